import { formatTime, SpaceDate } from '../../../go/time.ts';
import { humanDuration } from '../../../go/units.ts';
import type { Sys } from '../../../kernel/sys.ts';

/** `5 minutes ago`. @param created seconds since 1970 */
export function ago(sys: Sys, created: number): string {
  return `${humanDuration((sys.now() - created * 1e6) * 1000)} ago`;
}

/** `2026-11-20 22:00:11 +0000 UTC`. @param created seconds since 1970 */
export const spaceDate = (created: number): string => formatTime(SpaceDate, created * 1e6);
