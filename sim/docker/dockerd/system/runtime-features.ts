import { RUNC } from '../../api/versions.ts';

/** What `runc features` says of itself, as /info passes it on: one line of JSON. Source: recordings A/version_and_info. */
export function runtimeFeatures(): string {
  return JSON.stringify({
    ociVersionMin: '1.0.0',
    ociVersionMax: '1.0.2-dev',
    hooks: HOOKS,
    mountOptions: MOUNT_OPTIONS,
    linux: {
      namespaces: NAMESPACES,
      capabilities: CAPABILITIES.map((name) => `CAP_${name}`),
      cgroup: { v1: true, v2: true, systemd: true, systemdUser: true },
      seccomp: {
        enabled: true,
        actions: ACTIONS.map((name) => `SCMP_ACT_${name}`),
        operators: OPERATORS.map((name) => `SCMP_CMP_${name}`),
        archs: ARCHITECTURES.map((name) => `SCMP_ARCH_${name}`),
      },
      apparmor: { enabled: true },
      selinux: { enabled: true },
    },
    annotations: {
      'io.github.seccomp.libseccomp.version': '2.5.4',
      'org.opencontainers.runc.checkpoint.enabled': 'true',
      'org.opencontainers.runc.commit': RUNC.gitCommit,
      'org.opencontainers.runc.version': RUNC.version,
    },
  });
}

const words = (text: string): string[] => text.split(' ');
const HOOKS = words('prestart createRuntime createContainer startContainer poststart poststop');
const NAMESPACES = words('cgroup ipc mount network pid user uts');
const ACTIONS = words('ALLOW ERRNO KILL KILL_PROCESS KILL_THREAD LOG NOTIFY TRACE TRAP');
const OPERATORS = words('EQ GE GT LE LT MASKED_EQ NE');
const ARCHITECTURES = words('AARCH64 ARM MIPS MIPS64 MIPS64N32 MIPSEL MIPSEL64 MIPSEL64N32 PPC PPC64 PPC64LE S390 S390X X32 X86 X86_64');
const MOUNT_OPTIONS = words(
  [
    'acl async atime bind defaults dev diratime dirsync exec iversion lazytime loud mand noacl noatime nodev nodiratime',
    'noexec noiversion nolazytime nomand norelatime nostrictatime nosuid nosymfollow private ratime rbind rdev rdiratime',
    'relatime remount rexec rnoatime rnodev rnodiratime rnoexec rnorelatime rnostrictatime rnosuid rnosymfollow ro rprivate',
    'rrelatime rro rrw rshared rslave rstrictatime rsuid rsymfollow runbindable rw shared silent slave strictatime suid',
    'symfollow sync tmpcopyup unbindable',
  ].join(' '),
);
const CAPABILITIES = words(
  [
    'CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID KILL SETGID SETUID SETPCAP LINUX_IMMUTABLE NET_BIND_SERVICE',
    'NET_BROADCAST NET_ADMIN NET_RAW IPC_LOCK IPC_OWNER SYS_MODULE SYS_RAWIO SYS_CHROOT SYS_PTRACE SYS_PACCT SYS_ADMIN',
    'SYS_BOOT SYS_NICE SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG MKNOD LEASE AUDIT_WRITE AUDIT_CONTROL SETFCAP MAC_OVERRIDE',
    'MAC_ADMIN SYSLOG WAKE_ALARM BLOCK_SUSPEND AUDIT_READ PERFMON BPF CHECKPOINT_RESTORE',
  ].join(' '),
);
