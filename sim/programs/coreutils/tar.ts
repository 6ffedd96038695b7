import { gunzipSync, gzipSync } from 'fflate';
import { concat, text } from '../../base/bytes.ts';
import { isErrno, strerror } from '../../base/errno.ts';
import { type TarEntry, writeEntry } from '../../base/tar.ts';
import { readTar, TarError } from '../../base/untar.ts';
import { exists } from '../../libc/files.ts';
import { print, printError, readAll } from '../../libc/stdio.ts';
import { localZone } from '../../libc/time-zone/local-zone.ts';
import { readCall, type TarCall, TarUsage } from '../archive/call.ts';
import { Comparison } from '../archive/compare.ts';
import { Collector } from '../archive/create.ts';
import { Extractor } from '../archive/extract.ts';
import { Listing, shownName } from '../archive/list.ts';
import { matcher } from '../archive/select.ts';
import { transformed } from '../archive/transform.ts';
import { humanSize } from '../files/sizes.ts';
import { UsageError } from '../getopt.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

/** GNU tar writes records of twenty blocks. */
const RECORD = 10240;
const BLOCK = 512;
const LATER = 'Exiting with failure status due to previous errors';

export const tar: ToolDefinition = {
  name: 'tar',
  usage: '[OPTION...] [FILE]...',
  about: 'Puts files into an archive (c), lists (t) or takes out (x) what is in one.',
  short: '',
  raw: true,
  async run(tool) {
    if (tool.args.includes('--version')) {
      await print(tool.sys, 'tar (GNU tar) 1.35\n');
      return 0;
    }
    let call: TarCall;
    try {
      call = readCall(tool.args);
    } catch (error) {
      if (!(error instanceof TarUsage) && !(error instanceof UsageError)) throw error;
      await tool.complain(error.message);
      if (!tool.busybox) await printError(tool.sys, "Try 'tar --help' or 'tar --usage' for more information.\n");
      return tool.busybox ? 1 : error instanceof UsageError ? 64 : 2;
    }
    call = await withLists(tool, call);
    if (call.unsupported) return tool.notSimulated(`with ${call.unsupported}`);
    if (call.directory !== undefined && !isDirectory(tool, call.directory)) {
      await tool.complain(`${call.directory}: Cannot open: ${reason(tool, call.directory)}`);
      return fatal(tool);
    }
    if (call.packer !== undefined) return withoutPacker(tool, call.packer, call);
    return 'cruD'.includes(call.mode) ? write(tool, call) : read(tool, call);
  },
};

/** The call with the names and patterns that -T and -X list. */
async function withLists(tool: Tool, call: TarCall): Promise<TarCall> {
  const lines = async (path: string): Promise<string[]> =>
    text(path === '-' ? await readAll(tool.sys, 0) : tool.sys.readFile(path))
      .split('\n')
      .filter(Boolean);
  const [names, exclude] = [[...call.names], [...call.exclude]];
  for (const path of call.lists) names.push(...(await lines(path)));
  for (const path of call.excludeLists) exclude.push(...(await lines(path)));
  return { ...call, names, exclude };
}

/** Other packers are programs of their own; this is what tar says where they are not there. */
async function withoutPacker(tool: Tool, packer: string, { mode, file }: TarCall): Promise<number> {
  if (mode === 'c') {
    if (file !== '-') tool.sys.writeFile(file, new Uint8Array(0), 0o666);
    await printError(tool.sys, `/bin/sh: 1: ${packer}: not found\n`);
  } else
    await printError(
      tool.sys,
      `tar (child): ${packer}: Cannot exec: No such file or directory\ntar (child): Error is not recoverable: exiting now\n`,
    );
  await tool.complain(`Child returned status ${mode === 'c' ? 127 : 2}`);
  return fatal(tool);
}

/** The members that stay: all when some are added, all but the named ones of --delete. @returns undefined after a complaint */
async function kept(tool: Tool, call: TarCall): Promise<{ entries: TarEntry[]; missing: string[] } | undefined> {
  const before = exists(tool.sys, call.file) || call.file === '-' ? await open(tool, call.file, call.gzip) : new Uint8Array(0);
  if (!before) return undefined;
  const entries = [...readTar(before, 'written')];
  if (call.mode !== 'D') return { entries, missing: [] };
  const patterns = call.names.map((name) => ({ name, matches: matcher(name, call.wildcards) }));
  return {
    entries: entries.filter(({ name }) => !patterns.some(({ matches }) => matches(name))),
    missing: patterns.filter(({ matches }) => !entries.some(({ name }) => matches(name))).map(({ name }) => name),
  };
}

