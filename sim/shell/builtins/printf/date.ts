import { strftime } from '../../../libc/strftime.ts';
import { localZone } from '../../../libc/time-zone/local-zone.ts';
import type { Shell } from '../../shell.ts';

/** `%(fmt)T`: the argument is seconds since 1970; −1 or nothing is now, −2 when the shell started. */
export function formatDate(shell: Shell, format: string, argument: string | undefined): string {
  const given = argument === undefined ? -1 : Number.parseInt(argument, 10) || 0;
  return shellTime(shell, format || '%X', given === -1 ? shell.sys.now() : given === -2 ? shell.startedAt : given * 1e6);
}

/** strftime(3) in the zone that TZ names, where the shell exports it. @param micros microseconds since 1970 */
export function shellTime(shell: Shell, format: string, micros: number): string {
  const tz = shell.variables.find('TZ');
  const zone = localZone(shell.sys, tz?.exported ? tz.value : undefined);
  // What only GNU's date knows stays as it is.
  const known = format.replace(/%%|%([-_0^#]*\d*[Nq:])/g, (whole, unknown?: string) => (unknown === undefined ? whole : `%%${unknown}`));
  return strftime(known, micros, zone);
}
