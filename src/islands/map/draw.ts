import { nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import { nameCard, nameDoor, nameRow } from './describe.ts';
import { BADGE, type Badge, type Drawing, type NodeShape, type Point, type TextShape, type WireShape } from './shapes.ts';
import type { MapWords } from './words.ts';

export interface DrawOptions {
  readonly words: MapWords;
  readonly selected: string | undefined;
  readonly onNode: (node: NodeShape) => void;
  readonly onWire: (wire: WireShape) => void;
  readonly nameWire: (wire: WireShape) => string;
}

/** In the order of the keyboard: what there is, then what joins it. */
export function draw(drawing: Drawing, options: DrawOptions): TemplateResult {
  const rooms = drawing.nodes.filter(({ type }) => type === 'room');
  const nodes = drawing.nodes.filter(({ type }) => type !== 'room');
  return svg`<svg viewBox="0 0 ${drawing.width} ${drawing.height}" role="group" aria-label=${options.words.map}>
    ${repeat(
      rooms,
      ({ id }) => id,
      (room) => drawNode(room, options),
    )}
    <g class="trees">${drawing.trees.map((points) => svg`<path d=${bent(points, 6)} />`)}</g>
    ${repeat(
      nodes,
      ({ id }) => id,
      (node) => drawNode(node, options),
    )}
    <g>${repeat(
      drawing.wires,
      ({ id }) => id,
      (wire) => drawWire(wire, options),
    )}</g>
    <g>${drawing.wires.map(drawFailure)}</g>
    <g class="badges" aria-hidden="true">${drawing.badges.map(drawBadge)}</g>
    <g class="packets" aria-hidden="true"></g>
  </svg>` as unknown as TemplateResult;
}

function drawNode(node: NodeShape, options: DrawOptions): SVGTemplateResult {
  const { x, y, w, h, type, texts } = node;
  if (type === 'note') return svg`<g class="note">${texts.map(drawText)}</g>`;
  if (type === 'cable') return drawCable(node);
  if (type === 'room')
    return svg`<g class=${classMap({ room: true, registry: node.item.kind === 'registry', off: !node.item.up })}>
      <rect x=${x} y=${y} width=${w} height=${h} rx="14" />${texts.map(drawText)}
    </g>`;
  const silent = type === 'card' && node.item.kind === 'container' && node.item.shell.length > 0;
  if (silent)
    return svg`<g class=${classMap({ ...classesOf(node), shim: true })}><rect x=${x} y=${y} width=${w} height=${h} rx="10" /></g>`;
  return svg`<g
    class=${classMap({ ...classesOf(node), selected: options.selected === node.id })}
    data-node=${node.id}
    tabindex="0"
    role="button"
    aria-label=${labelOf(node, options.words)}
    @click=${() => options.onNode(node)}
    @keydown=${(event: KeyboardEvent) => onKey(event, () => options.onNode(node))}
  >
    <title>${titleOf(node)}</title>
    <rect class="body" x=${x} y=${y} width=${w} height=${h} rx=${type === 'row' || type === 'door' ? 6 : 10} />
    ${type === 'door' ? drawLeaf(node) : nothing} ${texts.map(drawText)}
  </g>`;
}

/** A cable in two pieces, one with gaps, one of long dashes; beside it, what that means. */
function drawCable({ x, y, item, texts }: NodeShape & { type: 'cable' }): SVGTemplateResult {
  const line = item.kind === 'cut' ? 'M0 0h9M19 0h9M11.5 -4l5 8M16.5 -4l-5 8' : 'M0 0h28';
  return svg`<g class=${classMap({ cable: true, [item.kind]: true })}>
    <path d=${line} transform="translate(${x} ${y + 9.5})" />${texts.map(drawText)}
  </g>`;
}

function classesOf(node: NodeShape): Record<string, boolean> {
  if (node.type === 'room' || node.type === 'note' || node.type === 'cable') return {};
  const { lit } = node.item;
  if (node.type === 'door') return { node: true, door: true, [node.item.state]: true, lit, failed: node.item.failure !== undefined };
  if (node.type === 'row') return { node: true, row: true, lit, ghost: node.item.ghost };
  const { kind, ghost, state } = node.item;
  return { node: true, card: true, [kind]: true, lit, ghost, running: state === 'running', inner: node.type === 'container' };
}

/** A leaf in its frame: ajar when somebody listens, shut when nobody does, a mere outline when it is not there. */
function drawLeaf(node: NodeShape & { type: 'door' }): SVGTemplateResult {
  const x = node.side === 'left' ? node.x + 8 : node.x + node.w - 24;
  const y = node.y + 5;
  const leaf = node.item.state === 'open' ? `M${x + 1} ${y + 1}l9 4v15l-9 -1z` : `M${x + 2} ${y + 2}h11v17h-11z`;
  return svg`<g class="leaf"><rect x=${x} y=${y} width="15" height="20" rx="1.5" /><path d=${leaf} /></g>`;
}

function drawText({ x, y, text, style, end }: TextShape): SVGTemplateResult {
  return svg`<text class=${style} x=${x} y=${y} text-anchor=${end ? 'end' : 'start'}>${text}</text>`;
}

function drawWire(shape: WireShape, options: DrawOptions): SVGTemplateResult {
  const { wire, points } = shape;
  const path = bent(points, 8);
  const classes = { wire: true, lit: wire.lit, over: !wire.open && !wire.failure, failed: wire.failure !== undefined };
  return svg`<g class=${classMap(classes)} data-wire=${wire.id} tabindex="0" role="button" aria-label=${options.nameWire(shape)} @click=${() => options.onWire(shape)} @keydown=${(event: KeyboardEvent) => onKey(event, () => options.onWire(shape))}>
    <path class="reach" d=${path} />
    <path class="line" d=${path} />
    ${wire.failure ? nothing : svg`<path class="tip" d=${tip(points)} />`}
  </g>`;
}

/** Where a connection came to its end. */
function drawFailure({ wire, points }: WireShape): SVGTemplateResult | typeof nothing {
  const end = points.at(-1);
  const before = points.at(-2);
  if (!wire.failure || !end || !before) return nothing;
  const x = end.x + Math.sign(before.x - end.x) * 11;
  return svg`<g class="cross" aria-hidden="true" transform="translate(${x} ${end.y})"><circle r="9" /><path d="M-4 -4L4 4M4 -4L-4 4" /></g>`;
}

function drawBadge({ step, x, y }: Badge): SVGTemplateResult {
  return svg`<g transform="translate(${x} ${y})"><circle r=${BADGE} /><text text-anchor="middle" y="4.5">${step}</text></g>`;
}

function labelOf(node: NodeShape, words: MapWords): string {
  if (node.type === 'door') return nameDoor(node.item, words);
  if (node.type === 'row') return nameRow(node.item, words);
  if (node.type === 'card' || node.type === 'container') return nameCard(node.item, words);
  return '';
}

function titleOf(node: NodeShape): string {
  if (node.type === 'door') return node.item.full;
  if (node.type === 'row') return node.item.label;
  return node.type === 'card' || node.type === 'container' ? node.item.title : '';
}

function onKey(event: KeyboardEvent, act: () => void): void {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  act();
}

/** A path with rounded corners. */
export function bent(points: readonly Point[], radius: number): string {
  return points
    .map((point, i) => {
      const before = points[i - 1];
      const after = points[i + 1];
      if (!before) return `M${point.x} ${point.y}`;
      if (!after) return `L${point.x} ${point.y}`;
      const start = toward(point, before, radius);
      const end = toward(point, after, radius);
      return `L${start.x} ${start.y}Q${point.x} ${point.y} ${end.x} ${end.y}`;
    })
    .join('');
}

function toward(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const part = length === 0 ? 0 : Math.min(distance, length / 2) / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

/** An arrowhead at the end of a way: who calls whom. */
function tip(points: readonly Point[]): string {
  const end = points.at(-1);
  const before = points.at(-2);
  if (!end || !before) return '';
  const direction = Math.sign(end.x - before.x) || 1;
  return `M${end.x} ${end.y}l${-direction * 8} -4.5v9z`;
}