/** For -u: whether an archive has a member of that name that is as new. A directory that is there is not put in again. */
function isThere(entries: readonly TarEntry[], entry: TarEntry): boolean {
  const clean = (name: string): string => name.replace(/\/+$/, '');
  const last = entries.findLast(({ name }) => clean(name) === clean(entry.name));
  return last !== undefined && (entry.type === 'directory' || last.mtime >= entry.mtime);
}

async function write(tool: Tool, call: TarCall): Promise<number> {
  if (call.file === '-' && tool.sys.isatty(1)) {
    await tool.complain('Refusing to write archive contents to terminal (missing -f option?)');
    return fatal(tool);
  }
  const collector = new Collector(tool, call);
  const listing = new Listing(call.numericOwner, localZone(tool.sys));
  const chunks: Uint8Array[] = [];
  const old = call.mode === 'c' ? { entries: [], missing: [] } : await kept(tool, call);
  if (!old) return fatal(tool);
  for (const entry of old.entries) chunks.push(...writeEntry(entry));
  let own: number | undefined;
  try {
    own = call.file === '-' ? undefined : tool.sys.open(call.file, { write: true, create: true, truncate: true }, 0o666);
  } catch (error) {
    if (!isErrno(error)) throw error;
    await tool.complain(`${call.file}: Cannot open: ${strerror(error.code)}`);
    return fatal(tool);
  }
  const self = own === undefined ? undefined : tool.sys.fstat(own);
  for (const path of call.mode === 'D' ? [] : call.names) {
    for await (const found of collector.entries(path)) {
      if (call.mode === 'u' && isThere(old.entries, found)) continue;
      const entry = transformed(found, call.transform);
      if (self && isSame(tool, call, found, self)) {
        await tool.complain(`${entry.name}: ${tool.busybox ? 'file is the archive; skipping' : 'file is the archive; not dumped'}`);
        continue;
      }
      chunks.push(...writeEntry(entry));
      // The list goes wherever the archive does not.
      const line = call.verbose > 1 ? listing.line(entry) : `${shownName(call.showTransformed ? entry : found)}\n`;
      if (call.verbose) await (call.file === '-' ? printError : print)(tool.sys, line);
    }
  }
  const size = chunks.reduce((sum, chunk) => sum + chunk.length, 1024);
  const whole = concat([...chunks, new Uint8Array(1024 + ((RECORD - (size % RECORD)) % RECORD))]);
  try {
    await tool.sys.write(own ?? 1, call.gzip ? gzipSync(whole, { mtime: 0 }) : whole);
  } catch (error) {
    if (!isErrno(error, 'ENOSPC', 'EFBIG')) throw error;
    await tool.complain(`${call.file}: Cannot write: ${strerror(error.code)}`);
    return fatal(tool);
  }
  if (call.totals)
    await printError(tool.sys, `Total bytes written: ${whole.length} (${humanSize(whole.length).replace('.0', '')}iB, 1.0GiB/s)\n`);
  if (own !== undefined) tool.sys.close(own);
  for (const name of old.missing) await tool.complain(`${name}: Not found in archive`);
  return collector.failed || old.missing.length > 0 ? later(tool) : 0;
}

function isSame(tool: Tool, call: TarCall, entry: TarEntry, self: { dev: number; ino: number }): boolean {
  if (entry.type !== 'file') return false;
  try {
    const stat = tool.sys.stat(call.directory && !entry.name.startsWith('/') ? `${call.directory}/${entry.name}` : entry.name);
    return stat.dev === self.dev && stat.ino === self.ino;
  } catch (error) {
    if (!isErrno(error)) throw error;
    return false;
  }
}

