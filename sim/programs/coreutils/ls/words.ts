import { argmatch } from '../../argmatch.ts';
import { parseSize } from '../../files/sizes.ts';
import type { Tool } from '../../tool.ts';

type Given = Tool['given'];

/** Options that take a word: their pseudo-letters, their names, and for each word the letter that says the same; `` where nothing does. */
const WORDS: readonly { letter: string; name: string; words: readonly (readonly [words: readonly string[], letter: string])[] }[] = [
  {
    letter: '2',
    name: '--sort',
    words: [
      [['none'], 'U'],
      [['time'], 't'],
      [['size'], 'S'],
      [['extension'], 'X'],
      [['version'], 'v'],
      [['width'], 'W'],
    ],
  },
  {
    letter: '3',
    name: '--time',
    words: [
      [['atime', 'access', 'use'], 'u'],
      [['ctime', 'status'], 'c'],
      [['birth', 'creation'], 'V'],
    ],
  },
  {
    letter: '4',
    name: '--format',
    words: [
      [['verbose', 'long'], 'l'],
      [['commas'], 'm'],
      [['horizontal', 'across'], 'x'],
      [['vertical'], 'C'],
      [['single-column'], '1'],
    ],
  },
  {
    letter: '5',
    name: '--indicator-style',
    words: [
      [['none'], '0'],
      [['slash'], 'p'],
      [['file-type'], '9'],
      [['classify'], 'F'],
    ],
  },
  {
    letter: '#',
    name: '--color',
    words: [
      [['always', 'yes', 'force'], '#'],
      [['never', 'no', 'none'], '#'],
      [['auto', 'tty', 'if-tty'], '#'],
    ],
  },
  {
    letter: '6',
    name: '--quoting-style',
    words: ['literal', 'shell', 'shell-always', 'shell-escape', 'shell-escape-always', 'c', 'c-maybe', 'escape', 'locale', 'clocale'].map(
      (word) => [[word], '6'] as const,
    ),
  },
];

/** The options with their words as letters; a status after a complaint. */
export async function inLetters(tool: Tool): Promise<Given | number> {
  const given: Given[number][] = [];
  for (const option of tool.given) {
    const kind = WORDS.find(({ letter }) => letter === option.name);
    if (!kind || option.value === undefined) {
      if (option.name === '7' && unitOf(option.value ?? '') === undefined)
        return tool.complain(`invalid --block-size argument '${option.value}'`, 2);
      given.push(option);
      continue;
    }
    const found = await argmatch(
      tool,
      kind.name,
      option.value,
      kind.words.map(([words]) => words),
    );
    if (typeof found === 'number') return found;
    given.push({ name: kind.words.find(([words]) => words[0] === found)?.[1] ?? '', value: found });
  }
  return given;
}

/** What --block-size says: bytes, and the letters that stand behind a number where no digit is given. */
export function unitOf(word: string): { bytes: number; suffix: string } | 'human' | 'si' | undefined {
  if (word === 'human-readable') return 'human';
  if (word === 'si') return 'si';
  const bare = word.replace(/^'/, '');
  const bytes = parseSize(/^\d/.test(bare) ? bare : `1${bare}`);
  return bytes ? { bytes, suffix: /^\d/.test(bare) ? '' : bare } : undefined;
}
