import { atLeast } from '../args.ts';
import type { Command } from '../command.ts';
import { isPassable, StatusError, throwJoined } from '../errors.ts';
import { restartPolicy } from './create-body.ts';
import { containerPath } from './path.ts';
import { WITHOUT_EFFECT } from './run-flags/all.ts';
import { bytes, nanoCpus, swapBytes } from './run-flags/values.ts';

export const update: Command = {
  use: 'update [OPTIONS] CONTAINER [CONTAINER...]',
  short: 'Change limits of containers',
  shown: 'docker container update, docker update',
  args: atLeast(1),
  asksDaemon: true,
  withoutEffect: [
    ...WITHOUT_EFFECT.filter((name) => /^(blkio-weight$|cpu-(p|q|r|s)|cpus|memory($|-r|-swap$))/.test(name) && name !== 'cpu-percent'),
    'pids-limit',
  ],
  declare(flags) {
    const blkioWeight = flags.uint({ name: 'blkio-weight', usage: 'Weight of its disk access, 10 to 1000, or 0 for none (default 0)' }, 0, {
      bits: 16,
      type: 'uint16',
    });
    const cpuPeriod = flags.int({ name: 'cpu-period', usage: 'Period of the CPU scheduler (CFS)' });
    const cpuQuota = flags.int({ name: 'cpu-quota', usage: 'CPU time in each period (CFS)' });
    const cpuRtPeriod = flags.int({ name: 'cpu-rt-period', usage: 'Period of the real-time scheduler, in microseconds' });
    const cpuRtRuntime = flags.int({ name: 'cpu-rt-runtime', usage: 'Real-time share of that period, in microseconds' });
    const cpusetCpus = flags.string({ name: 'cpuset-cpus', usage: 'CPUs to run on (0-3, 0,1)' });
    const cpusetMems = flags.string({ name: 'cpuset-mems', usage: 'Memory nodes to use (0-3, 0,1)' });
    const cpuShares = flags.int({ name: 'cpu-shares', shorthand: 'c', usage: 'Weight against other containers when CPUs are busy' });
    const memory = bytes(flags, 'memory', 'Most memory', { shorthand: 'm' });
    const memoryReservation = bytes(flags, 'memory-reservation', 'Memory to fall back to when the host runs short');
    const memorySwap = swapBytes(flags, 'memory-swap', 'Most memory and swap together; -1 for as much swap as there is');
    const restart = flags.string({ name: 'restart', usage: 'What to do when the container ends by itself' });
    const pidsLimit = flags.int({ name: 'pids-limit', usage: 'Most processes (-1 for any number)' });
    const cpus = nanoCpus(flags, 'cpus', 'How many CPUs');
    return async (cli, names) => {
      if (!flags.flags.some((flag) => flag.changed)) throw new StatusError(1, 'you must provide one or more flags when using this command');
      const body = {
        CpuShares: cpuShares.value,
        Memory: memory.value,
        NanoCpus: cpus.value,
        CgroupParent: '',
        BlkioWeight: blkioWeight.value,
        BlkioWeightDevice: null,
        BlkioDeviceReadBps: null,
        BlkioDeviceWriteBps: null,
        BlkioDeviceReadIOps: null,
        BlkioDeviceWriteIOps: null,
        CpuPeriod: cpuPeriod.value,
        CpuQuota: cpuQuota.value,
        CpuRealtimePeriod: cpuRtPeriod.value,
        CpuRealtimeRuntime: cpuRtRuntime.value,
        CpusetCpus: cpusetCpus.value,
        CpusetMems: cpusetMems.value,
        Devices: null,
        DeviceCgroupRules: null,
        DeviceRequests: null,
        MemoryReservation: memoryReservation.value,
        MemorySwap: memorySwap.value,
        MemorySwappiness: null,
        OomKillDisable: null,
        PidsLimit: pidsLimit.value === 0 ? null : pidsLimit.value,
        Ulimits: null,
        CpuCount: 0,
        CpuPercent: 0,
        IOMaximumIOps: 0,
        IOMaximumBandwidth: 0,
        RestartPolicy: restartPolicy(restart.value),
      };
      const client = cli.client();
      const failures: string[] = [];
      const warnings: string[] = [];
      for (const name of names) {
        try {
          const { Warnings } = await (await client.post(containerPath(name, '/update'), undefined, body)).json<{
            Warnings: string[] | null;
          }>();
          await cli.outLine(name);
          warnings.push(...(Warnings ?? []));
        } catch (error) {
          if (!isPassable(error)) throw error;
          failures.push(error.message);
        }
      }
      if (warnings.length > 0) await cli.outLine(warnings.join('\n'));
      throwJoined(failures);
    };
  },
};
