import { css } from 'lit';

export const workbenchStyle = css`
  :host {
    display: block;
    height: 100%;
    --split: 55%;
  }
  .bench {
    position: relative;
    display: grid;
    grid-template: minmax(6rem, var(--split)) 0.4375rem minmax(6rem, 1fr) / minmax(0, 1fr);
    height: 100%;
  }
  dockwire-terminals,
  .lower {
    min-height: 0;
  }
  .lower {
    display: flex;
    flex-direction: column;
  }
  .lower .tabs {
    display: flex;
    height: 100%;
  }
  .panel {
    position: relative;
    flex: 1;
    min-height: 0;
    overflow: hidden;
    background: var(--sl-color-bg);
  }
  .panel > * {
    height: 100%;
  }
  .soon {
    margin: 0;
    padding: 1.5rem;
    font-size: var(--sl-text-sm);
    color: var(--sl-color-gray-3);
  }
  .splitter {
    border-block: 1px solid var(--sl-color-hairline);
    background: var(--sl-color-bg-sidebar);
    cursor: row-resize;
    touch-action: none;
  }
  .splitter::before {
    display: block;
    width: 2rem;
    height: 1px;
    margin: 2px auto;
    background: var(--sl-color-gray-4);
    content: '';
  }
  .splitter:hover,
  .splitter:focus-visible {
    background: var(--sl-color-accent-low);
  }
  .over {
    margin-inline: 0.25rem 0.5rem;
    padding: 0.25rem 0.5rem;
    border-radius: 0.375rem;
    font-size: var(--sl-text-xs);
    white-space: nowrap;
    color: var(--sl-color-gray-3);
  }
  .over:hover {
    color: var(--sl-color-white);
    background: var(--sl-color-gray-6);
  }
  .failed {
    position: absolute;
    z-index: 2;
    inset: 0;
    display: grid;
    gap: 0.75rem;
    place-content: center;
    justify-items: center;
    padding: 2rem;
    text-align: center;
    font-size: var(--sl-text-sm);
    color: var(--sl-color-gray-2);
    background: var(--sl-color-bg-sidebar);
  }
  .failed strong {
    font-size: var(--sl-text-base);
    color: var(--sl-color-white);
  }
  .failed code {
    max-width: 100%;
    font-family: var(--sl-font-mono);
    font-size: var(--sl-text-xs);
    overflow-wrap: anywhere;
    color: var(--sl-color-gray-3);
  }
  .choices {
    display: flex;
    gap: 0.75rem;
    justify-content: center;
  }
  .fault {
    position: absolute;
    z-index: 1;
    inset: auto 0.75rem 0.75rem;
    display: flex;
    gap: 0.75rem;
    align-items: baseline;
    padding: 0.625rem 0.875rem;
    border: 1px solid var(--sl-color-gray-4);
    border-radius: 0.5rem;
    font-size: var(--sl-text-xs);
    color: var(--sl-color-gray-1);
    background: var(--sl-color-gray-6);
  }
  .fault .why,
  .fault details {
    flex: 1;
    min-width: 0;
  }
  .fault pre {
    max-height: 8rem;
    margin: 0.5rem 0 0;
    overflow: auto;
    font-family: var(--sl-font-mono);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  dialog {
    width: min(26rem, calc(100vw - 2rem));
    padding: 1.5rem;
    border: 1px solid var(--sl-color-gray-5);
    border-radius: 0.75rem;
    color: var(--sl-color-white);
    background: var(--sl-color-bg-nav);
    box-shadow: var(--sl-shadow-lg);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }
  dialog p {
    margin: 0 0 1.25rem;
    line-height: 1.6;
  }
  dialog .choices {
    justify-content: flex-end;
  }

  /* One tool at a time. The others keep their size: a terminal must not be laid out anew because it is out of sight. */
  @media (max-width: 999.98px) {
    .bench {
      grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    }
    .bench > dockwire-terminals,
    .bench > .lower {
      grid-area: 1 / 1;
    }
    .splitter,
    .lower > .bar {
      display: none;
    }
    :host(:not([view='terminal'])) dockwire-terminals,
    :host([view='terminal']) .lower {
      visibility: hidden;
    }
  }
`;
