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
  .tools {
    display: flex;
    gap: 0.375rem;
    align-items: center;
    margin-inline-start: auto;
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
  /* Columns: a line that wraps says nothing. */
  .dump {
    overflow-x: auto;
    white-space: pre;
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
  .said {
    flex: none;
    margin: 0;
    padding: 0 0.75rem;
    color: var(--sl-color-text-accent);
  }
`;
