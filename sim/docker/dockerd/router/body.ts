import { concat, text } from '../../../base/bytes.ts';
import { type GoType, JsonError, unmarshal } from '../../../go/json.ts';
import { type HttpRequest, header } from '../../../http/message.ts';
import { invalidParameter } from '../../api/error.ts';

export async function readBody(request: HttpRequest): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let part = await request.body.read(); part !== undefined; part = await request.body.read()) parts.push(part);
  return concat(parts);
}

/**
 * A JSON body, or undefined when there is none.
 * Source: moby api/server/httputils ReadJSON; texts from recordings G/api_containers.
 * @throws DockerError
 */
export async function readJson(request: HttpRequest, type: GoType): Promise<unknown> {
  const body = text(await readBody(request));
  checkContentType(header(request.headers, 'Content-Type') ?? '', body !== '');
  if (body === '') return undefined;
  try {
    return unmarshal(body, type);
  } catch (error) {
    if (error instanceof JsonError || error instanceof Error) throw invalidParameter(`invalid JSON: ${error.message}`);
    throw error;
  }
}

function checkContentType(value: string, hasBody: boolean): void {
  if (value === '' && !hasBody) return;
  const media = value.split(';')[0]?.trim().toLowerCase();
  if (media !== 'application/json') throw invalidParameter(`unsupported Content-Type header (${value}): must be 'application/json'`);
}
