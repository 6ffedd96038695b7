import { supportText } from '../../world/support.ts';

/** Prints what is simulated, command by command and route by route. */
export function support(): number {
  process.stdout.write(supportText());
  return 0;
}
