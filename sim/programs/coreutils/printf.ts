import { BadEscape } from '../printf/escapes.ts';
import { BadDirective, Printing } from '../printf/printing.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const printf: ToolDefinition = {
  name: 'printf',
  usage: 'FORMAT [ARGUMENT]...',
  about: 'Prints its arguments as the format says.',
  short: '',
  raw: true,
  async run(tool) {
    const [format, ...args] = tool.args[0] === '--' ? tool.args.slice(1) : tool.args;
    if (format === undefined) return tool.wrong('missing operand');
    const complaints: string[] = [];
    let status = 0;
    const printing = new Printing(
      args,
      (word, problem) => {
        status = 1;
        complaints.push(tool.busybox ? `invalid number '${word}'` : `${tool.quote(word)}: ${problem}`);
      },
      (more) => complaints.push(`warning: ${more}: character(s) following character constant have been ignored`),
    );
    try {
      do {
        const before = printing.left.length;
        printing.once(format);
        if (printing.ended || printing.left.length === before) break;
      } while (printing.left.length);
      // A format that takes none of its arguments is likely wrong.
      if (!printing.ended && !tool.busybox && args.length > 0 && printing.left.length === args.length)
        complaints.push(`warning: ignoring excess arguments, starting with ${tool.quote(args[0] ?? '')}`);
    } catch (error) {
      if (!(error instanceof BadDirective || error instanceof BadEscape)) throw error;
      complaints.push(error.message);
      status = 1;
    }
    await tool.print(printing.out);
    for (const complaint of complaints) await tool.complain(complaint);
    return printing.ended ? 0 : status;
  },
};

export const main = gnu(printf);
