import { processes } from '../processes/process-table.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const pidof: ToolDefinition = {
  name: 'pidof',
  usage: '[options] [program [...]]',
  about: 'Prints the pids of running programs.',
  short: 'sqxco:S:nwt',
  long: { 'single-shot': 's', quiet: 'q', 'omit-pid=': 'o', 'separator=': 'S', 'with-workers': 'w' },
  async run(tool) {
    const omitted = tool
      .values('o')
      .flatMap((list) => list.split(','))
      .map((pid) => (pid === '%PPID' ? tool.sys.ppid : Number(pid)));
    const all = processes(tool.sys).filter(({ pid }) => !omitted.includes(pid));
    const pids = tool.args.flatMap((name) =>
      all
        .filter(({ comm, args }) =>
          name.includes('/') ? args[0] === name : comm === name.slice(0, 15) || args[0]?.split('/').pop() === name,
        )
        .map(({ pid }) => pid)
        .reverse(),
    );
    const shown = tool.has('s') ? pids.slice(0, 1) : pids;
    if (shown.length && !tool.has('q')) await tool.print(`${shown.join(tool.value('S') ?? ' ')}\n`);
    return shown.length ? 0 : 1;
  },
};

export const main = gnu(pidof);
