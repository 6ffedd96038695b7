import { css } from 'lit';

export const mapStyle = css`
  :host {
    display: block;
    container-type: inline-size;
    padding: 0.5rem 0.5rem 1rem;
    color: var(--sl-color-gray-1);
    --mono: var(--sl-font-mono, monospace);
    --lit: var(--sl-color-text-accent);
    --line: var(--sl-color-gray-4);
    --card: var(--sl-color-black);
    --alarm: light-dark(#b3261e, #f0827d);
  }
  .top {
    display: flex;
    gap: 0.5rem 1rem;
    align-items: start;
    justify-content: space-between;
    padding: 0 0.25rem 0.375rem;
  }
  .latest {
    min-width: 0;
    margin: 0;
    font-size: var(--sl-text-sm, 0.875rem);
    line-height: 1.6;
  }
  .latest > span {
    color: var(--sl-color-gray-3);
  }
  .latest code {
    overflow-wrap: anywhere;
    font-family: var(--mono);
    color: var(--sl-color-white);
  }
  .top button {
    flex: none;
  }
  .steps {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.125rem 1.25rem;
    margin: 0 0 0.625rem;
    padding: 0 0.25rem;
    font-size: var(--sl-text-xs, 0.8125rem);
    line-height: 1.5;
    list-style: none;
    color: var(--sl-color-gray-2);
  }
  @container (min-width: 26rem) {
    .steps {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container (min-width: 46rem) {
    .steps {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
  }
  .steps li {
    display: flex;
    gap: 0.5rem;
  }
  .steps b {
    flex: none;
    width: 1.25rem;
    height: 1.25rem;
    line-height: 1.25rem;
    text-align: center;
    color: var(--sl-color-text-invert);
    background: var(--lit);
    border-radius: 50%;
  }
  .steps .failed b {
    background: var(--alarm);
  }
  .steps strong {
    display: block;
    font-weight: 600;
    color: var(--alarm);
  }
  .details {
    position: sticky;
    bottom: 0.5rem;
    max-height: 60vh;
    margin: 0.75rem 0.25rem 0;
    padding: 0.625rem 0.875rem;
    overflow: auto;
    font-size: var(--sl-text-sm, 0.875rem);
    line-height: 1.6;
    background: var(--sl-color-gray-6);
    border: 1px solid var(--sl-color-gray-5);
    border-radius: 0.625rem;
    box-shadow: var(--sl-shadow-md);
  }
  .details header {
    display: flex;
    gap: 1rem;
    align-items: center;
    justify-content: space-between;
  }
  h3 {
    margin: 0;
    overflow-wrap: anywhere;
    font-family: var(--mono);
    font-size: 1rem;
    color: var(--sl-color-white);
  }
  dl {
    margin: 0.375rem 0 0;
  }
  dl div {
    display: flex;
    gap: 0.75rem;
  }
  dt {
    flex: 0 0 7.5rem;
    color: var(--sl-color-gray-3);
  }
  dd {
    min-width: 0;
    margin: 0;
    overflow-wrap: anywhere;
    font-family: var(--mono);
  }
  .details ul {
    margin: 0.375rem 0 0;
    padding: 0;
    list-style: none;
  }
  .call {
    display: block;
    width: 100%;
    padding: 0.125rem 0.25rem;
    overflow-wrap: anywhere;
    text-align: start;
    border-radius: 0.25rem;
  }
  .call:hover {
    background: var(--sl-color-gray-5);
  }
  .call code {
    font-family: var(--mono);
  }
  .call span {
    color: var(--lit);
  }
  .text {
    padding: 0 0.25rem;
    font-size: var(--sl-text-sm, 0.875rem);
    line-height: 1.7;
  }
  .text ul {
    margin: 0;
    padding-inline-start: 1.25rem;
  }
  .text > ul {
    padding-inline-start: 0.75rem;
  }
  .quiet {
    color: var(--sl-color-gray-3);
  }
`;
