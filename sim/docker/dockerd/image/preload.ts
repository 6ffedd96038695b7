import type { Sys } from '../../../kernel/sys.ts';
// placeholder of the lead so that the site builds: replace with the real one
export async function preload(_sys: Sys, _names: readonly string[]): Promise<void> {}
