import { html, nothing, type TemplateResult } from 'lit';
import type { Exchange } from '../../session/session.ts';
import { addressText } from './addresses.ts';
import type { MapModel, ProcessNode } from './model.ts';
import type { NodeShape, WireShape } from './shapes.ts';
import type { MapWords } from './words.ts';

export interface DetailsOptions {
  readonly words: MapWords;
  readonly model: MapModel;
  readonly exchanges: readonly Exchange[];
  readonly onClose: () => void;
  readonly onExchange: (id: string) => void;
}

type Facts = [name: string, value: string | undefined][];

/** What is known of one thing on the map. */
export function nodeDetails(node: NodeShape, options: DetailsOptions): TemplateResult | typeof nothing {
  if (node.type === 'room' || node.type === 'note' || node.type === 'cable') return nothing;
  if (node.type === 'door') {
    const { full, state, failure } = node.item;
    const holder = [...(options.model.hosts.get(node.host)?.doors.values() ?? [])].find((door) => node.id === `d ${node.host} ${door.key}`);
    const { words } = options;
    const facts: Facts = [
      [words.address, full],
      [words.state, words[state]],
      [words.heldBy, holder && nameOf(options, node.host, holder.pid)],
      [words.host, node.host],
      [words.failed, failure && `${words.hops[failure.hop]} (${failure.errno})`],
    ];
    return panel(full, facts, options);
  }
  if (node.type === 'row') return panel(node.item.label, processFacts(node.host, node.item.pid, options), options);
  const { title, host, pid, container } = node.item;
  const facts =
    container === undefined ? (pid === undefined ? [] : processFacts(host, pid, options)) : containerFacts(host, container, options);
  return panel(title, facts, options);
}

/** The calls that went over a wire. */
export function wireDetails({ wire }: WireShape, name: string, options: DetailsOptions): TemplateResult {
  const { words, exchanges, onExchange } = options;
  const ids = new Set(wire.connections.map(({ id }) => id));
  const calls = exchanges.filter(({ connection }) => ids.has(connection));
  const list = calls.slice(-12).map(({ id, request, response }) => {
    const text = request ? `${request.method} ${shortIds(request.target)}` : words.notHttp;
    return html`<li><button type="button" class="call" title=${words.openInWire} @click=${() => onExchange(id)}>
      <code>${text}</code>${response ? html` <span>${response.status}</span>` : nothing}
    </button></li>`;
  });
  const body = calls.length > 0 ? html`<ul>${list}</ul>` : html`<p>${words.noCalls}</p>`;
  return panel(name, [], options, html`<p class="quiet">${words.calls}</p>${body}`);
}

/** Twelve letters are enough of a container's id, as in docker ps. */
const shortIds = (text: string): string => text.replace(/[0-9a-f]{64}/g, (id) => `${id.slice(0, 12)}…`);

function processFacts(host: string, pid: number, options: DetailsOptions): Facts {
  const { words, model } = options;
  const machine = model.hosts.get(host);
  const process = machine?.processes.get(pid);
  if (!machine || !process) return [[words.state, words.ended]];
  const doors = [...machine.doors.values()].filter((door) => door.pid === pid).map(({ address }) => addressText(address));
  return [
    [words.pid, String(pid)],
    [words.program, process.exe || undefined],
    [words.arguments, process.argv.join(' ') || undefined],
    [words.user, `${process.uid}${process.uid === 0 ? ' (root)' : ''}`],
    [words.parent, process.ppid > 0 ? nameOf(options, host, process.ppid) : undefined],
    [words.listening, doors.join(', ') || undefined],
    [words.state, process.ended && endOf(process, words)],
    [words.host, host],
  ];
}

function containerFacts(host: string, id: string, { words, model }: DetailsOptions): Facts {
  const container = model.hosts.get(host)?.containers.get(id);
  return [
    [words.container, id],
    [words.image, container?.image],
    [words.state, container?.state],
    [words.host, host],
  ];
}

function nameOf({ model }: DetailsOptions, host: string, pid: number): string {
  const process = model.hosts.get(host)?.processes.get(pid);
  return process ? `${process.program} (${pid})` : String(pid);
}

export function endOf({ ended }: Pick<ProcessNode, 'ended'>, words: MapWords): string {
  if (!ended) return '';
  return ended.signal === undefined ? words.status(ended.status) : words.bySignal(ended.signal);
}

function panel(
  title: string,
  facts: Facts,
  { words, onClose }: DetailsOptions,
  body: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const known = facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
  return html`<section class="details" tabindex="-1" aria-label=${`${words.details}: ${title}`} @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && onClose()}>
    <header>
      <h3>${title}</h3>
      <button type="button" class="plain" @click=${onClose}>${words.close}</button>
    </header>
    ${known.length > 0 ? html`<dl>${known.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>` : nothing} ${body}
  </section>`;
}
