import type { Zone } from '../../libc/time-zone/posix-rule.ts';

/** Abbreviations that GNU's date reads whatever the local zone is, minutes east of Greenwich. Summer time is counted in. */
const NAMES: Readonly<Record<string, number>> = {
  ...{ gmt: 0, ut: 0, utc: 0, wet: 0, west: 60, bst: 60, art: -180, brt: -180, brst: -120, nst: -210, ndt: -150, ast: -240, adt: -180 },
  ...{ clt: -240, clst: -180, est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420, akst: -540 },
  ...{ akdt: -480, hst: -600, hast: -600, hadt: -540, sst: -720, wat: 60, cet: 60, cest: 120, met: 60, mez: 60, mest: 120, mesz: 120 },
  ...{ eet: 120, eest: 180, cat: 120, sast: 120, eat: 180, msk: 180, msd: 240, ist: 330, sgt: 480, kst: 540, jst: 540, gst: 600 },
  ...{ nzst: 720, nzdt: 780 },
};

/** A name of the local zone, one that everybody knows, or a military letter; undefined where it is none. */
export function abbreviated(name: string, local: Zone): number | undefined {
  const own = [local.standard, local.summer].find((time) => time?.name.toLowerCase() === name);
  if (own) return own.offset / 60;
  if (Object.hasOwn(NAMES, name)) return NAMES[name];
  if (name === 'z') return 0;
  if (!/^[a-ik-y]$/.test(name)) return undefined;
  const code = name.charCodeAt(0) - 'a'.charCodeAt(0);
  return 60 * (code < 9 ? code + 1 : code < 13 ? code : 12 - code);
}
