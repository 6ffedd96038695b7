import { exists } from '../../libc/files.ts';
import { parseSize } from '../files/sizes.ts';
import { eachInput } from '../input.ts';
import { Dump, type Layout } from '../od/dump.ts';
import { type OutputType, parseTypes, UnknownType } from '../od/types.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

/** Old ways of naming a type. */
const SHORTHANDS: Readonly<Record<string, string>> = {
  a: 'a',
  b: 'o1',
  c: 'c',
  d: 'u2',
  f: 'fF',
  h: 'x2',
  i: 'dI',
  l: 'dL',
  o: 'o2',
  s: 'd2',
  x: 'x2',
};
const RADIXES: Readonly<Record<string, Layout['radix']>> = { o: 8, d: 10, x: 16, n: undefined };
const LINE = 16;
/** Read at once. */
const CHUNK = 65_536;

export const od: ToolDefinition = {
  name: 'od',
  usage: '[OPTION]... [FILE]...',
  about: 'Shows the bytes of its input as numbers or characters; in octal, if not said.',
  short: 'A:N:abcdfhij:lost:vw::x',
  long: { 'address-radix=': 'A', 'read-bytes=': 'N', 'skip-bytes=': 'j', 'format=': 't', 'output-duplicates': 'v', 'width=?': 'w' },
  async run(tool) {
    const radix = tool.value('A') ?? 'o';
    if (!(radix in RADIXES)) return tool.complain(`invalid output address radix '${radix}'; it must be one character from [doxn]`);
    const skip = parseSize(tool.value('j') ?? '0');
    if (skip === undefined) return tool.complain(`invalid -j argument '${tool.value('j')}'`);
    const limit = tool.value('N') === undefined ? Number.POSITIVE_INFINITY : parseSize(tool.value('N') ?? '');
    if (limit === undefined) return tool.complain(`invalid -N argument '${tool.value('N')}'`);
    let types: OutputType[];
    try {
      types = typesOf(tool);
    } catch (error) {
      if (!(error instanceof UnknownType)) throw error;
      return tool.complain(error.message);
    }
    const asked = tool.has('w') ? (parseSize(tool.value('w') ?? '32') ?? LINE) : LINE;
    const block = types.reduce((multiple, { size }) => leastCommon(multiple, size), 1);
    const fits = asked > 0 && asked % block === 0;
    if (!fits) await tool.complain(`warning: invalid width ${asked}; using ${block} instead`);
    const perLine = fits ? asked : block;
    const dump = new Dump({ types, perLine, radix: RADIXES[radix], verbose: tool.has('v') }, skip);
    let [toSkip, left, opened] = [skip, limit, false];
    const status = await eachInput(tool, tool.args, async (fd) => {
      opened = true;
      while (left > 0) {
        const bytes = await tool.sys.read(fd, Math.min(CHUNK, toSkip + left));
        if (bytes.length === 0) return;
        const wanted = bytes.subarray(Math.min(toSkip, bytes.length));
        toSkip -= bytes.length - wanted.length;
        left -= wanted.length;
        await tool.print(dump.add(wanted));
      }
    });
    // A directory can be opened, though not read: then there is an input, and it is empty.
    if (!opened && !tool.args.some((name) => exists(tool.sys, name))) return status;
    if (toSkip > 0) return status || tool.complain('cannot skip past end of combined input');
    await tool.print(dump.end());
    return status;
  },
};

/** The types in the order in which they were asked for. @throws UnknownType */
function typesOf(tool: Tool): OutputType[] {
  const types = tool.given.flatMap(({ name, value }) => {
    const spec = name === 't' ? (value ?? '') : SHORTHANDS[name];
    return spec === undefined ? [] : parseTypes(spec, tool.quote(spec));
  });
  return types.length > 0 ? types : parseTypes('o2', '');
}

function leastCommon(a: number, b: number): number {
  let multiple = a;
  while (multiple % b !== 0) multiple += a;
  return multiple;
}

export const main = gnu(od);
