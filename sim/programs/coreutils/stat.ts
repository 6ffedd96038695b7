import { isErrno } from '../../base/errno.ts';
import { argmatch } from '../argmatch.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';
import * as file from './stat/file.ts';
import * as fileSystem from './stat/file-system.ts';
import { Wrong } from './stat/wrong.ts';

export const stat: ToolDefinition = {
  name: 'stat',
  usage: '[OPTION]... FILE...',
  about: 'Shows what is known of a file.',
  short: 'c:fLt',
  long: { dereference: 'L', 'file-system': 'f', 'format=': 'c', 'printf=': '#', terse: 't', 'cached=': '1' },
  async run(tool) {
    for (const word of tool.values('1')) {
      const found = await argmatch(tool, '--cached', word, [['default'], ['never'], ['always']]);
      if (typeof found === 'number') return found;
    }
    if (tool.args.length === 0) return tool.wrong('missing operand');
    const last = tool.lastOf('c', '#');
    const given = last === undefined ? undefined : tool.value(last);
    const format = last === '#' ? withEscapes(given ?? '') : given;
    const end = format !== undefined && last === 'c' ? '\n' : '';
    let status = 0;
    for (const path of tool.args) {
      try {
        await tool.print(`${tool.has('f') ? ofFileSystem(tool, format, path) : ofFile(tool, format, path)}${end}`);
      } catch (error) {
        if (error instanceof Wrong) {
          await tool.print(error.before);
          return tool.complain(`${tool.quote(error.directive)}: invalid directive`);
        }
        if (!isErrno(error)) throw error;
        const what = tool.has('f') ? 'read file system information for' : 'statx';
        status = await tool.failed(error, `cannot ${what} ${tool.quoteName(path)}`, `can't stat '${path}'`);
      }
    }
    return status;
  },
};

/** `-` is standard input. */
function ofFile(tool: Tool, format: string | undefined, path: string): string {
  const { sys } = tool;
  const stat = path === '-' ? sys.fstat(0) : tool.has('L') ? sys.stat(path) : sys.lstat(path);
  if (format !== undefined) return file.formatted(tool, format, path, stat);
  return tool.has('t') ? file.formatted(tool, `${file.TERSE}\n`, path, stat) : file.full(tool, path, stat);
}

const ofFileSystem = ({ sys, ...tool }: Tool, format: string | undefined, path: string): string =>
  fileSystem.formatted(sys, format ?? (tool.given.some(({ name }) => name === 't') ? `${fileSystem.TERSE}\n` : fileSystem.FULL), path);

/** The escapes that --printf reads and --format does not. */
function withEscapes(format: string): string {
  const named: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', f: '\f', v: '\v', e: '\x1b' };
  return format.replace(/\\(?:x([0-9a-fA-F]{1,2})|([0-7]{1,3})|(.))/g, (_, hex?: string, octal?: string, letter?: string) =>
    hex
      ? String.fromCharCode(Number.parseInt(hex, 16))
      : octal
        ? String.fromCharCode(Number.parseInt(octal, 8))
        : (named[letter ?? ''] ?? letter ?? ''),
  );
}

export const main = gnu(stat);
