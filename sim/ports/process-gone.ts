/** Is this the end of a loop of a simulated process that has died? Compared by name: sim/kernel/sys.ts is not for the ports. */
export function isProcessGone(error: unknown): boolean {
  return error instanceof Error && error.name === 'ProcessGone';
}
