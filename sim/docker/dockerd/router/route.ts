import type { HttpRequest } from '../../../http/message.ts';
import type { Query } from './query.ts';
import type { Reply } from './reply.ts';

export interface RouteCall {
  readonly request: HttpRequest;
  readonly reply: Reply;
  /** What stood where the pattern has `{name}`. */
  readonly vars: Readonly<Record<string, string>>;
  readonly query: Query;
  /** API version of this request: the one in the path, or the newest. */
  readonly version: string;
}

export interface Route {
  readonly method: string;
  /** `/containers/{name}/json`. A variable may hold slashes, as in moby's `{name:.*}`. */
  readonly pattern: string;
  readonly handle: (call: RouteCall) => Promise<void> | void;
}

export const get = (pattern: string, handle: Route['handle']): Route => ({ method: 'GET', pattern, handle });
export const head = (pattern: string, handle: Route['handle']): Route => ({ method: 'HEAD', pattern, handle });
export const post = (pattern: string, handle: Route['handle']): Route => ({ method: 'POST', pattern, handle });
export const del = (pattern: string, handle: Route['handle']): Route => ({ method: 'DELETE', pattern, handle });

export interface Match {
  readonly route: Route;
  readonly vars: Readonly<Record<string, string>>;
  /** From `/v1.50/…`. */
  readonly version: string | undefined;
}

/** Finds routes with and without a version in front, first match first. `path` is decoded. */
export function createMatcher(routes: readonly Route[]): (method: string, path: string) => Match | undefined {
  const compiled = routes.map((route) => ({ route, pattern: compile(route.pattern) }));
  return (method, path) => {
    const versioned = /^\/v([0-9.]+)(\/.*)$/s.exec(path);
    for (const [version, rest] of [
      [versioned?.[1], versioned?.[2]],
      [undefined, path],
    ] as const) {
      if (rest === undefined) continue;
      for (const { route, pattern } of compiled) {
        const found = route.method === method ? pattern.exec(rest) : null;
        if (found) return { route, vars: { ...found.groups }, version };
      }
    }
    return undefined;
  };
}

function compile(pattern: string): RegExp {
  const source = pattern.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>.*)');
  return new RegExp(`^${source}$`, 's');
}
