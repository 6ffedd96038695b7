import { printError, readLines } from '../../libc/stdio.ts';
import type { Tool } from '../tool.ts';

/** Asks on standard error and reads the answer: yes is what begins with y, as in the C locale. */
export async function ask(tool: Tool, question: string): Promise<boolean> {
  await printError(tool.sys, `${tool.name}: ${question}? `);
  for await (const line of readLines(tool.sys, 0)) return /^[yY]/.test(line);
  return false;
}
