import type { FlagSet } from '../../../../go/pflag/flag-set.ts';
import { bytes, deviceRates, deviceWeights, nanoCpus, swapBytes } from './values.ts';

/** How much of the machine the container may use. */
export function declareResourceFlags(flags: FlagSet) {
  return {
    memory: bytes(flags, 'memory', 'Most memory', { shorthand: 'm' }),
    memoryReservation: bytes(flags, 'memory-reservation', 'Memory to fall back to when the host runs short'),
    memorySwap: swapBytes(flags, 'memory-swap', "Most memory and swap together; '-1' for as much swap as there is"),
    memorySwappiness: flags.int({ name: 'memory-swappiness', usage: 'How readily memory is swapped out (0 to 100)' }, -1),
    kernelMemory: bytes(flags, 'kernel-memory', 'Most kernel memory'),
    shmSize: bytes(flags, 'shm-size', 'Room in /dev/shm'),
    cpus: nanoCpus(flags, 'cpus', 'How many CPUs'),
    cpuShares: flags.int({ name: 'cpu-shares', shorthand: 'c', usage: 'Weight against other containers when CPUs are busy' }),
    cpuPeriod: flags.int({ name: 'cpu-period', usage: 'Period of the CPU scheduler (CFS)' }),
    cpuQuota: flags.int({ name: 'cpu-quota', usage: 'CPU time in each period (CFS)' }),
    cpuRtPeriod: flags.int({ name: 'cpu-rt-period', usage: 'Period of the real-time scheduler, in microseconds' }),
    cpuRtRuntime: flags.int({ name: 'cpu-rt-runtime', usage: 'Real-time share of that period, in microseconds' }),
    cpusetCpus: flags.string({ name: 'cpuset-cpus', usage: 'CPUs to run on (0-3, 0,1)' }),
    cpusetMems: flags.string({ name: 'cpuset-mems', usage: 'Memory nodes to use (0-3, 0,1)' }),
    cpuCount: flags.int({ name: 'cpu-count', usage: 'CPU count (Windows)', hidden: true }),
    cpuPercent: flags.int({ name: 'cpu-percent', usage: 'CPU percent (Windows)', hidden: true }),
    pidsLimit: flags.int({ name: 'pids-limit', usage: 'Most processes (-1 for any number)' }),
    oomKillDisable: flags.bool({ name: 'oom-kill-disable', usage: 'Do not kill processes when memory runs out' }),
    oomScoreAdj: flags.int({ name: 'oom-score-adj', usage: 'How likely the host kills it when memory runs out (-1000 to 1000)' }),
    blkioWeight: flags.uint({ name: 'blkio-weight', usage: 'Weight of its disk access, 10 to 1000, or 0 for none (default 0)' }, 0, {
      bits: 16,
      type: 'uint16',
    }),
    blkioWeightDevice: deviceWeights(flags, 'blkio-weight-device', 'The same for one device'),
    deviceReadBps: deviceRates(flags, 'device-read-bps', 'Most bytes a second read from a device', 'bytes'),
    deviceReadIops: deviceRates(flags, 'device-read-iops', 'Most reads a second from a device', 'count'),
    deviceWriteBps: deviceRates(flags, 'device-write-bps', 'Most bytes a second written to a device', 'bytes'),
    deviceWriteIops: deviceRates(flags, 'device-write-iops', 'Most writes a second to a device', 'count'),
    ioMaxBandwidth: bytes(flags, 'io-maxbandwidth', 'Most bandwidth of the system drive (Windows)', { hidden: true }),
    ioMaxIops: flags.uint({ name: 'io-maxiops', usage: 'Most IOps of the system drive (Windows)', hidden: true }),
    cgroupParent: flags.string({ name: 'cgroup-parent', usage: 'Control group above that of the container' }),
  };
}
