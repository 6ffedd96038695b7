import { text, utf8 } from '../base/bytes.ts';
import { readAll } from '../libc/stdio.ts';
import { eachInput } from './input.ts';
import type { Tool } from './tool.ts';

/** A plain pager: space or f a screen on, Enter or j a line on, q to leave. Into anything but a terminal it copies. */
export async function page(tool: Tool): Promise<number> {
  const { sys } = tool;
  let content = '';
  if (tool.args.length === 0 && sys.isatty(0))
    return tool.complain(tool.name === 'less' ? 'missing filename ("less --help" for help)' : 'bad usage');
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
  while (shown < lines.length || tool.name === 'less') {
    const prompt = shown >= lines.length ? '\x1b[7m(END)\x1b[0m' : tool.name === 'less' ? ':' : `\x1b[7m--More--${percent()}\x1b[0m`;
    await sys.write(1, utf8(prompt));
    const key = text(await sys.read(keys, 1));
    await sys.write(1, utf8('\r\x1b[K'));
    if (key === 'q' || key === '\x03' || key === '') break;
    if (key === ' ' || key === 'f') await show(screen);
    else if (key === '\n' || key === '\r' || key === 'j') await show(1);
  }
  sys.tcsetattr(keys, before);
  sys.close(keys);
  return status;
}
