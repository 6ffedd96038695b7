import type { Sys } from '../../kernel/sys.ts';
import { readTextIfAny } from '../../libc/files.ts';

/** What differs between the releases of systemd that hosts here claim to have. */
export interface SystemdVersion {
  readonly number: number;
  /** `255.4-1ubuntu8.6`. */
  readonly release: string;
  /** `systemctl --version`. */
  readonly text: string;
  /** Messages name units `docker.service - Docker Application Container Engine`, not by their description alone. */
  readonly combinedNames: boolean;
  readonly distribution: 'ubuntu' | 'debian' | 'rhel';
}

/** What it was built with. */
export const FEATURES =
  '+PAM +AUDIT +SELINUX +APPARMOR +IMA +SMACK +SECCOMP +GCRYPT -GNUTLS +OPENSSL +ACL +BLKID +CURL +ELFUTILS +FIDO2 +IDN2 -IDN +IPTC +KMOD +LIBCRYPTSETUP +LIBFDISK +PCRE2 -PWQUALITY +P11KIT +QRENCODE +TPM2 +BZIP2 +LZ4 +XZ +ZLIB +ZSTD -BPF_FRAMEWORK -XKBCOMMON +UTMP +SYSVINIT default-hierarchy=unified';

/** By the distribution in /etc/os-release. */
export function systemdVersion(sys: Sys): SystemdVersion {
  const id = /^ID="?(\w+)"?$/m.exec(readTextIfAny(sys, '/etc/os-release') ?? '')?.[1];
  if (id === 'rhel') return version('252-51.el9', false, 'rhel');
  if (id === 'debian') return version('252.39-1~deb12u2', true, 'debian');
  return version('255.4-1ubuntu8.6', true, 'ubuntu');
}

function version(release: string, combinedNames: boolean, distribution: SystemdVersion['distribution']): SystemdVersion {
  const number = Number.parseInt(release, 10);
  return { number, release, text: `systemd ${release.split('.')[0]} (${release})\n${FEATURES}\n`, combinedNames, distribution };
}
