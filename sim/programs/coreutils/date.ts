import { isErrno, strerror } from '../../base/errno.ts';
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
    const set = tool.value('s');
    const posix =
      set === undefined && asked === undefined && file === undefined && list === undefined ? posixTime(tool, format) : undefined;
    const chosen = await formatOf(tool, posix === undefined ? format : undefined);
    if (typeof chosen === 'number') return chosen;
    if (set !== undefined || posix !== undefined) return setClock(tool, chosen, set ?? '', posix);
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

/** `date -s TEXT`, `date MMDDhhmm`: sets the clock and shows what it was set to, even where that was not allowed. */
async function setClock(tool: Tool, format: string, text: string, posix: number | undefined): Promise<number> {
  const when = posix ?? readLocalDate(tool.sys, text);
  if (when === undefined) return tool.complain(`invalid date ${tool.quote(text)}`);
  let status = 0;
  try {
    tool.sys.settime(when);
  } catch (error) {
    if (!isErrno(error)) throw error;
    status = await tool.complain(`${tool.dialect === 'busybox' ? "can't" : 'cannot'} set date: ${strerror(error.code)}`);
  }
  await tool.print(`${localText(tool.sys, format, when)}\n`);
  return status;
}

/** `MMDDhhmm[[CC]YY][.ss]`, the operand that sets the clock (POSIX date); undefined when it is not of that form. */
function posixTime({ sys }: Tool, operand: string | undefined): number | undefined {
  const [, month, day, hour, minute, century, year, second = '00'] =
    /^(\d\d)(\d\d)(\d\d)(\d\d)(?:(\d\d)?(\d\d))?(?:\.(\d\d))?$/.exec(operand ?? '') ?? [];
  if (month === undefined) return undefined;
  const whole = year === undefined ? localText(sys, '%Y', sys.now()) : `${century ?? (Number(year) < 69 ? '20' : '19')}${year}`;
  return readLocalDate(sys, `${whole}-${month}-${day} ${hour}:${minute}:${second}`);
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
