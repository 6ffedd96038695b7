import { css } from 'lit';

export const drawingStyle = css`
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
    opacity: 0.8;
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
  .cable path {
    fill: none;
    stroke: var(--alarm);
    stroke-width: 2;
    stroke-linecap: round;
  }
  .cable.lossy path {
    stroke-dasharray: 1 6;
    stroke-width: 3;
  }
  .cable.slow path {
    stroke-dasharray: 9 6;
  }
  .cable.slow text.alarm {
    fill: var(--sl-color-gray-2);
  }
  .cable.slow path {
    stroke: var(--sl-color-gray-3);
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
`;
