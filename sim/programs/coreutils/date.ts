import { printError } from '../../libc/stdio.ts';
import { localText } from '../../libc/time-zone/local-text.ts';
import { readLocalDate } from '../dates/local-date.ts';
import { linesOf } from '../text/line-files.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const date: ToolDefinition = {
  name: 'date',
  usage: '[OPTION]... [+FORMAT]',
  about: 'Prints the date and time.',
  short: 'd:f:Rur:I::s:',
  long: { 'date=': 'd', 'file=': 'f', 'rfc-3339=': '3', 'rfc-email': 'R', utc: 'u', 'reference=': 'r', 'iso-8601=?': 'I', 'set=': 's' },
  async run(tool) {
    if (tool.has('u')) tool.sys.env.TZ = 'UTC0';
    const asked = tool.value('d');
    const file = tool.value('r');
    const list = tool.value('f');
    const [format, extra] = tool.args;
    if (extra !== undefined) return tool.wrong(`extra operand ${tool.quote(extra)}`);
    if (tool.has('s')) return tool.complain('cannot set date: Operation not permitted');
    const chosen = await formatOf(tool, format);
    if (typeof chosen === 'number') return chosen;
    if (list !== undefined) {
      const lines = await linesOf(tool, list);
      let status = lines ? 0 : 1;
      for (const line of lines ?? []) status = (await show(tool, chosen, line)) || status;
      return status;
    }
    if (file === undefined) return show(tool, chosen, asked);
    await tool.print(`${localText(tool.sys, chosen, tool.sys.stat(file).mtime)}\n`);
    return 0;
  },
};

async function show(tool: Tool, format: string, asked: string | undefined): Promise<number> {
  const when = asked === undefined ? tool.sys.now() : readLocalDate(tool.sys, asked);
  if (when === undefined) return tool.complain(`invalid date ${tool.quote(asked ?? '')}`);
  await tool.print(`${localText(tool.sys, format, when)}\n`);
  return 0;
}

const ISO: Readonly<Record<string, string>> = {
  date: '%Y-%m-%d',
  hours: '%Y-%m-%dT%H%:z',
  minutes: '%Y-%m-%dT%H:%M%:z',
  seconds: '%Y-%m-%dT%H:%M:%S%:z',
  ns: '%Y-%m-%dT%H:%M:%S,%N%:z',
};
const RFC_3339: Readonly<Record<string, string>> = { date: '%Y-%m-%d', seconds: '%Y-%m-%d %H:%M:%S%:z', ns: '%Y-%m-%d %H:%M:%S.%N%:z' };

/** What strftime is asked for; a status after a complaint. */
async function formatOf(tool: Tool, operand: string | undefined): Promise<string | number> {
  if (operand !== undefined && !operand.startsWith('+')) return tool.complain(`invalid date ${tool.quote(operand)}`);
  if (operand !== undefined) return operand.slice(1);
  if (tool.has('R')) return '%a, %d %b %Y %H:%M:%S %z';
  for (const [option, long, formats] of [
    ['I', '--iso-8601', ISO],
    ['3', '--rfc-3339', RFC_3339],
  ] as const) {
    if (!tool.has(option)) continue;
    const asked = tool.value(option) ?? 'date';
    const name = Object.keys(formats).find((one) => one.startsWith(asked));
    if (name) return formats[name] ?? '';
    const order = option === 'I' ? ['hours', 'minutes', 'date', 'seconds', 'ns'] : ['date', 'seconds', 'ns'];
    await tool.complain(`invalid argument ${tool.quote(asked)} for ${tool.quote(long)}`);
    await printError(tool.sys, `Valid arguments are:\n${order.map((one) => `  - ${tool.quote(one)}\n`).join('')}`);
    return tool.wrong(undefined);
  }
  return '%a %b %e %H:%M:%S %Z %Y';
}

export const main = gnu(date);
