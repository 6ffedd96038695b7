import { strftime } from '../calendar.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const date: ToolDefinition = {
  name: 'date',
  usage: '[OPTION]... [+FORMAT]',
  about: 'Prints the date and time.',
  short: 'd:Rur:I::s:',
  long: { 'date=': 'd', 'rfc-email': 'R', utc: 'u', 'reference=': 'r', 'iso-8601=?': 'I', 'set=': 's' },
  async run(tool) {
    const asked = tool.value('d');
    const file = tool.value('r');
    if (tool.has('s')) return tool.complain('cannot set date: Operation not permitted');
    const when = asked === undefined ? (file === undefined ? tool.sys.now() : tool.sys.stat(file).mtime) : parseDate(asked, tool.sys.now());
    if (when === undefined) return tool.complain(`invalid date ${tool.quote(asked ?? '')}`);
    const [format = ''] = tool.args;
    if (format && !format.startsWith('+')) return tool.complain(`invalid date ${tool.quote(format)}`);
    const iso = { date: '%Y-%m-%d', hours: '%Y-%m-%dT%H+00:00', minutes: '%Y-%m-%dT%H:%M+00:00', seconds: '%Y-%m-%dT%H:%M:%S+00:00' };
    const chosen = format
      ? format.slice(1)
      : tool.has('R')
        ? '%a, %d %b %Y %H:%M:%S %z'
        : tool.has('I')
          ? iso[(tool.value('I') ?? 'date') as keyof typeof iso]
          : '%a %b %e %H:%M:%S %Z %Y';
    await tool.print(`${strftime(chosen ?? '%F', when)}\n`);
    return 0;
  },
};

/** `@seconds`, an ISO date, `now`, `today`, `yesterday`, `tomorrow`; in microseconds. */
function parseDate(text: string, now: number): number | undefined {
  const day = 86_400_000_000;
  const words: Readonly<Record<string, number>> = { now, '': now - (now % day), today: now, yesterday: now - day, tomorrow: now + day };
  if (Object.hasOwn(words, text)) return words[text];
  if (/^@-?\d+(\.\d+)?$/.test(text)) return Math.round(Number(text.slice(1)) * 1_000_000);
  const iso = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?))?\s*(Z|UTC|[+-]\d\d:?\d\d)?$/.exec(text);
  if (!iso) return undefined;
  const parsed = Date.parse(`${iso[1]}T${iso[2] ?? '00:00'}${iso[3] === undefined || iso[3] === 'UTC' ? 'Z' : iso[3]}`);
  return Number.isNaN(parsed) ? undefined : parsed * 1000;
}

export const main = gnu(date);
