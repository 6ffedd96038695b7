import { text, utf8 } from '../../base/bytes.ts';
import { readAll } from '../../libc/stdio.ts';
import { eachInput } from '../input.ts';
import { compile } from '../text/regular-expression.ts';
import type { Tool } from '../tool.ts';

/** How a pager shows itself. */
export interface PagerLook {
  /** What is said when there is nothing to show. */
  readonly missing: string;
  /** Below a screen. `percent` is empty for standard input. */
  readonly prompt: (percent: string) => string;
  /** Below the end; without it the pager leaves there. */
  readonly endPrompt?: string;
  /** Told before a page back. */
  readonly goingBack?: string;
}

/** A plain pager: space or f a screen on, Enter or j a line on, q to leave. Into anything but a terminal it copies. */
export async function page(tool: Tool, look: PagerLook): Promise<number> {
  const { sys } = tool;
  let content = '';
  if (tool.args.length === 0 && sys.isatty(0)) return tool.complain(look.missing);
  const status = await eachInput(tool, tool.args, async (fd) => {
    content += text(await readAll(sys, fd));
  });
  if (!sys.isatty(1)) {
    await tool.print(content);
    return status;
  }
  const lines = content.replace(/\n$/, '').split('\n');
  const screen = Math.max(1, sys.winsize(1).rows - 1);
  const keys = sys.open('/dev/tty', { read: true });
  const before = sys.tcgetattr(keys);
  sys.tcsetattr(keys, { canonical: false, echo: false });
  let shown = 0;
  let pattern = '';
  const percent = (): string =>
    tool.args.length ? `(${Math.floor((utf8(lines.slice(0, shown).join('\n')).length * 100) / Math.max(1, utf8(content).length))}%)` : '';
  const show = async (count: number) => {
    await tool.print(
      lines
        .slice(shown, shown + count)
        .map((line) => `${line}\n`)
        .join(''),
    );
    shown += count;
  };
  await show(screen);
  while (shown < lines.length || look.endPrompt !== undefined) {
    await sys.write(1, utf8(shown < lines.length ? look.prompt(percent()) : (look.endPrompt ?? '')));
    const key = text(await sys.read(keys, 1));
    await sys.write(1, utf8('\r\x1b[K'));
    if (key === 'q' || key === '\x03' || key === '') break;
    if (key === ' ' || key === 'f') await show(screen);
    else if (key === '\n' || key === '\r' || key === 'j') await show(1);
    else if (key === 'b' || key === '\x02') {
      if (look.goingBack !== undefined) await tool.print(look.goingBack);
      shown = Math.max(0, shown - 2 * screen);
      await show(screen);
    } else if (key === '/' || key === 'n') {
      if (key === '/') pattern = (await typed(tool, keys)) || pattern;
      const found = pattern === '' ? -1 : lines.findIndex((line, i) => i >= shown && matches(line, pattern));
      if (pattern === '') await tool.print('No previous regular expression\n');
      else if (found < 0) await tool.print('\nPattern not found\n');
      else {
        await tool.print('\n...skipping\n');
        shown = Math.max(0, found - 2);
        await show(screen - 1);
      }
    }
  }
  sys.tcsetattr(keys, before);
  sys.close(keys);
  return status;
}

/** A line typed behind a slash, shown as it is typed. */
async function typed({ sys }: Tool, keys: number): Promise<string> {
  let line = '';
  await sys.write(1, utf8('/'));
  for (;;) {
    const key = text(await sys.read(keys, 1));
    if (key === '\n' || key === '\r' || key === '') return line;
    if (key === '\x7f' || key === '\b') {
      if (line === '') return '';
      line = line.slice(0, -1);
      await sys.write(1, utf8('\b \b'));
    } else {
      line += key;
      await sys.write(1, utf8(key));
    }
  }
}

/** A pattern that is no regular expression is looked for as it is written. */
function matches(line: string, pattern: string): boolean {
  try {
    return compile([pattern], { syntax: 'G' }).test(line);
  } catch {
    return line.includes(pattern);
  }
}
