import { utf8 } from '../../base/bytes.ts';
import { printError } from '../../libc/stdio.ts';
import type { Tool } from '../tool.ts';
import { Fatal } from './fatal.ts';

export interface Settings {
  arguments: number | undefined;
  lines: number | undefined;
  replace: string | undefined;
  bytes: number;
  /** -E */
  end: string | undefined;
  /** The byte that ends an argument. */
  mark: number | undefined;
  file: string | undefined;
  processes: number;
  exits: boolean;
  asks: boolean;
  traces: boolean;
  unlessEmpty: boolean;
  terminal: boolean;
  slotVariable: string | undefined;
}

/** What findutils fills where nothing is said, far below what the kernel takes. */
const SENSIBLE = 131_072;
const ARG_MAX = 2_097_152;
/** POSIX has this left free. */
const HEADROOM = 2048;

/** Bytes that an environment and the arguments of a command may have together, less the environment. */
function room(env: Readonly<Record<string, string>>): number {
  return Object.entries(env).reduce((left, [name, value]) => left - utf8(`${name}=${value}`).length - 1, ARG_MAX - HEADROOM);
}

/** The options in their order: later ones undo those they cannot go with. A number is the status after a complaint. */
export async function readSettings(tool: Tool): Promise<Settings | number> {
  const settings: Settings = {
    arguments: undefined,
    lines: undefined,
    replace: undefined,
    bytes: SENSIBLE,
    end: undefined,
    mark: undefined,
    file: undefined,
    processes: 1,
    exits: false,
    asks: false,
    traces: false,
    unlessEmpty: false,
    terminal: false,
    slotVariable: undefined,
  };
  const most = room(tool.sys.env);
  const undo = async (option: string, ...kinds: ('arguments' | 'lines' | 'replace')[]): Promise<void> => {
    const names = { arguments: 'max-args', lines: 'max-lines', replace: 'replace' } as const;
    for (const kind of kinds) {
      if (settings[kind] !== undefined && !tool.busybox)
        await tool.complain(
          `warning: options --${names[kind]} and ${option} are mutually exclusive, ignoring previous --${names[kind]} value`,
        );
      settings[kind] = undefined;
    }
  };
  for (const { name, value } of tool.given) {
    if ('nLlsP'.includes(name) && value !== undefined) {
      const fault = numberFault(name, value);
      if (fault !== undefined && name !== 's') return tool.wrong(fault);
      if (fault !== undefined && !/^\d+$/.test(value)) return tool.wrong(fault);
      if (fault !== undefined) await tool.complain(fault);
    }
    const number = Number(value ?? 1);
    switch (name) {
      case '0':
        settings.mark = 0;
        break;
      case 'd':
        settings.mark = delimiter(value ?? '');
        break;
      case 'a':
        settings.file = value;
        break;
      case 'E':
      case 'e':
        settings.end = value || undefined;
        break;
      case 'I':
      case 'i':
        await undo('--replace/-I/-i', 'arguments', 'lines');
        settings.replace = value ?? '{}';
        break;
      case 'L':
        await undo('-L', 'arguments', 'replace');
        settings.lines = number;
        break;
      case 'l':
        await undo('-l', 'arguments', 'replace');
        settings.lines = number;
        break;
      case 'n':
        // One at a time is what replacing does anyway.
        if (number === 1 && settings.replace !== undefined) break;
        await undo('--max-args/-n', 'lines', 'replace');
        settings.arguments = number;
        break;
      case 's':
        settings.bytes = Math.max(1, Math.min(number, most));
        if (number > most) await tool.complain(`value ${value} for -s option should be <= ${most}`);
        break;
      case 'P':
        settings.processes = number;
        break;
      case 'x':
        settings.exits = true;
        break;
      case 'p':
        settings.asks = true;
        break;
      case 't':
        settings.traces = true;
        break;
      case 'r':
        settings.unlessEmpty = true;
        break;
      case 'o':
        settings.terminal = true;
        break;
      case '1':
        if (value?.includes('=')) throw new Fatal("option --process-slot-var may not be set to a value which includes `='", 1);
        settings.slotVariable = value;
        break;
    }
  }
  if (settings.end !== undefined && settings.mark !== undefined) {
    await printError(tool.sys, 'xargs: warning: the -E option has no effect if -0 or -d is used.\n\n');
    settings.end = undefined;
  }
  return settings;
}

function numberFault(option: string, value: string): string | undefined {
  if (!/^[-+]?\d+$/.test(value)) return `invalid number "${value}" for -${option} option`;
  const least = option === 'P' ? 0 : 1;
  return Number(value) < least ? `value ${value} for -${option} option should be >= ${least}` : undefined;
}

const SIMPLE: Readonly<Record<string, number>> = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, '\\': 92 };

/** One byte, or an escape for one. @throws Fatal */
function delimiter(word: string): number {
  const bytes = utf8(word);
  if (bytes.length === 1) return bytes[0] ?? 0;
  if (!word.startsWith('\\'))
    throw new Fatal(
      `Invalid input delimiter specification ${word}: the delimiter must be either a single character or an escape sequence starting with \\.`,
      1,
    );
  const simple = word.length === 2 ? SIMPLE[word[1] ?? ''] : undefined;
  if (simple !== undefined) return simple;
  const [, hexadecimal, octal] = /^\\(?:x([0-9a-fA-F]*)|([0-7]+))/.exec(word) ?? [];
  if (hexadecimal === undefined && octal === undefined)
    throw new Fatal(`Invalid escape sequence ${word} in input delimiter specification.`, 1);
  const value = hexadecimal === undefined ? Number.parseInt(octal ?? '', 8) : Number.parseInt(hexadecimal || '0', 16);
  if (value > 255)
    throw new Fatal(
      `Invalid escape sequence ${word} in input delimiter specification; character values must not exceed ${hexadecimal === undefined ? '377' : 'ff'}.`,
      1,
    );
  const rest = word.slice(1 + (hexadecimal === undefined ? (octal ?? '').length : hexadecimal.length + 1));
  if (rest)
    throw new Fatal(`Invalid escape sequence ${word} in input delimiter specification; trailing characters ${rest} not recognised.`, 1);
  return value;
}
