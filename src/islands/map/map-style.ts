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
    --alarm: var(--sl-color-red);
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
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11.25rem), 1fr));
    gap: 0.125rem 1.25rem;
    margin: 0 0 0.625rem;
    padding: 0 0.25rem;
    font-size: var(--sl-text-xs, 0.8125rem);
    line-height: 1.5;
    list-style: none;
    color: var(--sl-color-gray-2);
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
  svg {
    display: block;
    width: 100%;
    height: auto;
    font-family: var(--mono);
  }
  text.title {
    font-size: 15px;
    font-weight: 600;
    fill: var(--sl-color-white);
  }
  text.label {
    font-size: 14px;
    fill: var(--sl-color-gray-1);
  }
  text.state,
  text.sub {
    font-size: 13px;
    fill: var(--sl-color-gray-3);
  }
  text.alarm {
    font-size: 13px;
    fill: var(--alarm);
  }
  .room > rect {
    fill: var(--sl-color-bg-sidebar);
    stroke: var(--sl-color-gray-5);
  }
  .room.registry > rect {
    stroke-dasharray: none;
  }
  .room.off {
    opacity: 0.55;
  }
  .card > rect {
    fill: var(--card);
    stroke: var(--sl-color-gray-5);
    stroke-width: 1.25;
  }
  .systemd > rect {
    fill: none;
  }
  .shim > rect {
    fill: none;
    stroke-dasharray: 3 4;
  }
  .card.inner > rect {
    stroke: var(--sl-color-gray-4);
  }
  .card.lit > rect {
    stroke: var(--lit);
  }
  .absent > rect,
  .card.ghost > rect {
    fill: none;
    stroke-dasharray: 5 5;
  }
  .ghost text {
    opacity: 0.72;
  }
  .card.running text.state {
    fill: var(--lit);
  }
  .row > rect {
    fill: transparent;
  }
  .row.lit > rect {
    fill: var(--sl-color-accent-low);
  }
  .door > rect.body {
    fill: transparent;
  }
  .door.lit text.label {
    fill: var(--lit);
  }
  .door.failed text.label {
    fill: var(--alarm);
  }
  .leaf rect {
    fill: none;
    stroke: var(--sl-color-gray-3);
    stroke-width: 1.25;
  }
  .leaf path {
    fill: var(--sl-color-gray-3);
  }
  .lit .leaf rect {
    stroke: var(--lit);
  }
  .lit .leaf path {
    fill: var(--lit);
  }
  .missing .leaf rect {
    stroke: var(--alarm);
    stroke-dasharray: 3 3;
  }
  .missing .leaf path {
    fill: none;
  }
  .closed .leaf rect,
  .failed .leaf rect {
    stroke: var(--alarm);
  }
  .closed .leaf path,
  .failed:not(.missing) .leaf path {
    fill: var(--alarm);
  }
  .node {
    cursor: pointer;
    outline: none;
  }
  .node:hover > rect.body {
    stroke: var(--sl-color-gray-3);
  }
  .node.selected > rect.body,
  .node:focus-visible > rect.body {
    stroke: var(--lit);
    stroke-width: 2.5;
  }
  .trees path {
    fill: none;
    stroke: var(--sl-color-gray-5);
    stroke-width: 1.25;
  }
  .wire {
    cursor: pointer;
  }
  .wire .reach {
    fill: none;
    stroke: transparent;
    stroke-width: 12;
  }
  .wire .line {
    fill: none;
    stroke: var(--line);
    stroke-width: 1.5;
  }
  .wire .tip {
    fill: var(--line);
  }
  .wire.lit .line {
    stroke: var(--lit);
    stroke-width: 2.5;
  }
  .wire.lit .tip {
    fill: var(--lit);
  }
  .wire.over .line {
    stroke-dasharray: 1 5;
    stroke-linecap: round;
  }
  .wire.failed .line {
    stroke: var(--alarm);
    stroke-dasharray: 6 4;
  }
  .wire {
    outline: none;
  }
  .wire:focus-visible .line,
  .wire:hover .line {
    stroke-width: 3.5;
  }
  .cross circle {
    fill: var(--card);
    stroke: var(--alarm);
    stroke-width: 1.5;
  }
  .cross path {
    stroke: var(--alarm);
    stroke-width: 2;
  }
  .badges circle {
    fill: var(--lit);
  }
  .badges text {
    font-size: 12.5px;
    font-weight: 700;
    fill: var(--sl-color-text-invert);
  }
  .badges,
  .packets {
    pointer-events: none;
  }
  .packet {
    fill: var(--lit);
    stroke: var(--card);
    stroke-width: 1.5;
  }
  .packet.server {
    fill: var(--card);
    stroke: var(--lit);
    stroke-width: 2.5;
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
