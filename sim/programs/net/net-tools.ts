import { isErrno, strerror } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { printError } from '../../libc/stdio.ts';

/** Carries out an ioctl(2) of net-tools; what the kernel says against it goes to standard error. */
export async function attempt(sys: Sys, call: string, status: number, work: () => void): Promise<number> {
  try {
    work();
    return 0;
  } catch (error) {
    if (!isErrno(error)) throw error;
    await printError(sys, `${call}: ${strerror(error.code)}\n`);
    return status;
  }
}

/** `255.255.0.0` → 16. Undefined for what is no mask. */
export function maskBits(mask: string): number | undefined {
  const bits = mask
    .split('.')
    .map((part) => Number(part).toString(2).padStart(8, '0'))
    .join('');
  return /^1*0*$/.test(bits) && bits.length === 32 ? bits.replace(/0/g, '').length : undefined;
}
