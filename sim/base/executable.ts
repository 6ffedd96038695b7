import { text, utf8 } from './bytes.ts';

/**
 * How a simulated program is stored as a file: an ELF header for a 64-bit x86 executable, then the program's name in a note section.
 * The kernel reads the name and asks the program registry for it, as a real kernel maps the file's text segment.
 */
const HEADER = [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0x3e, 0, 1, 0, 0, 0];
const NOTE = 'dockwire\0program=';

/** The bytes of an executable file that runs the registered program `name`. */
export function executable(name: string): Uint8Array {
  const note = utf8(`${NOTE}${name}\0`);
  const file = new Uint8Array(HEADER.length + note.length);
  file.set(HEADER);
  file.set(note, HEADER.length);
  return file;
}

/** The program a file runs, or undefined when it is not an executable of this machine. */
export function programOf(file: Uint8Array): string | undefined {
  if (file.length < HEADER.length || HEADER.some((byte, i) => file[i] !== byte)) return undefined;
  const note = text(file.subarray(HEADER.length));
  if (!note.startsWith(NOTE)) return undefined;
  return note.slice(NOTE.length, note.indexOf('\0', NOTE.length));
}
