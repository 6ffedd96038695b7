import type { Sys } from '../../kernel/sys.ts';
import { nextCalendar } from './calendar-event.ts';
import { readAssignment } from './systemctl-set-property.ts';
import type { RunCall } from './systemd-run-options.ts';
import { isTimeSpan } from './unit-file.ts';
import { isKnownSetting } from './unit-keys.ts';

const HEAD = '# This is a transient unit file, created programmatically via the systemd API. Do not edit.\n';

/** A command line as a unit's description: words in quotes where a shell would want them. */
export const described = (argv: readonly string[]): string =>
  argv.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `"${word.replace(/["\\$`]/g, '\\$&')}"`)).join(' ');

/** The text of a transient service's file. @throws a {@link PropertyError} */
export function serviceText(sys: Sys, call: RunCall, argv: readonly string[]): string {
  const unit = [`Description=${call.description ?? described(argv)}`];
  const service: string[] = [];
  const properties = call.sameDirectory ? [...call.properties, `WorkingDirectory=${sys.cwd()}`] : call.properties;
  for (const assignment of properties) {
    const read = readAssignment(sys, assignment);
    if (typeof read === 'string') throw new PropertyError(read);
    if (read.name === 'Description' && call.description === undefined) unit[0] = assignment;
    else (isKnownSetting('Unit', read.name) ? unit : service).push(`${read.name}=${read.value}`);
  }
  if (call.collect) unit.push('CollectMode=inactive-or-failed');
  const command = argv.map((word) => `"${word.replace(/["\\]/g, '\\$&').replaceAll('%', '%%')}"`).join(' ');
  return `${HEAD}[Unit]\n${unit.join('\n')}\n\n[Service]\n${[...service, 'ExecStart=', `ExecStart=${command}`].join('\n')}\n`;
}

/** The text of a transient timer's file. @throws a {@link PropertyError} */
export function timerText(sys: Sys, call: RunCall, argv: readonly string[]): string {
  for (const assignment of call.timer) {
    const [name = '', value = ''] = assignment.split(/=(.*)/s);
    if (!isKnownSetting('Timer', name)) throw new PropertyError(`Unknown assignment: ${assignment}`);
    if (name === 'OnCalendar' && nextCalendar(value, sys.now()) === undefined)
      throw new PropertyError('Failed to parse calendar event specification: Invalid argument');
    if (/Sec$/.test(name) && !isTimeSpan(value)) throw new PropertyError(`Failed to parse ${assignment}: Invalid argument`);
  }
  const description = call.description ?? described(argv);
  return `${HEAD}[Unit]\nDescription=${description}\n\n[Timer]\n${[...call.timer, 'RemainAfterElapse=no'].join('\n')}\n`;
}

/** A property that cannot be; its message is what to say. */
export class PropertyError extends Error {}
