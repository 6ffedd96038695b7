import { css } from 'lit';

export const wireStyle = css`
  :host {
    --wire-bad: light-dark(#b3261e, #f0827d);
    --wire-moved: light-dark(#855d00, #e3c078);
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    height: 100%;
    font-size: var(--sl-text-xs);
    color: var(--sl-color-gray-2);
  }
  .side {
    position: relative;
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }
  :host([chosen]) .side {
    visibility: hidden;
  }
  .side,
  dockwire-exchange {
    grid-area: 1 / 1;
  }
  :host([wide][chosen]) {
    grid-template-columns: minmax(16rem, 2fr) minmax(0, 3fr);
  }
  :host([wide][chosen]) .side {
    visibility: visible;
    border-inline-end: 1px solid var(--sl-color-hairline);
  }
  :host([wide][chosen]) dockwire-exchange {
    grid-area: 1 / 2;
  }
  .filters {
    display: flex;
    flex: none;
    gap: 0.5rem;
    align-items: center;
    padding: 0.375rem 0.5rem;
  }
  input {
    flex: 1 1 6rem;
    min-width: 0;
    max-width: 20rem;
    padding: 0.1875rem 0.625rem;
    border: 1px solid var(--sl-color-gray-5);
    border-radius: 0.375rem;
    color: var(--sl-color-white);
    background: var(--sl-color-bg);
  }
  input::placeholder {
    color: var(--sl-color-gray-3);
    opacity: 1;
  }
  .chip[aria-pressed='true'] {
    color: var(--sl-color-text-accent);
    border-color: var(--sl-color-text-accent);
    background: var(--sl-color-accent-low);
  }
  .chip[aria-pressed='true']::before {
    content: '✓ ' / '';
  }
  .hidden-count {
    white-space: nowrap;
    color: var(--sl-color-gray-3);
  }
  .list {
    position: relative;
    flex: 1;
    min-height: 0;
    overflow: auto;
    overscroll-behavior: contain;
    font-family: var(--sl-font-mono);
  }
  .space {
    position: relative;
    min-height: 100%;
  }
  .row {
    position: absolute;
    inset-inline: 0;
    display: grid;
    grid-template: 'what status' 1fr 'who took' 1fr / minmax(0, 1fr) auto;
    gap: 0 0.75rem;
    align-items: center;
    height: var(--row);
    padding: 0.1875rem 0.75rem;
    border-bottom: 1px solid var(--sl-color-hairline);
    cursor: pointer;
  }
  .row > * {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .row:hover {
    background: var(--sl-color-gray-6);
  }
  .row[aria-selected='true'] {
    background: var(--sl-color-accent-low);
  }
  .list:focus-visible .row[aria-selected='true'] {
    box-shadow: inset 0.1875rem 0 var(--sl-color-text-accent);
  }
  time {
    display: none;
    color: var(--sl-color-gray-3);
  }
  .who {
    grid-area: who;
    color: var(--sl-color-gray-3);
  }
  .via {
    padding-inline: 0.25rem;
    border: 1px solid var(--sl-color-hairline);
    border-radius: 0.25rem;
  }
  .what {
    grid-area: what;
    color: var(--sl-color-white);
  }
  .what b {
    font-weight: 600;
    color: var(--sl-color-text-accent);
  }
  .status {
    grid-area: status;
    text-align: end;
  }
  .took {
    grid-area: took;
    text-align: end;
    color: var(--sl-color-gray-3);
  }
  .good {
    color: var(--sl-color-text-accent);
  }
  .moved {
    color: var(--wire-moved);
  }
  .bad {
    font-weight: 600;
    color: var(--wire-bad);
  }
  .open,
  .quiet {
    color: var(--sl-color-gray-3);
  }
  :host([flat]) .row {
    grid-template: 'time who what status took' 1fr / 6.25rem minmax(15.5rem, 2fr) minmax(9rem, 3fr) 6.5rem 3.75rem;
    border-bottom: 0;
  }
  :host([flat]) time {
    display: block;
    grid-area: time;
  }
  .dropped {
    flex: none;
    margin: 0;
    padding: 0.25rem 0.75rem;
    border-bottom: 1px solid var(--sl-color-hairline);
    color: var(--sl-color-gray-3);
  }
  .nothing {
    margin: 0;
    padding: 1.25rem 1rem;
    font-family: var(--sl-font);
    font-size: var(--sl-text-sm);
    color: var(--sl-color-gray-3);
  }
  .newest {
    position: absolute;
    inset: auto auto 0.625rem 50%;
    translate: -50% 0;
    color: var(--sl-color-white);
    background: var(--sl-color-gray-6);
    box-shadow: var(--sl-shadow-md);
  }
`;
