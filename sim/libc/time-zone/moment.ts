import type { Zone } from './posix-rule.ts';

/**
 * mktime(3): the seconds since 1970 of a time on the wall, given as if it were UTC. Where clocks went back and it was twice, the first; where they
 * went forward and it never was, undefined.
 */
export function moment(zone: Zone, wall: number): number | undefined {
  for (const { offset } of zone.summer ? [zone.summer, zone.standard] : [zone.standard])
    if (zone.at(wall - offset).offset === offset) return wall - offset;
  return undefined;
}
