/** What a host claims to be: its kernel, and the files that tell a distribution and its release (os-release(5)). */
export interface Release {
  readonly kernel: { readonly release: string; readonly version: string; readonly machine: string };
  /** Path → text. */
  readonly files: Readonly<Record<string, string>>;
}

/** Debian and its kin leave quotes off ids and code names, Red Hat puts them everywhere. */
const BARE = ['ID', 'ID_LIKE', 'VERSION_CODENAME', 'UBUNTU_CODENAME', 'LOGO'];

const osRelease = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(([key, value]) => (BARE.includes(key) && fields.ID !== 'rhel' ? `${key}=${value}\n` : `${key}="${value}"\n`))
    .join('');

const UBUNTU: Release = {
  kernel: { release: '6.8.0-60-generic', version: '#63-Ubuntu SMP PREEMPT_DYNAMIC', machine: 'x86_64' },
  files: {
    '/etc/os-release': osRelease({
      ...{
        PRETTY_NAME: 'Ubuntu 24.04.2 LTS',
        NAME: 'Ubuntu',
        VERSION_ID: '24.04',
        VERSION: '24.04.2 LTS (Noble Numbat)',
        VERSION_CODENAME: 'noble',
      },
      ...{ ID: 'ubuntu', ID_LIKE: 'debian', HOME_URL: 'https://www.ubuntu.com/', SUPPORT_URL: 'https://help.ubuntu.com/' },
      ...{ BUG_REPORT_URL: 'https://bugs.launchpad.net/ubuntu/', UBUNTU_CODENAME: 'noble', LOGO: 'ubuntu-logo' },
    }),
    '/etc/lsb-release': 'DISTRIB_ID=Ubuntu\nDISTRIB_RELEASE=24.04\nDISTRIB_CODENAME=noble\nDISTRIB_DESCRIPTION="Ubuntu 24.04.2 LTS"\n',
    '/etc/debian_version': 'trixie/sid\n',
    '/etc/issue': 'Ubuntu 24.04.2 LTS \\n \\l\n\n',
  },
};

const REDHAT: Release = {
  kernel: { release: '5.14.0-503.11.1.el9_5.x86_64', version: '#1 SMP PREEMPT_DYNAMIC', machine: 'x86_64' },
  files: {
    '/etc/os-release': osRelease({
      ...{
        NAME: 'Red Hat Enterprise Linux',
        VERSION: '9.5 (Plow)',
        ID: 'rhel',
        ID_LIKE: 'fedora',
        VERSION_ID: '9.5',
        PLATFORM_ID: 'platform:el9',
      },
      ...{ PRETTY_NAME: 'Red Hat Enterprise Linux 9.5 (Plow)', CPE_NAME: 'cpe:/o:redhat:enterprise_linux:9::baseos' },
      ...{ HOME_URL: 'https://www.redhat.com/', BUG_REPORT_URL: 'https://issues.redhat.com/' },
    }),
    '/etc/redhat-release': 'Red Hat Enterprise Linux release 9.5 (Plow)\n',
    '/etc/issue': '\\S\nKernel \\r on an \\m\n\n',
  },
};

const DEBIAN: Release = {
  kernel: { release: '6.1.0-28-amd64', version: '#1 SMP PREEMPT_DYNAMIC Debian 6.1.119-1 (2024-11-22)', machine: 'x86_64' },
  files: {
    '/etc/os-release': osRelease({
      ...{ PRETTY_NAME: 'Debian GNU/Linux 12 (bookworm)', NAME: 'Debian GNU/Linux', VERSION_ID: '12', VERSION: '12 (bookworm)' },
      ...{ VERSION_CODENAME: 'bookworm', ID: 'debian', HOME_URL: 'https://www.debian.org/', SUPPORT_URL: 'https://www.debian.org/support' },
      ...{ BUG_REPORT_URL: 'https://bugs.debian.org/' },
    }),
    '/etc/debian_version': '12.8\n',
    '/etc/issue': 'Debian GNU/Linux 12 \\n \\l\n\n',
  },
};

export const RELEASES: Readonly<Record<'ubuntu' | 'redhat' | 'bare', Release>> = { ubuntu: UBUNTU, redhat: REDHAT, bare: DEBIAN };
