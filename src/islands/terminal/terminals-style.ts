import xtermStyle from '@xterm/xterm/css/xterm.css?inline';
import { css, unsafeCSS } from 'lit';

export const terminalsStyle = css`
  ${unsafeCSS(xtermStyle)}
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  .tabs {
    display: flex;
    flex: 0 1 auto;
    height: 100%;
    overflow: auto hidden;
    scrollbar-width: none;
  }
  .tabs [role='tab'] {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    padding-inline-end: 0.5rem;
  }
  .close {
    display: grid;
    place-items: center;
    width: 1.125rem;
    height: 1.125rem;
    border-radius: 0.25rem;
    font-size: 0.9375rem;
    line-height: 1;
    color: var(--sl-color-gray-3);
  }
  .close:hover {
    color: var(--sl-color-white);
    background: var(--sl-color-gray-5);
  }
  .icon {
    display: grid;
    flex: none;
    place-items: center;
    width: 2rem;
    height: 1.75rem;
    border-radius: 0.375rem;
    color: var(--sl-color-gray-3);
  }
  .icon:hover {
    color: var(--sl-color-white);
    background: var(--sl-color-gray-6);
  }
  .icon[aria-pressed='true'] {
    color: var(--sl-color-text-accent);
  }
  .gap {
    flex: 1;
  }
  .paper {
    position: relative;
    flex: 1;
    min-height: 0;
    overflow: hidden;
    color: var(--sl-color-white);
    background: var(--sl-color-black);
  }
  .screen {
    position: absolute;
    inset: 0.5rem 0.125rem 0.125rem 0.625rem;
    color: var(--sl-color-white);
    background: var(--sl-color-black);
  }
  .screen:not([data-active]) {
    visibility: hidden;
  }
  .screen .xterm {
    height: 100%;
  }
  .screen .xterm .xterm-viewport {
    background: none;
  }
  /* xterm measures the contrast of reversed text against the wrong colour, and makes it grey. */
  .screen .xterm .xterm-rows .xterm-bg-257:not([class*='xterm-fg-']) {
    color: var(--sl-color-black) !important;
  }
  .empty {
    position: absolute;
    inset: 0;
    display: grid;
    gap: 0.75rem;
    place-content: center;
    justify-items: center;
    padding: 1.5rem;
    text-align: center;
    font-size: var(--sl-text-sm);
    color: var(--sl-color-gray-3);
  }
  .note {
    margin: 0;
    padding: 0.375rem 0.75rem;
    font-size: var(--sl-text-xs);
    color: var(--sl-color-gray-2);
    background: var(--sl-color-gray-6);
  }
  .keys {
    display: none;
    flex: none;
    gap: 0.1875rem;
    padding: 0.25rem;
    overflow: auto hidden;
    scrollbar-width: none;
    border-top: 1px solid var(--sl-color-hairline);
    background: var(--sl-color-bg-sidebar);
  }
  .keys button {
    flex: 0 0 auto;
    min-width: 1.875rem;
    height: 2.25rem;
    padding: 0 0.3125rem;
    border: 1px solid var(--sl-color-gray-5);
    border-radius: 0.375rem;
    font-size: var(--sl-text-xs);
    white-space: nowrap;
    color: var(--sl-color-gray-1);
    touch-action: manipulation;
  }
  .keys button[aria-pressed='true'] {
    color: var(--sl-color-text-accent);
    border-color: var(--sl-color-text-accent);
    background: var(--sl-color-accent-low);
  }
  .keys button:active {
    background: var(--sl-color-gray-5);
  }
  @media (pointer: coarse), (max-width: 49.99rem) {
    .keys {
      display: flex;
    }
  }
`;
