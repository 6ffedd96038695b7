import { parseTemplate, TemplateError } from '../../../go/template/template.ts';
import { formatTime, RFC3339NanoFixed } from '../../../go/time.ts';
import { GoMap, GoRaw, GoStruct } from '../../../go/value.ts';
import { encodeFilters, type Filters } from '../../api/filters.ts';
import { noArgs } from '../args.ts';
import type { Cli } from '../cli.ts';
import type { Command } from '../command.ts';
import { messageOf, StatusError } from '../errors.ts';
import { FORMAT_OBJECT } from '../format/help.ts';
import { jsonTexts } from '../json-lines.ts';
import { declareFilter } from '../options/filter.ts';
import { timestamp } from '../timestamp.ts';

interface EventsOptions {
  readonly since: string;
  readonly until: string;
  readonly format: string;
  readonly filters: Filters;
}

/** An event as it is on the wire; `timeNano` is read apart, since it does not fit a number. */
interface WireEvent {
  readonly status?: string;
  readonly id?: string;
  readonly from?: string;
  readonly Type: string;
  readonly Action: string;
  readonly Actor: { readonly ID: string; readonly Attributes: Readonly<Record<string, string>> | null };
  readonly scope?: string;
  readonly time?: number;
}

export const events: Command = {
  use: 'events [OPTIONS]',
  short: 'Show what happens at the daemon, as it happens',
  shown: 'docker system events, docker events',
  args: noArgs,
  declare(flags) {
    const since = flags.string({ name: 'since', usage: 'Begin at this time, in the past' });
    const until = flags.string({ name: 'until', usage: 'End at this time' });
    const filter = declareFilter(flags, 'Only those that fit');
    const format = flags.string({ name: 'format', usage: FORMAT_OBJECT });
    return (cli) => runEvents(cli, { since: since.value, until: until.value, format: format.value, filters: filter.value });
  },
};

/** Source: docker/cli cli/command/system/events.go. */
async function runEvents(cli: Cli, { since, until, format, filters }: EventsOptions): Promise<void> {
  const template = readTemplate(format);
  const time = (text: string): string | undefined => (text === '' ? undefined : timestamp(cli.sys, text));
  const response = await cli
    .client()
    .get('/events', { since: time(since), until: time(until), filters: encodeFilters(filters) || undefined });
  for await (const text of jsonTexts(response.body)) {
    const event = JSON.parse(text) as WireEvent;
    const nanos = BigInt(/"timeNano":(\d+)/.exec(text)?.[1] ?? '0');
    await cli.outLine(template ? rendered(template, event, nanos, text) : plain(event, nanos));
  }
}

function readTemplate(format: string): ReturnType<typeof parseTemplate> | undefined {
  const wanted = format === 'json' ? '{{json .}}' : format;
  if (wanted === '') return undefined;
  try {
    const template = parseTemplate(wanted);
    // Tried on an empty event, so that a wrong template fails before anything is asked.
    template.render(eventValue({ Type: '', Action: '', Actor: { ID: '', Attributes: {} } }, 0n, '{}'));
    return template;
  } catch (error) {
    if (error instanceof TemplateError) throw new StatusError(64, `Error parsing format: ${error.message}`);
    throw error;
  }
}

function rendered(template: ReturnType<typeof parseTemplate>, event: WireEvent, nanos: bigint, text: string): string {
  try {
    return template.render(eventValue(event, nanos, text));
  } catch (error) {
    throw new StatusError(1, messageOf(error));
  }
}

function eventValue(event: WireEvent, nanos: bigint, text: string): GoStruct {
  const Attributes = new GoMap(event.Actor.Attributes ?? {}, 'map[string]string');
  const Actor = new GoStruct('events.Actor', { ID: event.Actor.ID, Attributes }, { json: () => event.Actor });
  const fields = {
    Status: event.status ?? '',
    ID: event.id ?? '',
    From: event.from ?? '',
    Type: event.Type,
    Action: event.Action,
    Actor,
    Scope: event.scope ?? '',
    Time: event.time ?? 0,
    TimeNano: nanos,
  };
  return new GoStruct('*events.Message', fields, { json: () => new GoRaw(text) });
}

/** `2026-11-21T09:28:29.814712621Z image tag sha256:… (name=busybox:latest)`; attributes by name. */
function plain({ Type, Action, Actor, time = 0 }: WireEvent, nanos: bigint): string {
  const when =
    nanos === 0n ? formatTime(RFC3339NanoFixed, time * 1e6) : formatTime(RFC3339NanoFixed, Number(nanos / 1000n), Number(nanos % 1000n));
  const attributes = Object.entries(Actor.Attributes ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${value}`);
  return `${when} ${Type} ${Action} ${Actor.ID}${attributes.length > 0 ? ` (${attributes.join(', ')})` : ''}`;
}
