import { gzipSync } from 'fflate';
import { isErrno, strerror } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { printError, readAll } from '../../libc/stdio.ts';
import { gunzip, type Unpacked } from '../archive/gunzip.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

/** gzip, and under its other names gunzip and zcat. */
export const gzip: ToolDefinition = {
  name: 'gzip',
  usage: '[OPTION]... [FILE]...',
  about: 'Compresses files in place, or with -d gives them back.',
  wrongCall: "Try `gzip --help' for more information.\n",
  version: '1.12',
  short: 'acdfhklLnNqrS:tvV123456789',
  long: {
    stdout: 'c',
    'to-stdout': 'c',
    decompress: 'd',
    uncompress: 'd',
    force: 'f',
    keep: 'k',
    list: 'l',
    recursive: 'r',
    'suffix=': 'S',
    test: 't',
    verbose: 'v',
    quiet: 'q',
    fast: '1',
    best: '9',
    'no-name': 'n',
  },
  async run(tool) {
    if (tool.has('h') && !tool.busybox) {
      await tool.print(`Usage: ${tool.name} ${gzip.usage}\n`);
      return 0;
    }
    const called = tool.name.split('/').pop();
    const unpack = called === 'gunzip' || called === 'zcat' || tool.has('d', 't');
    const toStdout = called === 'zcat' || tool.has('c');
    let status = 0;
    for (const path of tool.args.length ? tool.args : ['-']) {
      if (path === '-' && !tool.has('l')) status = Math.max(status, await standard(tool, unpack, tool.args.length === 0));
      else if (tool.has('l')) status = Math.max(status, await list(tool, path));
      else
        for (const file of tool.has('r') ? below(tool.sys, path) : [path])
          status = Math.max(status, await one(tool, file, unpack, toStdout));
    }
    return status;
  },
};

const level = (tool: Tool): 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 => Number(tool.lastOf(...'123456789') ?? 6) as 6;

async function standard(tool: Tool, unpack: boolean, bare: boolean): Promise<number> {
  if (bare && tool.sys.isatty(unpack ? 0 : 1) && !tool.has('f')) {
    return complain(
      tool,
      `compressed data not ${unpack ? 'read from' : 'written to'} a terminal. Use -f to force ${unpack ? 'de' : ''}compression.\nFor help, type: gzip -h`,
    );
  }
  const bytes = await readAll(tool.sys, 0);
  if (!unpack) return put(tool, gzipSync(bytes, { mtime: 0, level: level(tool) }));
  return giveOut(tool, 'stdin', openUp(tool, bytes, true));
}

async function one(tool: Tool, given: string, unpack: boolean, toStdout: boolean): Promise<number> {
  const { sys } = tool;
  let path = given;
  let bytes: Uint8Array;
  try {
    const suffix = tool.value('S') ?? '.gz';
    const packed = (name: string): boolean => /\.(?:t?gz|z|Z)$/.test(name) || name.endsWith(suffix);
    if (unpack && !packed(path) && !exists(tool, path)) path += suffix;
    if (sys.stat(path).type === 'directory') return complain(tool, `${path} is a directory -- ignored`, 2);
    if (sys.lstat(path).type === 'symlink' && !toStdout && !tool.has('f', 't') && !tool.busybox)
      return complain(tool, `${path}: ${strerror('ELOOP')}`);
    if (unpack && !toStdout && !tool.has('t') && !packed(path)) return complain(tool, `${path}: unknown suffix -- ignored`, 2);
    if (!unpack && !toStdout && /\.(?:t?gz)$/.test(path))
      return complain(tool, `${path} already has ${path.slice(path.lastIndexOf('.'))} suffix -- unchanged`, 0);
    bytes = sys.readFile(path);
  } catch (error) {
    if (!isErrno(error)) throw error;
    return complain(tool, `${path}: ${strerror(error.code)}`);
  }
  const stat = sys.stat(path);
  const name = path.split('/').pop() ?? path;
  const unpacking = unpack ? openUp(tool, bytes, toStdout) : undefined;
  if (unpacking && (toStdout || tool.has('t'))) return giveOut(tool, path, unpacking);
  const left = unpacking ? await complainOf(tool, path, unpacking) : 0;
  if (left === 1) return left;
  const out = unpacking?.data ?? gzipSync(bytes, { ...headOf(tool, name, stat.mtime), level: level(tool) });
  if (toStdout) return put(tool, out);
  const suffix = tool.value('S') ?? '.gz';
  const target = unpack ? unpacked(path, suffix) : `${path}${suffix}`;
  if (exists(tool, target) && !tool.has('f')) return complain(tool, `${target} already exists;\tnot overwritten`, 2);
  sys.writeFile(target, out, 0o600);
  sys.chmod(target, stat.mode);
  sys.utimes(target, stat.atime, stat.mtime);
  if (!tool.has('k')) sys.unlink(path);
  const [large, small] = unpack ? [out.length, bytes.length] : [bytes.length, out.length];
  if (tool.has('v'))
    await printError(sys, `${path}:\t${ratio(large, small)} -- ${tool.has('k') ? 'created' : 'replaced with'} ${target}\n`);
  return left;
}

