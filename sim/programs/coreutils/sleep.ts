import { parseDuration } from '../dates/duration.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const sleep: ToolDefinition = {
  name: 'sleep',
  usage: 'NUMBER[SUFFIX]...',
  about: 'Waits for that long: seconds, or with a suffix s, m, h or d.',
  short: '',
  async run(tool) {
    if (tool.args.length === 0) return tool.wrong('missing operand');
    let total = 0;
    for (const word of tool.args) {
      const micros = parseDuration(word);
      if (micros === undefined)
        return tool.busybox ? tool.complain(`invalid number '${word}'`) : tool.wrong(`invalid time interval ${tool.quote(word)}`);
      total += micros;
    }
    if (total === Number.POSITIVE_INFINITY) for (;;) await tool.sys.sleep(parseDuration('1d') ?? 0);
    await tool.sys.sleep(total);
    return 0;
  },
};

export const main = gnu(sleep);
