import { css } from 'lit';

/** The chain of a refused connection: stations in a row, one below the other on a phone. */
export const refusalStyle = css`
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
