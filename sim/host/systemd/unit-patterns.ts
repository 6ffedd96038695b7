import type { Sys } from '../../kernel/sys.ts';
import { printError } from '../../libc/stdio.ts';
import type { UnitInfo } from './control.ts';
import { askManager } from './control-client.ts';
import { escapeName, fullName, isGlob, matchesGlob } from './unit-name.ts';

/** Names as typed → names of units; a pattern stands for every unit in memory that it fits. Undefined when there is no manager. */
export async function expandNames(sys: Sys, words: readonly string[], suffix = 'service'): Promise<string[] | undefined> {
  const names: string[] = [];
  for (const word of words) {
    if (!isGlob(word)) {
      const escaped = word.startsWith('/') ? word : escapeName(word);
      if (escaped !== word)
        await printError(sys, `Invalid unit name "${word}" escaped as "${escaped}" (maybe you should use systemd-escape?).\n`);
      names.push(fullName(escaped, suffix));
      continue;
    }
    const units = (await askManager(sys, { verb: 'list', what: 'units' }))?.units;
    if (!units) return undefined;
    names.push(...units.map(({ name }) => name).filter((name) => matchesGlob(fullName(word, suffix), name) || matchesGlob(word, name)));
  }
  return names;
}

/** What the manager knows of units. Undefined when there is no manager. */
export async function infosOf(sys: Sys, words: readonly string[]): Promise<readonly UnitInfo[] | undefined> {
  const units = await expandNames(sys, words);
  return units && (await askManager(sys, { verb: 'info', units }))?.units;
}
