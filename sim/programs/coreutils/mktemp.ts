import { gnu, type ToolDefinition } from '../tool.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export const mktemp: ToolDefinition = {
  name: 'mktemp',
  usage: '[OPTION]... [TEMPLATE]',
  about: 'Makes a file or directory with a name of its own, and prints it.',
  short: 'dp:qtuV',
  long: { directory: 'd', 'tmpdir=?': 'p', quiet: 'q', 'dry-run': 'u', 'suffix=': 's' },
  async run(tool) {
    const { sys } = tool;
    if (tool.args.length > 1) return tool.wrong('too many templates');
    const given = tool.args[0] ?? 'tmp.XXXXXXXXXX';
    const asked = tool.value('s');
    if (asked !== undefined && !given.endsWith('X')) return tool.complain(`with --suffix, template ${tool.quote(given)} must end in X`);
    const ending = asked ?? given.slice(given.lastIndexOf('X') + 1);
    if (ending.includes('/')) return tool.complain(`invalid suffix ${tool.quote(ending)}, contains directory separator`);
    const stem = asked === undefined && given.includes('X') ? given.slice(0, given.lastIndexOf('X') + 1) : given;
    const count = /X*$/.exec(stem)?.[0].length ?? 0;
    if (count < 3) return tool.complain(`too few X's in template ${tool.quote(given)}`);
    let folder: string | undefined;
    if (tool.has('t')) {
      if (given.includes('/')) return tool.complain(`invalid template, ${tool.quote(given)}, contains directory separator`);
      folder = sys.env.TMPDIR || tool.value('p') || '/tmp';
    } else if (tool.has('p') || tool.args[0] === undefined) {
      folder = tool.value('p') || sys.env.TMPDIR || '/tmp';
      if (given.startsWith('/')) return tool.complain(`invalid template, ${tool.quote(given)}; with --tmpdir, it may not be absolute`);
    }
    const before = `${folder === undefined ? '' : `${folder}${folder.endsWith('/') ? '' : '/'}`}${stem.slice(0, -count)}`;
    const chance = [...sys.random(count)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
    const path = `${before}${chance}${ending}`;
    try {
      if (tool.has('u')) sys.stat(before.includes('/') ? before.slice(0, before.lastIndexOf('/')) || '/' : '.');
      else if (tool.has('d')) sys.mkdir(path, 0o700);
      else sys.close(sys.open(path, { write: true, create: true, exclusive: true }, 0o600));
    } catch (error) {
      if (tool.has('q')) return 1;
      const template = `${before}${'X'.repeat(count)}${ending}`;
      return tool.failed(error, `failed to create ${tool.has('d') ? 'directory' : 'file'} via template ${tool.quote(template)}`, '(null)');
    }
    await tool.print(`${path}\n`);
    return 0;
  },
};

export const main = gnu(mktemp);
