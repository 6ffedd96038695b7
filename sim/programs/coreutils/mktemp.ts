import { gnu, type ToolDefinition } from '../tool.ts';

export const mktemp: ToolDefinition = {
  name: 'mktemp',
  usage: '[OPTION]... [TEMPLATE]',
  about: 'Makes a file or directory with a name of its own, and prints it.',
  short: 'dp:qtu',
  long: { directory: 'd', 'tmpdir=?': 'p', quiet: 'q', 'dry-run': 'u' },
  async run(tool) {
    const { sys } = tool;
    if (tool.args.length > 1) return tool.wrong('too many templates');
    const template = tool.args[0] ?? 'tmp.XXXXXXXXXX';
    const count = /X+$/.exec(template)?.[0].length ?? 0;
    if (count < 3) return tool.complain(`too few X's in template ${tool.quote(template)}`);
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
    const suffix = [...sys.random(count)].map((byte) => letters[byte % letters.length]).join('');
    const directory = tool.value('p') ?? (tool.args[0] === undefined || tool.has('t') ? (sys.env.TMPDIR ?? '/tmp') : undefined);
    const path = `${directory === undefined ? '' : `${directory}/`}${template.slice(0, -count)}${suffix}`;
    try {
      if (tool.has('d')) sys.mkdir(path, 0o700);
      else sys.close(sys.open(path, { write: true, create: true, exclusive: true }, 0o600));
    } catch (error) {
      return tool.failed(
        error,
        `failed to create ${tool.has('d') ? 'directory' : 'file'} via template ${tool.quote(`${directory ? `${directory}/` : ''}${template}`)}`,
        '(null)',
      );
    }
    await tool.print(`${path}\n`);
    return 0;
  },
};

export const main = gnu(mktemp);
