import { text } from '../../base/bytes.ts';
import { readAll } from '../../libc/stdio.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const factor: ToolDefinition = {
  name: 'factor',
  usage: '[NUMBER]...',
  about: 'Prints the prime factors of numbers.',
  short: '',
  async run(tool) {
    const words = tool.args.length
      ? tool.args
      : text(await readAll(tool.sys, 0))
          .split(/\s+/)
          .filter(Boolean);
    let status = 0;
    for (const word of words) {
      if (!/^\+?\d{1,15}$/.test(word)) {
        status = /^\+?\d+$/.test(word)
          ? await tool.notSimulated(`of numbers above 15 digits`)
          : await tool.complain(`${tool.quote(word)} is not a valid positive integer`);
        continue;
      }
      let rest = Number(word);
      const factors: number[] = [];
      for (let prime = 2; prime * prime <= rest; prime += prime === 2 ? 1 : 2)
        while (rest % prime === 0) {
          factors.push(prime);
          rest /= prime;
        }
      if (rest > 1) factors.push(rest);
      await tool.print(`${Number(word)}:${factors.map((one) => ` ${one}`).join('')}\n`);
    }
    return status;
  },
};

export const main = gnu(factor);
