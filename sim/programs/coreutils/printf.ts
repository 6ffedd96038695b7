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
    const complaints: { message: string; at: number }[] = [];
    const complain = (message: string) => complaints.push({ message, at: printing.out.length });
    let status = 0;
    const printing = new Printing(
      args,
      (word, problem) => {
        status = 1;
        complain(tool.busybox ? `invalid number '${word}'` : `${tool.quote(word)}: ${problem}`);
      },
      (more) => complain(`warning: ${more}: character(s) following character constant have been ignored`),
    );
    try {
      do {
        const before = printing.left.length;
        printing.once(format);
        if (printing.ended || printing.left.length === before) break;
      } while (printing.left.length);
      // A format that takes none of its arguments is likely wrong.
      if (!printing.ended && !tool.busybox && args.length > 0 && printing.left.length === args.length)
        complain(`warning: ignoring excess arguments, starting with ${tool.quote(args[0] ?? '')}`);
    } catch (error) {
      if (!(error instanceof BadDirective || error instanceof BadEscape)) throw error;
      complain(error.message);
      status = 1;
    }
    // What came before a complaint is written before it.
    let written = 0;
    for (const { message, at } of complaints) {
      await tool.print(printing.out.slice(written, at));
      written = at;
      await tool.complain(message);
    }
    await tool.print(printing.out.slice(written));
    return printing.ended ? 0 : status;
  },
};

export const main = gnu(printf);
