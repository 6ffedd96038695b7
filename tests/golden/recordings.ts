/** The recordings as they lie in `recordings/<area>/<name>.json`. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Recording } from './form.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'recordings');

export function recording(area: string, name: string): Recording {
  return JSON.parse(readFileSync(join(folder, area, `${name}.json`), 'utf8')) as Recording;
}

export function recordings(): Recording[] {
  return readdirSync(folder).flatMap((area) => readdirSync(join(folder, area)).map((file) => recording(area, file.replace(/\.json$/, ''))));
}
