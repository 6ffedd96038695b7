import { concat } from '../../base/bytes.ts';
import { isErrno, strerror } from '../../base/errno.ts';
import { spawn } from '../../libc/spawn.ts';
import { readAll } from '../../libc/stdio.ts';
import { parseSize } from '../files/sizes.ts';
import { eachInput } from '../input.ts';
import { type Suffixes, suffix } from '../split/names.ts';
import { byBytes, byLineBytes, byLines, chunks, lineChunks, roundRobin } from '../split/pieces.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const split: ToolDefinition = {
  name: 'split',
  usage: '[OPTION]... [FILE [PREFIX]]',
  about: 'Cuts a file into pieces.',
  short: 'a:b:C:del:n:t:ux',
  long: {
    'suffix-length=': 'a',
    'bytes=': 'b',
    'line-bytes=': 'C',
    'numeric-suffixes=?': 'd',
    'hex-suffixes=?': 'x',
    'elide-empty-files': 'e',
    'lines=': 'l',
    'number=': 'n',
    'separator=': 't',
    'additional-suffix=': 'S',
    'filter=': 'F',
    unbuffered: 'u',
    verbose: 'V',
  },
  digits: 'l',
  async run(tool) {
    const kinds = tool.given.filter(({ name }) => 'bCln'.includes(name));
    if (new Set(kinds.map(({ name }) => name)).size > 1 || kinds.length > 1) return tool.wrong('cannot split in more than one way');
    const cut = cutOf(tool);
    if (typeof cut === 'string') return tool.complain(cut);
    const [path = '-', prefix = 'x', extra] = tool.args;
    if (extra !== undefined) return tool.wrong(`extra operand ${tool.quote(extra)}`);
    const names = suffixesOf(tool);
    if (typeof names === 'string') return tool.complain(names);
    let failed = 0;
    const status = await eachInput(tool, [path], async (fd) => {
      const pieces = cut(await readAll(tool.sys, fd));
      if (!Array.isArray(pieces)) {
        await tool.sys.write(1, pieces.only);
        return;
      }
      const shown = tool.has('e') ? pieces.filter(({ length }) => length > 0) : pieces;
      for (const [i, piece] of shown.entries()) {
        const end = suffix(names, i);
        if (end === undefined) {
          failed = await tool.complain('output file suffixes exhausted');
          return;
        }
        failed = await put(tool, `${prefix}${end}${tool.value('S') ?? ''}`, piece);
        if (failed) return;
      }
    });
    return status || failed;
  },
};

type Cut = (all: Uint8Array) => Uint8Array[] | { readonly only: Uint8Array };

/** How the input is to be cut; a string is what is wrong with that. */
function cutOf(tool: Tool): Cut | string {
  const given = tool.value('t');
  if (given === '') return 'empty record separator';
  if (given !== undefined && given.length > 1 && given !== '\\0') return `multi-character separator ${tool.quote(given)}`;
  const end = given === undefined ? 10 : given === '\\0' ? 0 : (given.codePointAt(0) ?? 10);
  const size = (name: string, what: string): number | string => {
    const word = tool.value(name) ?? '';
    const number = parseSize(word);
    if (number === undefined) return `invalid number of ${what}: ${tool.quote(word)}`;
    return number === 0 ? `invalid number of ${what}: ${tool.quote(word)}: Numerical result out of range` : number;
  };
  if (tool.has('n')) return partsOf(tool, end);
  const kind = tool.has('b') ? 'b' : tool.has('C') ? 'C' : 'l';
  const count = tool.has(kind) ? size(kind, kind === 'l' ? 'lines' : 'bytes') : 1000;
  if (typeof count === 'string') return count;
  return (all) => (kind === 'b' ? byBytes(all, count) : kind === 'C' ? byLineBytes(all, count, end) : byLines(all, count, end));
}

/** -n: `N`, `K/N`, and both with `l/` or `r/` before them. */
function partsOf(tool: Tool, end: number): Cut | string {
  const word = tool.value('n') ?? '';
  const [, mode = '', which, total = ''] = /^(?:([lr])\/)?(?:([^/]*)\/)?([^/]*)$/.exec(word) ?? [];
  if (!/^\d+$/.test(total)) return `invalid number of chunks: ${tool.quote(total || word)}`;
  const count = Number(total);
  if (count === 0) return `invalid number of chunks: ${tool.quote(total)}: Numerical result out of range`;
  if (which !== undefined && !(/^\d+$/.test(which) && Number(which) >= 1 && Number(which) <= count))
    return `invalid chunk number: ${tool.quote(which)}`;
  return (all) => {
    const pieces =
      mode === 'l'
        ? lineChunks(all, count, end)
        : mode === 'r'
          ? roundRobin(all, count, end).map((lines) => concat(lines))
          : chunks(all, count);
    return which === undefined ? pieces : { only: pieces[Number(which) - 1] ?? concat([]) };
  };
}

function suffixesOf(tool: Tool): Suffixes | string {
  const option = tool.given.findLast(({ name }) => name === 'd' || name === 'x');
  const letters = option === undefined ? 'abcdefghijklmnopqrstuvwxyz' : option.name === 'd' ? '0123456789' : '0123456789abcdef';
  const given = tool.value('a');
  if (given !== undefined && !/^\d+$/.test(given)) return `invalid suffix length: ${tool.quote(given)}`;
  const start = option?.value === undefined ? 0 : Number.parseInt(option.value, letters.length);
  if (Number.isNaN(start)) return `invalid start value: ${tool.quote(option?.value ?? '')}`;
  const parts = Number(/\d+$/.exec(tool.value('n') ?? '')?.[0] ?? 0);
  const needed = parts > 0 ? (parts - 1 + start).toString(letters.length).length : 0;
  const length = Number(given ?? 0) || Math.max(2, needed);
  if (given !== undefined && Number(given) > 0 && needed > length) return `the suffix length needs to be at least ${needed}`;
  return { letters, length, start, grow: !Number(given ?? 0) && parts === 0 && option?.value === undefined };
}

async function put(tool: Tool, name: string, piece: Uint8Array): Promise<number> {
  const { sys } = tool;
  const filter = tool.value('F');
  if (tool.has('V'))
    await tool.print(filter === undefined ? `creating file ${tool.quoteName(name)}\n` : `executing with FILE=${tool.quoteName(name)}\n`);
  try {
    if (filter === undefined) sys.writeFile(name, piece);
    else {
      const [read, write] = sys.pipe();
      const shell = sys.env.SHELL ?? '/bin/sh';
      const pid = spawn(sys, shell, [shell.slice(shell.lastIndexOf('/') + 1), '-c', filter], {
        env: { ...sys.env, FILE: name },
        fds: { 0: read },
      });
      sys.close(read);
      await sys.write(write, piece).catch((error: unknown) => {
        if (!isErrno(error, 'EPIPE')) throw error;
      });
      sys.close(write);
      await sys.waitpid(pid);
    }
  } catch (error) {
    if (!isErrno(error)) throw error;
    return tool.complain(`${name}: ${strerror(error.code)}`);
  }
  return 0;
}

export const main = gnu(split);
