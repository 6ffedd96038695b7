import type { Less } from './less.ts';
import { toggle } from './options.ts';
import { EQUALS, expandPrompt } from './prompt.ts';

/** What a key does, after a count if one was typed. */
type Command = (less: Less, count: number | undefined, key: string) => Promise<void> | void;

const half = (less: Less): number => Math.floor(less.view.height / 2);
const nothing: Command = () => {};

const COMMANDS: readonly (readonly [keys: readonly string[], command: Command])[] = [
  [['q', 'Q'], (less) => less.leave()],
  [[' ', 'f', 'z', '<C-F>', '<C-V>', '<PageDown>'], (less, count) => less.view.down(count ?? less.view.height)],
  [['b', 'w', '<C-B>', '<M-v>', '<PageUp>'], (less, count) => less.view.up(count ?? less.view.height)],
  [['d', '<C-D>'], (less, count) => less.view.down(count ?? half(less))],
  [['u', '<C-U>'], (less, count) => less.view.up(count ?? half(less))],
  [['j', 'e', '<CR>', '<C-J>', '<C-N>', '<C-E>', '<Down>'], (less, count) => less.view.down(count ?? 1)],
  [['J'], (less, count) => less.view.down(count ?? 1, true)],
  [['k', 'y', 'K', '<C-K>', '<C-P>', '<C-Y>', '<Up>'], (less, count) => less.view.up(count ?? 1)],
  [['<Right>'], (less) => less.view.aside(1)],
  [['<Left>'], (less) => less.view.aside(-1)],
  [['g', '<lt>', '<', '<Home>'], (less, count) => less.goTo(count ?? 1)],
  [['G', '>', '<End>'], (less, count) => (count === undefined ? less.view.toEnd() : less.goTo(count))],
  [['p', '%'], goToPercent],
  [['F'], (less) => less.follow()],
  [['r', 'R', '<C-R>', '<C-L>'], (less) => less.screen.forget()],
  [['=', '<C-G>'], whereItIs],
  [['/', '?'], search],
  [['n'], (less, count) => less.findAgain(false, count ?? 1)],
  [['N'], (less, count) => less.findAgain(true, count ?? 1)],
  [['<M-u>'], (less) => less.toggleHighlight()],
  [['-'], turnOption],
  [[':'], colon],
  [['h', 'H'], (less) => less.help()],
  [['v', '!', '|', 's', 'm', "'", '&'], (less, _count, key) => less.say(`dockwire: ${key} in less is not simulated yet`)],
  // ZZ leaves; its first half is no mistake.
  [['Z', '<C-C>', '<Esc>'], nothing],
];

const BY_KEY = new Map(COMMANDS.flatMap(([keys, command]) => keys.map((key) => [key, command] as const)));

/** Does what a key asks for. */
export async function command(less: Less, key: string, count: number | undefined): Promise<void> {
  const found = BY_KEY.get(key);
  if (found) await found(less, count, key);
  else await less.screen.bell();
}

/** What `+` on the command line asks for, before the first screen. */
export async function startCommand(less: Less, word: string): Promise<void> {
  if (word === 'F') await less.follow();
  else if (word === 'G') await less.view.toEnd();
  else if (word.startsWith('/')) await less.find(word.slice(1), true, 1);
  else if (/^\d+g?$/.test(word)) await less.goTo(Number.parseInt(word, 10));
  else less.say(`dockwire: +${word} of less is not simulated yet`);
}

/** Whether a key is one that -e and -E let leave at the end. */
export function movesOn(key: string): boolean {
  return /^[ fdjez]$|^<(CR|PageDown|Down|C-F|C-V|C-D)>$/.test(key);
}

async function goToPercent(less: Less, count = 0): Promise<void> {
  await less.source.fill(Number.POSITIVE_INFINITY);
  await less.goTo(Math.max(1, Math.ceil((count * less.source.lines.length) / 100)));
}

async function whereItIs(less: Less): Promise<void> {
  await less.source.fill(Number.POSITIVE_INFINITY);
  less.say(expandPrompt(EQUALS, less.facts()));
}

async function search(less: Less, count: number | undefined, key: string): Promise<void> {
  const typed = await less.typed(key);
  if (typed === undefined) return;
  if (typed) await less.find(typed, key === '/', count ?? 1);
  else await less.findLast(key === '/', count ?? 1);
}

async function turnOption(less: Less): Promise<void> {
  const said = toggle(less.options, (await less.screen.next()) ?? '');
  if (said !== undefined) less.say(said);
}

async function colon(less: Less): Promise<void> {
  const key = await less.screen.next();
  if (key === 'q' || key === 'Q') less.leave();
  else if (key === 'f') await whereItIs(less);
  else if (key === 'n') less.say('No next file');
  else if (key === 'p') less.say('No previous file');
}
