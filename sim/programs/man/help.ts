import type { Sys } from '../../kernel/sys.ts';
import { load, PAGES } from './index.ts';
import { bare, paragraphs } from './page.ts';

/** `--help` of a program, from its manual page: the usage line, what it does, and its options. Undefined when it has no page. */
export async function helpText(sys: Sys, name: string): Promise<string | undefined> {
  const entry = PAGES.find((page) => page.name === name && (page.section === '1' || page.section === '8'));
  if (!entry) return undefined;
  const all = paragraphs(await load(sys, entry));
  const under = (heading: string) => {
    const from = all.findIndex(({ kind, text }) => kind === 'heading' && text === heading);
    if (from < 0) return [];
    const to = all.findIndex(({ kind }, i) => i > from && kind === 'heading');
    return all.slice(from + 1, to < 0 ? undefined : to);
  };
  const usage = under('SYNOPSIS').map(({ text }, i) => `${i === 0 ? 'Usage:' : '  or: '} ${bare(text)}`);
  const about = entry.about[0]?.toUpperCase() + entry.about.slice(1);
  const options = under('OPTIONS').flatMap(({ kind, text, detail = '' }) => {
    if (kind !== 'item') return [];
    const option = `  ${/^\*\*--/.test(text) ? '    ' : ''}${bare(text)}`;
    return option.length <= 26 ? [`${option.padEnd(28)}${bare(detail)}`] : [option, `${' '.repeat(28)}${bare(detail)}`];
  });
  return `${[...usage, `${about}.`, ...(options.length ? ['', ...options] : [])].join('\n')}\n`;
}
