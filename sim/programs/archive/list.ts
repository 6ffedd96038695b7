import type { TarEntry } from '../../base/tar.ts';
import { strftime } from '../../libc/strftime.ts';
import type { Zone } from '../../libc/time-zone/posix-rule.ts';
import { modeText } from '../files/file-mode.ts';
import { cEscaped } from '../text/shell-quote.ts';

/** A directory's name ends in a slash; what cannot be printed is escaped as in C. */
export const shownName = (entry: TarEntry): string =>
  cEscaped(entry.type === 'directory' && !entry.name.endsWith('/') ? `${entry.name}/` : entry.name, /\\/g);

/** Lines as `tar tv` prints them. The columns for owner and size grow with what has been shown before. */
export class Listing {
  #width = 19;
  readonly #numeric: boolean;
  readonly #zone: Zone;

  constructor(numeric: boolean, zone: Zone) {
    this.#numeric = numeric;
    this.#zone = zone;
  }

  line(entry: TarEntry): string {
    const owner = (!this.#numeric && entry.owner) || String(entry.uid);
    const group = (!this.#numeric && entry.group) || String(entry.gid);
    const size = String(entry.type === 'char' || entry.type === 'block' ? '0,0' : (entry.data?.length ?? 0));
    const who = `${owner}/${group}`;
    this.#width = Math.max(this.#width, who.length + 1 + size.length);
    const mode = modeText({ type: entry.type === 'link' ? 'file' : entry.type, mode: entry.mode });
    const kind = entry.type === 'link' ? `h${mode.slice(1)}` : mode;
    const target = entry.type === 'symlink' ? ` -> ${entry.linkname}` : entry.type === 'link' ? ` link to ${entry.linkname}` : '';
    return `${kind} ${who}${size.padStart(this.#width - who.length)} ${strftime('%Y-%m-%d %H:%M', entry.mtime * 1_000_000, this.#zone)} ${shownName(entry)}${target}\n`;
  }
}
