import type { Sys } from '../../kernel/sys.ts';
import { printError } from '../../libc/stdio.ts';
import { askManager } from './control-client.ts';
import { own } from './own.ts';
import { RESOURCES } from './resource-settings.ts';
import { type Call, noManager } from './systemctl-call.ts';
import { isKnownSetting } from './unit-keys.ts';
import { expandNames } from './unit-patterns.ts';

/** `systemctl set-property UNIT NAME=VALUE…`: limits that hold at once, and from then on. */
export async function setProperty(sys: Sys, { words, runtime }: Call): Promise<number> {
  const [typed = '', ...assignments] = words;
  const [unit = ''] = (await expandNames(sys, [typed])) ?? [];
  const fail = async (why: string): Promise<number> => {
    await printError(sys, `${why}\n`);
    return 1;
  };
  const settings: { name: string; value: string }[] = [];
  for (const assignment of assignments) {
    const read = readAssignment(sys, assignment);
    if (typeof read === 'string') return fail(read);
    settings.push(read);
  }
  const fixed = settings.find(({ name }) => name !== 'Description' && !own(RESOURCES, name))?.name.replace(/Sec$/, 'USec');
  const failed = `Failed to set unit properties on ${unit}: `;
  if (fixed !== undefined) return fail(`${failed}Cannot set property ${fixed}, or unknown property.`);
  const response = await askManager(sys, { verb: 'set-property', unit, settings, runtime });
  if (!response) return noManager(sys);
  if (response.denied) return fail(`${failed}Interactive authentication required.`);
  return response.error === undefined ? 0 : fail(`${failed}${response.error}`);
}

/** `NAME=VALUE` as systemd's tools take it; an error's text for one that is none, or is wrong. */
export function readAssignment(sys: Sys, assignment: string): { name: string; value: string } | string {
  const [name = '', value] = assignment.split(/=(.*)/s);
  if (value === undefined) return `Not an assignment: ${assignment}`;
  if (!['Service', 'Unit'].some((section) => isKnownSetting(section, name))) return `Unknown assignment: ${assignment}`;
  const resource = own(RESOURCES, name);
  if (!resource) return { name, value };
  const read = resource.read(sys, value);
  if (read !== undefined) return { name, value: name === 'CPUQuota' || read === '[not set]' ? value : read };
  if (name === 'CPUQuota') return `CPU quota '${value}' invalid.`;
  const range = name.endsWith('Weight') && /^\d+$/.test(value);
  return `Failed to parse ${assignment}: ${range ? 'Numerical result out of range' : 'Invalid argument'}`;
}