/** -n keeps the name and the time out. */
const headOf = (tool: Tool, filename: string, mtime: number): { mtime: number; filename?: string } =>
  tool.lastOf('n', 'N') === 'n' ? { mtime: 0 } : { mtime: Math.floor(mtime / 1000), filename };

const unpacked = (path: string, suffix: string): string =>
  path.endsWith(suffix) ? path.slice(0, -suffix.length) : path.replace(/\.tgz$/, '.tar.gz').replace(/\.(?:gz|z|Z)$/, '');

/** A file, or the files in a directory and those in it. */
function below(sys: Sys, path: string): string[] {
  try {
    if (sys.lstat(path).type !== 'directory') return [path];
    const names = sys.readdir(path).map(({ name }) => name);
    return names.filter((name) => name !== '.' && name !== '..').flatMap((name) => below(sys, `${path.replace(/\/$/, '')}/${name}`));
  } catch (error) {
    if (!isErrno(error)) throw error;
    return [path];
  }
}

async function put(tool: Tool, bytes: Uint8Array): Promise<number> {
  try {
    await tool.sys.write(1, bytes);
    return 0;
  } catch (error) {
    if (!isErrno(error, 'ENOSPC', 'EFBIG')) throw error;
    await printError(tool.sys, '\n');
    return complain(tool, `stdout: ${strerror(error.code)}`);
  }
}

async function list(tool: Tool, path: string): Promise<number> {
  try {
    const bytes = path === '-' ? await readAll(tool.sys, 0) : tool.sys.readFile(path);
    const { data: out, end } = gunzip(bytes);
    if (end === 'foreign') return complain(tool, `${path === '-' ? 'stdin' : path}: not in gzip format`);
    await tool.print(
      `         compressed        uncompressed  ratio uncompressed_name\n${String(bytes.length).padStart(19)} ${String(out.length).padStart(19)} ${ratio(out.length, bytes.length)} ${path === '-' ? 'stdout' : path.replace(/\.gz$/, '')}\n`,
    );
    return 0;
  } catch (error) {
    if (!isErrno(error)) throw error;
    return complain(tool, `${path}: ${strerror(error.code)}`);
  }
}

/** gzip counts its header of 18 bytes and the name as no part of the compressed data; `-l` and `-v` agree to a tenth. */
function ratio(large: number, small: number): string {
  const saved = large === 0 ? 0 : ((large - (small - 18)) / large) * 100;
  return `${saved.toFixed(1).padStart(5)}%`;
}

/** With -cdf what is not compressed is given as it is. */
function openUp(tool: Tool, bytes: Uint8Array, toStdout: boolean): Unpacked {
  const unpacked = gunzip(bytes);
  return unpacked.end === 'foreign' && toStdout && tool.has('f') && !tool.has('t') ? { data: bytes, end: 'whole' } : unpacked;
}

/** To standard output goes what could be read, whatever comes behind it; with -t nothing, but word of it. */
async function giveOut(tool: Tool, path: string, unpacked: Unpacked): Promise<number> {
  if (!tool.has('t')) {
    const status = await put(tool, unpacked.data);
    if (status !== 0) return status;
  }
  const status = await complainOf(tool, path, unpacked);
  if (status === 0 && tool.has('t') && tool.has('v')) await printError(tool.sys, `${path}:\t OK\n`);
  return status;
}

const FAULTS = {
  cut: 'unexpected end of file',
  damaged: 'invalid compressed data--format violated',
  foreign: 'not in gzip format',
} as const;

/** Says what is wrong with the data. @returns the exit status: 2 where it is only a warning */
async function complainOf(tool: Tool, path: string, { end }: Unpacked): Promise<number> {
  if (end === 'whole') return 0;
  if (end !== 'garbage') return complain(tool, `${path}: ${FAULTS[end]}`);
  if (!tool.has('q')) await complain(tool, `${path}: decompression OK, trailing garbage ignored`);
  return 2;
}

function exists(tool: Tool, path: string): boolean {
  try {
    tool.sys.lstat(path);
    return true;
  } catch (error) {
    if (!isErrno(error)) throw error;
    return false;
  }
}

/** gzip puts an empty line before what is wrong with the data, and always says its own name. */
async function complain(tool: Tool, message: string, status = 1): Promise<number> {
  const fresh = /format$|end of file$|violated$|garbage ignored$/.test(message) ? '\n' : '';
  await printError(tool.sys, `${fresh}gzip: ${message}\n`);
  return status;
}

export const main = gnu(gzip);
