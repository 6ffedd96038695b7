import { text } from '../../base/bytes.ts';
import { readAll } from '../../libc/stdio.ts';
import { eachInput } from '../input.ts';
import { byBytes } from '../text/line-order.ts';
import { fileQuoted } from '../text/shell-quote.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const tsort: ToolDefinition = {
  name: 'tsort',
  usage: '[OPTION] [FILE]',
  about: 'Puts words into an order in which each pair of the input is in order.',
  short: '',
  async run(tool) {
    if (tool.args.length > 1) return tool.wrong(`extra operand ${tool.quote(tool.args[1] ?? '')}`);
    const file = fileQuoted(tool.args[0] ?? '-');
    const said: string[] = [];
    const status = await eachInput(tool, tool.args, async (fd) => {
      const words = text(await readAll(tool.sys, fd))
        .split(/[ \t\n]+/)
        .filter(Boolean);
      if (words.length % 2) said.push(`${file}: input contains an odd number of tokens`);
      else await tool.print(new Graph(words).sorted((loop) => said.push(`${file}: input contains a loop:`, ...loop)));
    });
    for (const message of said) await tool.complain(message);
    return status || (said.length ? 1 : 0);
  },
};

interface Item {
  readonly word: string;
  /** Those that come after it, what was said last first. */
  after: Item[];
  /** How many come before it and are not written yet. */
  before: number;
  written: boolean;
}

/** Source: coreutils' tsort.c, which is Knuth's algorithm T. */
class Graph {
  readonly #items: readonly Item[];

  constructor(words: readonly string[]) {
    const known = new Map<string, Item>();
    const item = (word: string): Item => {
      const found = known.get(word) ?? { word, after: [], before: 0, written: false };
      known.set(word, found);
      return found;
    };
    for (let i = 0; i < words.length; i += 2) {
      const [first, second] = [item(words[i] ?? ''), item(words[i + 1] ?? '')];
      if (first === second) continue;
      first.after.unshift(second);
      second.before++;
    }
    this.#items = [...known.values()].sort((a, b) => byBytes(a.word, b.word));
  }

  /** All words, a line each; `looped` is told the words of each loop that had to be cut. */
  sorted(looped: (loop: string[]) => void): string {
    let out = '';
    let left = this.#items.length;
    while (left > 0) {
      const queue = this.#items.filter(({ before, written }) => before === 0 && !written);
      for (const item of queue) {
        out += `${item.word}\n`;
        item.written = true;
        left--;
        for (const next of item.after) if (--next.before === 0) queue.push(next);
      }
      if (left > 0) looped(this.#cut());
    }
    return out;
  }

  /** Walks back from word to word until one comes again, and cuts the loop there. Source: detect_loop. */
  #cut(): string[] {
    /** From each word of the walk to the one that was found before it. */
    const link = new Map<Item, Item>();
    let head: Item | undefined;
    for (;;) {
      for (const item of this.#items) {
        if (item.before === 0) continue;
        if (!head) {
          head = item;
          continue;
        }
        const at = item.after.indexOf(head);
        if (at < 0) continue;
        if (!link.has(item)) {
          link.set(item, head);
          head = item;
          continue;
        }
        head.before--;
        item.after.splice(at, 1);
        const loop: string[] = [];
        for (let one: Item | undefined = head; one; one = one === item ? undefined : link.get(one)) loop.push(one.word);
        return loop;
      }
    }
  }
}

export const main = gnu(tsort);
