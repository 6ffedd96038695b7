import { SANE } from '../../kernel/sys/terminals.ts';
import type { Termios } from '../../kernel/sys.ts';

/** What stty's words do to a terminal. */
export const SETTINGS: Readonly<Record<string, (on: boolean) => Partial<Termios>>> = {
  echo: (on) => ({ echo: on }),
  icanon: (on) => ({ canonical: on }),
  isig: (on) => ({ signals: on }),
  icrnl: (on) => ({ crToNl: on }),
  ixon: (on) => ({ flowControl: on }),
  iexten: (on) => ({ extended: on }),
  iutf8: (on) => ({ utf8: on }),
  tostop: (on) => ({ stopBackground: on }),
  onlcr: (on) => ({ nlToCrNl: on }),
  opost: (on) => ({ nlToCrNl: on }),
  nl: (on) => ({ crToNl: !on, nlToCrNl: !on }),
  raw: (on) => ({ canonical: !on, signals: !on, crToNl: !on, nlToCrNl: !on, flowControl: !on }),
  cooked: (on) => ({ canonical: on, signals: on, crToNl: on, nlToCrNl: on, flowControl: on }),
  cbreak: (on) => ({ canonical: !on }),
  sane: () => SANE,
};
