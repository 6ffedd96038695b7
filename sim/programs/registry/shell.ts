import type { Program } from '../../kernel/sys.ts';
import type { Executables } from './executable.ts';

/** Shells, what they are scripted with, and BusyBox. */
export const SHELL: Executables = {
  bash: { load: () => import('../../shell/main.ts') },
  sh: { load: () => import('../../shell/main.ts') },
  dash: { load: () => import('../../shell/main.ts') },
  ash: { load: () => import('../../shell/ash.ts'), paths: [] },
  busybox: { load: busyboxWithItsShell, paths: [] },
  bracket: { load: () => import('../coreutils/bracket.ts'), paths: ['/usr/bin/['] },
  test: { load: () => import('../coreutils/test.ts') },
  true: { load: () => import('../coreutils/true.ts') },
  false: { load: () => import('../coreutils/false.ts') },
  echo: { load: () => import('../coreutils/echo.ts') },
  printf: { load: () => import('../coreutils/printf.ts') },
  env: { load: () => import('../coreutils/env.ts') },
  printenv: { load: () => import('../coreutils/printenv.ts') },
  expr: { load: () => import('../coreutils/expr.ts') },
  seq: { load: () => import('../coreutils/seq.ts') },
  sleep: { load: () => import('../coreutils/sleep.ts') },
  time: { load: () => import('../coreutils/time.ts') },
  timeout: { load: () => import('../coreutils/timeout.ts') },
  xargs: { load: () => import('../coreutils/xargs.ts') },
  yes: { load: () => import('../coreutils/yes.ts') },
  pwd: { load: () => import('../coreutils/pwd.ts') },
  which: { load: () => import('../coreutils/which.ts') },
  whereis: { load: () => import('../coreutils/whereis.ts') },
  date: { load: () => import('../coreutils/date.ts') },
  factor: { load: () => import('../coreutils/factor.ts') },
  nohup: { load: () => import('../coreutils/nohup.ts') },
};

/** BusyBox is one program with a shell among its applets; the two are written in different rooms and meet here. */
async function busyboxWithItsShell(): Promise<{ readonly main: Program }> {
  const [{ withShell }, { main }] = await Promise.all([import('../busybox.ts'), import('../../shell/ash.ts')]);
  return { main: withShell(main) };
}
