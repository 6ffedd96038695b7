import type { Executables } from './executable.ts';

/** Users: who they are, who is logged in, becoming another, changing the accounts. */
export const ACCOUNTS: Executables = {
  adduser: { load: () => import('../accounts/adduser.ts'), paths: ['/usr/sbin/adduser', '/usr/sbin/addgroup'] },
  chpasswd: { load: () => import('../accounts/chpasswd.ts'), paths: ['/usr/sbin/chpasswd'] },
  chsh: { load: () => import('../accounts/chsh.ts') },
  deluser: { load: () => import('../accounts/deluser.ts'), paths: ['/usr/sbin/deluser', '/usr/sbin/delgroup'] },
  gpasswd: { load: () => import('../accounts/gpasswd.ts') },
  groupadd: { load: () => import('../accounts/groupadd.ts'), paths: ['/usr/sbin/groupadd'] },
  groupdel: { load: () => import('../accounts/groupdel.ts'), paths: ['/usr/sbin/groupdel'] },
  groupmod: { load: () => import('../accounts/groupmod.ts'), paths: ['/usr/sbin/groupmod'] },
  groups: { load: () => import('../coreutils/groups.ts') },
  id: { load: () => import('../coreutils/id.ts') },
  last: { load: () => import('../coreutils/last.ts') },
  logname: { load: () => import('../coreutils/logname.ts') },
  newgrp: { load: () => import('../accounts/newgrp.ts'), paths: ['/usr/bin/newgrp', '/usr/bin/sg'] },
  nologin: { load: () => import('../accounts/nologin.ts'), paths: ['/usr/sbin/nologin'] },
  passwd: { load: () => import('../accounts/passwd.ts') },
  su: { load: () => import('../coreutils/su.ts') },
  sudo: { load: () => import('../coreutils/sudo.ts') },
  useradd: { load: () => import('../accounts/useradd.ts'), paths: ['/usr/sbin/useradd'] },
  userdel: { load: () => import('../accounts/userdel.ts'), paths: ['/usr/sbin/userdel'] },
  usermod: { load: () => import('../accounts/usermod.ts'), paths: ['/usr/sbin/usermod'] },
  users: { load: () => import('../coreutils/users.ts') },
  w: { load: () => import('../coreutils/w.ts') },
  who: { load: () => import('../coreutils/who.ts') },
  whoami: { load: () => import('../coreutils/whoami.ts') },
};
