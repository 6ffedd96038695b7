import type { Kernel } from '../kernel/kernel.ts';
import type { Process } from '../kernel/process.ts';

/** A host as what comes from outside sees it. */
export interface Doorway {
  readonly kernel: Kernel;
  /** Who uses the host when nobody is named. */
  readonly user: string;
  /** The process that such sessions hang from: sshd's place. */
  readonly parent: () => Process | undefined;
  /** Switches the host on, if it is off and not on its way up already. */
  readonly switchOn: () => void;
  /** It is on its way down, or off. */
  readonly isGoingDown: () => boolean;
}
