import { css } from 'lit';

/** What every island looks like; the page's own rules do not reach into a shadow root. */
export const common = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  button,
  input,
  select {
    font: inherit;
  }
  button {
    color: inherit;
    background: none;
    border: 0;
    cursor: pointer;
  }
  button:disabled {
    cursor: default;
  }
  :focus-visible {
    outline: 2px solid var(--sl-color-text-accent);
    outline-offset: -2px;
  }
  .visually-hidden:not(:focus):not(:active) {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  [role='tab'] {
    height: 100%;
    padding: 0 0.875rem;
    font-size: var(--sl-text-xs);
    white-space: nowrap;
    color: var(--sl-color-gray-3);
    border-bottom: 2px solid transparent;
  }
  [role='tab']:hover {
    color: var(--sl-color-white);
  }
  [role='tab'][aria-selected='true'] {
    color: var(--sl-color-white);
    border-bottom-color: var(--sl-color-text-accent);
  }
  .bar {
    display: flex;
    flex: none;
    align-items: center;
    height: 2.25rem;
    border-bottom: 1px solid var(--sl-color-hairline);
    background: var(--sl-color-bg-sidebar);
  }
  .plain,
  .strong {
    padding: 0.25rem 0.75rem;
    font-size: var(--sl-text-xs);
    white-space: nowrap;
    border-radius: 99rem;
  }
  .plain {
    color: var(--sl-color-gray-2);
    border: 1px solid var(--sl-color-gray-5);
  }
  .plain:hover {
    color: var(--sl-color-white);
    border-color: var(--sl-color-gray-3);
  }
  .strong {
    color: var(--sl-color-text-invert);
    background: var(--sl-color-text-accent);
    border: 1px solid transparent;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
      animation: none !important;
    }
  }
`;
