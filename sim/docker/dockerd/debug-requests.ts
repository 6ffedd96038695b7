import { text } from '../../base/bytes.ts';
import { sprintf } from '../../go/fmt.ts';
import { marshal } from '../../go/json.ts';
import { GoMap } from '../../go/value.ts';
import { type HttpRequest, header } from '../../http/message.ts';
import type { Logger } from './log.ts';
import { readBody } from './router/body.ts';

/** Bodies up to this size are shown. Source: moby api/server/middleware/debug.go. */
const LONGEST = 4096;
const SECRETS = /^(password|secret|jointoken|unlockkey|signingcakey)$/i;

export interface RequestFields {
  readonly method: string;
  readonly module: 'api';
  readonly 'request-url': string;
  readonly vars: string;
}

export function requestFields(request: HttpRequest, vars: Readonly<Record<string, string>>): RequestFields {
  return { method: request.method, module: 'api', 'request-url': request.target, vars: sprintf('%v', new GoMap({ ...vars })) };
}

/** With -D every request is told before it is handled, a JSON body with it. The body is read for that, and handed on as it was. Source: recorded with `dockerd -D`. */
export async function debugRequest(log: Logger, request: HttpRequest, fields: RequestFields): Promise<HttpRequest> {
  const line = `handling ${request.method} request`;
  const isJson = /^application\/json\b/i.test(header(request.headers, 'Content-Type') ?? '');
  if (request.method !== 'POST' || !isJson || Number(header(request.headers, 'Content-Length') ?? LONGEST + 1) > LONGEST) {
    log.debug(line, { ...fields });
    return request;
  }
  const body = await readBody(request);
  const shown = formData(text(body));
  log.debug(line, { ...(shown === undefined ? {} : { 'form-data': shown }), ...fields });
  let rest: Uint8Array | undefined = body.length ? body : undefined;
  return {
    ...request,
    body: {
      read: async () => {
        const part = rest;
        rest = undefined;
        return part;
      },
    },
  };
}

function formData(body: string): string | undefined {
  try {
    return marshal(masked(JSON.parse(body)));
  } catch {
    return undefined;
  }
}

function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, SECRETS.test(key) ? '*****' : masked(inner)] as const);
  return new GoMap(new Map(entries));
}
