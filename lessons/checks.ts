import type { Exchange } from '../sim/ports/api.ts';
import type { History, Run } from './history.ts';

/** Is a step's goal reached? Looks at what happened, never at how it was typed. */
export type Check = (history: History) => boolean;

export function all(...checks: readonly Check[]): Check {
  return (history) => checks.every((check) => check(history));
}

export function any(...checks: readonly Check[]): Check {
  return (history) => checks.some((check) => check(history));
}

/** A program has run (and, unless `status` says otherwise, still may). */
export function ran(program: string, options: { withArgument?: RegExp; status?: number } = {}): Check {
  return (history) =>
    history.runs.some(
      (run) =>
        nameOf(run) === program &&
        (!options.withArgument || run.argv.slice(1).some((word) => options.withArgument?.test(word))) &&
        (options.status === undefined || run.ended?.status === options.status),
    );
}

/** A request was answered. `path` is matched without the version prefix. */
export function answered(wanted: {
  method: string;
  path: RegExp;
  status?: number;
  by?: (exchange: Exchange, history: History) => boolean;
}): Check {
  return (history) =>
    [...history.exchanges.values()].some((exchange) => isAnswer(exchange, wanted) && (!wanted.by || wanted.by(exchange, history)));
}

/** A connection to a unix socket could not be made. */
export function refusedAt(path: string, program: string): Check {
  return (history) =>
    [...history.exchanges.values()].some(
      (exchange) =>
        exchange.refused !== undefined &&
        sameSocket(exchange.address, path) &&
        program === programOf(history, exchange.host, exchange.clientPid),
    );
}

/** A container of this image was seen in this state. */
export function containerWas(image: string, state: string): Check {
  return (history) => history.containers.some((container) => container.image.split(':')[0] === image && container.states.includes(state));
}

export function programOf(history: History, host: string, pid: number): string | undefined {
  const run = history.runOf(host, pid);
  return run && nameOf(run);
}

function isAnswer(exchange: Exchange, wanted: { method: string; path: RegExp; status?: number }): boolean {
  const { request, response } = exchange;
  if (!request || !response) return false;
  return (
    request.method === wanted.method &&
    wanted.path.test(request.target.replace(/^\/v\d+\.\d+/, '')) &&
    response.status === (wanted.status ?? 200)
  );
}

function sameSocket(address: string, path: string): boolean {
  const bare = (text: string): string => text.replace(/^unix:\/\//, '').replace(/^\/var\/run\//, '/run/');
  return bare(address) === bare(path);
}

function nameOf(run: Run): string {
  return run.exe.split('/').at(-1) ?? '';
}
