/** Whole and partial blocks. */
export interface Records {
  full: number;
  partial: number;
}

export function records(read: Records, written: Records): string {
  return `${read.full}+${read.partial} records in\n${written.full}+${written.partial} records out\n`;
}

/** `4096 bytes (4.1 kB, 4.0 KiB) copied, 4.8612e-05 s, 84.3 MB/s`. */
export function transfer(bytes: number, seconds: number): string {
  const decimal = bytes >= 1000 ? amount(bytes, 1000) : '';
  const binary = bytes >= 1024 ? `, ${amount(bytes, 1024)}` : '';
  const time = String(Number(seconds.toPrecision(6))).replace(/e([-+])(\d)$/, 'e$10$2');
  const perSecond = seconds > 0 ? `${rate(bytes / seconds)}/s` : 'Infinity B/s';
  return `${bytes} byte${bytes === 1 ? '' : 's'}${decimal ? ` (${decimal}${binary})` : ''} copied, ${time} s, ${perSecond}`;
}

const UNITS = ['', 'k', 'M', 'G', 'T'];

function amount(bytes: number, base: 1000 | 1024): string {
  let value = bytes;
  let unit = 0;
  for (; value >= base; unit++) value /= base;
  const name = base === 1024 ? `${(UNITS[unit] ?? '').toUpperCase()}iB` : `${UNITS[unit]}B`;
  return `${value < 9.95 ? value.toFixed(1) : Math.round(value)} ${name}`;
}

function rate(bytes: number): string {
  let value = bytes / 1000;
  let unit = 1;
  for (; value >= 999.5; unit++) value /= 1000;
  return `${value < 99.95 ? value.toFixed(1) : Math.round(value)} ${UNITS[unit]}B`;
}