async function read(tool: Tool, call: TarCall): Promise<number> {
  const all = await open(tool, call.file, call.gzip);
  if (!all) return fatal(tool);
  // What is no whole block at the end is not looked at.
  const bytes = all.length > BLOCK ? all.subarray(0, all.length - (all.length % BLOCK)) : all;
  if (bytes.length === 0 && call.mode !== 'd') {
    await tool.complain('This does not look like a tar archive');
    return later(tool);
  }
  const patterns = call.names.map((name) => ({ name, matches: matcher(name, call.wildcards), hit: false }));
  const excluded = call.exclude.map((pattern) => matcher(pattern, true));
  const extractor = new Extractor(tool, call);
  const comparison = new Comparison(tool, call.directory);
  const listing = new Listing(call.numericOwner, localZone(tool.sys));
  const verbose = call.verbose + (call.mode === 't' ? 1 : 0);
  let [failed, told] = [false, false];
  try {
    for (const entry of readTar(bytes, 'written')) {
      const wanted = patterns.filter(({ matches }) => matches(entry.name));
      for (const pattern of wanted) pattern.hit = true;
      if ((patterns.length > 0 && wanted.length === 0) || excluded.some((matches) => matches(entry.name))) continue;
      if (call.mode === 't' && !call.absolute && entry.name.startsWith('/') && !told) {
        told = true;
        await tool.complain("Removing leading `/' from member names");
      }
      if (verbose) {
        const line = verbose > 1 ? listing.line(entry) : `${shownName(entry)}\n`;
        await (call.toStdout && call.mode === 'x' ? printError : print)(tool.sys, line);
      }
      if (call.mode === 'x') await extractor.put(transformed(entry, call.transform));
      if (call.mode === 'd') await comparison.look(entry);
    }
  } catch (error) {
    if (!(error instanceof TarError)) throw error;
    failed = true;
    if (error.message === 'unexpected EOF' && bytes.length >= 512) {
      await tool.complain('Unexpected EOF in archive');
      return fatal(tool);
    }
    await tool.complain('This does not look like a tar archive');
  }
  extractor.finish();
  for (const { name, hit } of patterns) {
    if (hit) continue;
    failed = true;
    await tool.complain(`${name}: Not found in archive`);
  }
  return failed || extractor.failed ? later(tool) : Number(comparison.differs);
}

/** The archive's bytes, unpacked where it is compressed; undefined, with a complaint, where it cannot be read. */
async function open(tool: Tool, file: string, gzip: boolean): Promise<Uint8Array | undefined> {
  let bytes: Uint8Array;
  try {
    if (file === '-' && tool.sys.isatty(0)) {
      await tool.complain('Refusing to read archive contents from terminal (missing -f option?)');
      return undefined;
    }
    if (file === '-') bytes = await readAll(tool.sys, 0);
    else {
      const fd = await tool.sys.openWait(file, { read: true });
      bytes = await readAll(tool.sys, fd);
      tool.sys.close(fd);
    }
  } catch (error) {
    if (!isErrno(error)) throw error;
    await tool.complain(
      error.code === 'EISDIR' ? `${file}: Cannot read: ${strerror(error.code)}` : `${file}: Cannot open: ${strerror(error.code)}`,
    );
    if (error.code === 'EISDIR' && !tool.busybox) await tool.complain('At beginning of tape, quitting now');
    return undefined;
  }
  if (gzip && (bytes[0] !== 0x1f || bytes[1] !== 0x8b) && bytes.length > 0 && !tool.busybox) {
    await printError(tool.sys, '\ngzip: stdin: not in gzip format\n');
    await tool.complain('Child returned status 1');
    return undefined;
  }
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes);
  } catch {
    await printError(tool.sys, '\ngzip: stdin: unexpected end of file\n');
    if (!tool.busybox) await tool.complain('Child returned status 1');
    return undefined;
  }
}

function isDirectory(tool: Tool, path: string): boolean {
  try {
    return tool.sys.stat(path).type === 'directory';
  } catch (error) {
    if (!isErrno(error)) throw error;
    return false;
  }
}

function reason(tool: Tool, path: string): string {
  try {
    tool.sys.stat(path);
    return strerror('ENOTDIR');
  } catch (error) {
    if (!isErrno(error)) throw error;
    return strerror(error.code);
  }
}

async function fatal(tool: Tool): Promise<number> {
  if (!tool.busybox) await tool.complain('Error is not recoverable: exiting now');
  return tool.busybox ? 1 : 2;
}

async function later(tool: Tool): Promise<number> {
  if (!tool.busybox) await tool.complain(LATER);
  return tool.busybox ? 1 : 2;
}

export const main = gnu(tar);
