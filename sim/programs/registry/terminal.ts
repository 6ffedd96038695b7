import type { Executables } from './executable.ts';

/** The terminal, and what fills its screen: pagers, editors, manual pages, Python. */
export const TERMINAL: Executables = {
  clear: { load: () => import('../coreutils/clear.ts') },
  less: { load: () => import('../coreutils/less.ts') },
  man: { load: () => import('../coreutils/man.ts'), paths: ['/usr/bin/man', '/usr/bin/apropos', '/usr/bin/whatis'] },
  more: { load: () => import('../coreutils/more.ts') },
  nano: { load: () => import('../editors/nano.ts'), paths: ['/usr/bin/nano', '/usr/bin/pico'] },
  python3: { load: () => import('../coreutils/python3.ts'), paths: ['/usr/bin/python3', '/usr/bin/python'] },
  reset: { load: () => import('../coreutils/reset.ts') },
  stty: { load: () => import('../coreutils/stty.ts') },
  tput: { load: () => import('../coreutils/tput.ts') },
  tty: { load: () => import('../coreutils/tty.ts') },
  vi: { load: () => import('../editors/vi.ts'), paths: ['/usr/bin/vi', '/usr/bin/vim', '/usr/bin/view'] },
};
