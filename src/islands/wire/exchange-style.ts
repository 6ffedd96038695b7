import { css } from 'lit';

export const exchangeStyle = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    background: var(--sl-color-bg);
    font-size: var(--sl-text-xs);
    color: var(--sl-color-gray-2);
  }
  code,
  pre,
  .json,
  h3,
  td,
  th,
  time {
    font-family: var(--sl-font-mono);
  }
  .head {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    padding: 0.25rem 0.375rem 0 0.75rem;
  }
  h3 {
    flex: 1;
    min-width: 0;
    margin: 0;
    overflow: hidden;
    font-size: var(--sl-text-xs);
    font-weight: 400;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--sl-color-white);
  }
  .method {
    font-weight: 600;
    color: var(--sl-color-text-accent);
  }
  .close {
    flex: none;
    width: 1.75rem;
    height: 1.75rem;
    border-radius: 0.375rem;
    font-size: 1.125rem;
    line-height: 1;
    color: var(--sl-color-gray-3);
  }
  .close:hover {
    color: var(--sl-color-white);
    background: var(--sl-color-gray-6);
  }
  .bar {
    flex-wrap: wrap;
    gap: 0.25rem 0.375rem;
    height: auto;
    min-height: 2rem;
    padding-inline-end: 0.25rem;
    background: none;
  }
  .bar [role='tab'] {
    padding: 0 0.625rem;
  }
  .tabs {
    display: flex;
    height: 2rem;
  }
  .gap {
    flex: 1;
  }
  .copy {
    display: flex;
    gap: 0.25rem;
    align-items: center;
    padding: 0.1875rem 0.25rem;
    border-radius: 0.375rem;
    font-size: var(--sl-text-xs);
    color: var(--sl-color-gray-3);
  }
  .copy:hover {
    color: var(--sl-color-white);
    background: var(--sl-color-gray-6);
  }
  .views {
    display: flex;
    overflow: hidden;
    border: 1px solid var(--sl-color-gray-5);
    border-radius: 0.375rem;
  }
  .views button {
    padding: 0.125rem 0.5rem;
    font-size: var(--sl-text-xs);
    color: var(--sl-color-gray-3);
  }
  .views button[aria-pressed='true'] {
    color: var(--sl-color-white);
    background: var(--sl-color-gray-6);
  }
  .content {
    flex: 1;
    min-height: 0;
    padding: 0.5rem 0.75rem 1rem;
    overflow: auto;
    line-height: 1.5;
  }
  .start {
    display: flex;
    gap: 1rem;
    justify-content: space-between;
    margin: 0.25rem 0 0.5rem;
    color: var(--sl-color-white);
  }
  .start code {
    overflow-wrap: anywhere;
  }
  time {
    color: var(--sl-color-gray-3);
  }
  table {
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.0625rem 1rem 0.0625rem 0;
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  th {
    font-weight: 400;
    white-space: nowrap;
    color: var(--sl-color-gray-3);
  }
  h4 {
    margin: 0.75rem 0 0.25rem;
    font-size: var(--sl-text-xs);
    color: var(--sl-color-white);
  }
  h4 span {
    margin-inline-start: 0.5rem;
    font-weight: 400;
    color: var(--sl-color-gray-3);
  }
  .aside {
    margin: 0.375rem 0;
    color: var(--sl-color-gray-3);
  }
  .bytes {
    margin: 0;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    color: var(--sl-color-gray-1);
  }
  .escape {
    color: var(--wire-literal);
  }
  .json {
    line-height: 1.6;
    color: var(--sl-color-gray-2);
  }
  .json details {
    display: inline;
  }
  .json summary {
    display: inline;
    cursor: pointer;
    list-style: none;
  }
  .json summary::-webkit-details-marker {
    display: none;
  }
  .json summary:hover {
    color: var(--sl-color-white);
    background: var(--sl-color-gray-6);
  }
  .json details[open] > summary > .folded {
    display: none;
  }
  .json .folded {
    color: var(--sl-color-gray-3);
  }
  .json .inside {
    padding-inline-start: 1.25rem;
  }
  .json .line {
    overflow-wrap: anywhere;
  }
  .json .key {
    color: var(--sl-color-gray-1);
  }
  .json .string {
    color: var(--sl-color-text-accent);
  }
  .json .number,
  .json .boolean,
  .json .null {
    color: var(--wire-literal);
  }
  :host {
    --wire-literal: light-dark(#855d00, #e3c078);
    --wire-bad: light-dark(#b3261e, #f0827d);
  }
  .parts {
    display: grid;
    gap: 0.5rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .parts li {
    padding-inline-start: 0.625rem;
    border-inline-start: 2px solid var(--sl-color-gray-5);
  }
  .parts li.server {
    border-inline-start-color: var(--sl-color-text-accent);
  }
  .part-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    color: var(--sl-color-gray-3);
  }
  .frame {
    color: var(--sl-color-white);
  }
  .chain {
    display: flex;
    gap: 1.75rem;
    margin: 0.5rem 0 1rem;
    padding: 0;
    list-style: none;
  }
  .chain li {
    position: relative;
    display: grid;
    flex: 1;
    gap: 0.125rem;
    align-content: start;
    min-width: 0;
    padding: 0.5rem;
    border: 1px solid var(--sl-color-gray-5);
    border-radius: 0.5rem;
    text-align: center;
  }
  .chain code {
    overflow-wrap: anywhere;
    color: var(--sl-color-white);
  }
  .chain span {
    color: var(--sl-color-gray-3);
  }
  .chain strong {
    font-weight: 600;
  }
  .chain li:not(:first-child)::before {
    position: absolute;
    inset-block-start: 50%;
    inset-inline-end: calc(100% + 1px);
    width: 1.75rem;
    border-top: 2px solid var(--sl-color-text-accent);
    content: '';
  }
  .chain .reached {
    border-color: var(--sl-color-text-accent);
  }
  .chain .reached strong {
    color: var(--sl-color-text-accent);
  }
  .chain .broken {
    border: 2px solid var(--wire-bad);
  }
  .chain .broken strong {
    color: var(--wire-bad);
  }
  .chain li.broken::before,
  .chain li.beyond::before {
    border-top: 2px dashed var(--sl-color-gray-4);
  }
  .chain li.broken::before {
    border-top-color: var(--wire-bad);
  }
  .chain .beyond strong {
    font-weight: 400;
  }
  .chain .broken::after {
    position: absolute;
    inset-block-start: 50%;
    inset-inline-end: calc(100% + 0.375rem);
    translate: 0 -50%;
    padding-inline: 0.125rem;
    font-size: 1rem;
    line-height: 1;
    color: var(--wire-bad);
    background: var(--sl-color-bg);
    content: '✕' / '';
  }
  .chain .beyond {
    border-style: dashed;
  }
  .refusal p {
    max-width: 46rem;
    margin: 0 0 0.5rem;
    font-size: var(--sl-text-sm);
    color: var(--sl-color-gray-1);
  }
  .refusal p.aside,
  .refusal p.look {
    font-size: var(--sl-text-xs);
    color: var(--sl-color-gray-3);
  }
  .said {
    flex: none;
    margin: 0;
    padding: 0 0.75rem;
    color: var(--sl-color-text-accent);
  }
  @media (max-width: 30rem) {
    .chain {
      flex-direction: column;
      gap: 1.25rem;
    }
    .chain li:not(:first-child)::before {
      inset: auto auto calc(100% + 1px) 50%;
      width: 0;
      height: 1.25rem;
      border-top: 0;
      border-inline-start: 2px solid var(--sl-color-text-accent);
    }
    .chain li.broken::before,
    .chain li.beyond::before {
      border-inline-start: 2px dashed var(--sl-color-gray-4);
    }
    .chain .broken::after {
      inset: auto auto calc(100% + 0.125rem) 50%;
      translate: -50% 0;
    }
  }
`;
