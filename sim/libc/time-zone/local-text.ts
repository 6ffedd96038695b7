import type { Sys } from '../../kernel/sys.ts';
import { strftime } from '../strftime.ts';
import { localZone } from './local-zone.ts';

/** strftime(3) of localtime(3): a time as it is told where the machine stands, or where TZ says. @param micros microseconds since 1970 */
export function localText(sys: Sys, format: string, micros: number): string {
  return strftime(format, micros, localZone(sys));
}
