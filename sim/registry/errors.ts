import { utf8 } from '../base/bytes.ts';
import type { HeaderFields, ResponseWriter } from '../http/message.ts';

/** Codes of the distribution specification with their statuses and texts. */
const ERRORS = {
  UNAUTHORIZED: { status: 401, message: 'authentication required' },
  NAME_UNKNOWN: { status: 404, message: 'repository name not known to registry' },
  MANIFEST_UNKNOWN: { status: 404, message: 'manifest unknown' },
  BLOB_UNKNOWN: { status: 404, message: 'blob unknown to registry' },
  UNSUPPORTED: { status: 405, message: 'The operation is unsupported.' },
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** Fields that every answer has; in the order of their names, as Go writes them. */
export const COMMON: HeaderFields = [
  ['Docker-Distribution-Api-Version', 'registry/2.0'],
  ['X-Content-Type-Options', 'nosniff'],
];

export const JSON_TYPE = 'application/json; charset=utf-8';

export const sorted = (fields: HeaderFields): HeaderFields => [...fields].sort(([a], [b]) => (a < b ? -1 : 1));

/** `{"errors":[{"code":…,"message":…,"detail":…}]}`. Recording D/registry_http_api. */
export async function refuse(response: ResponseWriter, code: ErrorCode, detail?: unknown, extra: HeaderFields = []): Promise<void> {
  const { status, message } = ERRORS[code];
  const body = { errors: [{ code, message, ...(detail === undefined ? {} : { detail }) }] };
  response.writeHead(status, sorted([['Content-Type', JSON_TYPE], ...COMMON, ...extra]));
  await response.write(utf8(`${JSON.stringify(body)}\n`));
}
