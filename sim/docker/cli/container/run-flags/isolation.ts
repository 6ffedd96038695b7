import type { FlagSet } from '../../../../go/pflag/flag-set.ts';
import { gpuRequest } from '../devices.ts';
import { map, ulimits } from './values.ts';

/** What the container may see and do. */
export function declareIsolationFlags(flags: FlagSet) {
  return {
    annotation: map(flags, 'annotation', 'Note that is handed to the OCI runtime'),
    capAdd: flags.list({ name: 'cap-add', usage: 'Linux capability to grant' }),
    capDrop: flags.list({ name: 'cap-drop', usage: 'Linux capability to take away' }),
    cgroupns: flags.string({
      name: 'cgroupns',
      usage:
        "Control group namespace (host|private)\n'host':    that of the host\n'private': one of its own\n'':        as the daemon's default-cgroupns-mode says (default)",
    }),
    device: flags.list({ name: 'device', usage: 'Device of the host to show inside' }),
    deviceCgroupRule: flags.list({ name: 'device-cgroup-rule', usage: 'Rule on which devices may be used' }),
    gpus: flags.custom<readonly unknown[]>(
      { name: 'gpus', usage: "GPUs to show inside ('all' for every one)" },
      { type: 'gpu-request', def: [], parse: (text, before) => [...before, gpuRequest(text)] },
    ),
    ipc: flags.string({ name: 'ipc', usage: 'IPC namespace' }),
    isolation: flags.string({ name: 'isolation', usage: 'Way of isolation (Windows)' }),
    pid: flags.string({ name: 'pid', usage: 'PID namespace' }),
    userns: flags.string({ name: 'userns', usage: 'User namespace' }),
    uts: flags.string({ name: 'uts', usage: 'UTS namespace' }),
    privileged: flags.bool({ name: 'privileged', usage: 'Lift nearly all isolation from the host' }),
    readOnly: flags.bool({ name: 'read-only', usage: "Forbid writing to the container's own file system" }),
    runtime: flags.string({ name: 'runtime', usage: 'OCI runtime that runs it' }),
    securityOpt: flags.list({ name: 'security-opt', usage: 'Security setting' }),
    sysctl: map(flags, 'sysctl', 'Kernel setting inside', { check: checkSysctl }),
    ulimit: ulimits(flags, 'ulimit', 'Limit of processes inside'),
    useApiSocket: flags.bool({ name: 'use-api-socket', usage: "Show the daemon's API socket inside, with what is needed to log in" }),
  };
}

const SYSCTLS = ['msgmax', 'msgmnb', 'msgmni', 'sem', 'shmall', 'shmmax', 'shmmni', 'shm_rmid_forced'].map((name) => `kernel.${name}`);

/** Only settings that belong to a namespace. Source: docker/cli opts ValidateSysctl. */
function checkSysctl(text: string): void {
  const [name = '', value] = text.split('=');
  const isAllowed = SYSCTLS.includes(name) || name.startsWith('net.') || name.startsWith('fs.mqueue.');
  if (value === undefined || !isAllowed) throw new Error(`sysctl '${text}' is not allowed`);
}
