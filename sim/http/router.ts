import type { HttpRequest, ResponseWriter } from './message.ts';

export interface RouteContext {
  readonly request: HttpRequest;
  readonly response: ResponseWriter;
  /** What stood where the pattern has `{name}`, percent-decoded. */
  readonly vars: Readonly<Record<string, string>>;
  /** What follows `?` in the target, as it was sent. */
  readonly query: string;
}

export interface Route {
  readonly method: string;
  /** `/v2/{name:.*}/manifests/{reference}`: `{x}` is one path segment, `{x:.*}` may hold slashes. */
  readonly pattern: string;
  readonly handle: (context: RouteContext) => Promise<void>;
}

/** Finds the first route that fits. `methodMissing`: the path is known, but not with this method. */
export interface Router {
  find(
    method: string,
    target: string,
  ): { route: Route; vars: Readonly<Record<string, string>>; query: string } | 'methodMissing' | undefined;
}

export function createRouter(routes: readonly Route[]): Router {
  const compiled = routes.map((route) => ({ route, pattern: compile(route.pattern) }));
  return {
    find(method, target) {
      const [path = '', query = ''] = split(target);
      let known = false;
      for (const { route, pattern } of compiled) {
        const found = pattern.exec(path);
        if (!found) continue;
        if (route.method === method) return { route, vars: decodeAll(found.groups ?? {}), query };
        known = true;
      }
      return known ? 'methodMissing' : undefined;
    },
  };
}

function split(target: string): [path: string, query: string] {
  const at = target.indexOf('?');
  return at < 0 ? [target, ''] : [target.slice(0, at), target.slice(at + 1)];
}

function compile(pattern: string): RegExp {
  const source = pattern
    .split(/(\{\w+(?::\.\*)?\})/)
    .map((part) => {
      const variable = /^\{(\w+)(:\.\*)?\}$/.exec(part);
      if (!variable) return part.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&');
      return `(?<${variable[1]}>${variable[2] ? '.+' : '[^/]+'})`;
    })
    .join('');
  return new RegExp(`^${source}$`, 's');
}

function decodeAll(groups: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, percentDecode(value)]));
}

function percentDecode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
