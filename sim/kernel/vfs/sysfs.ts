import { SysError } from '../../base/errno.ts';
import type { Kernel } from '../kernel.ts';
import type { NetNamespace } from '../net/net-namespace.ts';
import type { NetInterface } from '../net/segment.ts';
import type { Inode } from './inode.ts';
import { SyntheticDirectory, SyntheticFile, SyntheticLink, type SyntheticOptions } from './synthetic.ts';

const COUNTERS = [
  ...['collisions', 'multicast', 'rx_bytes', 'rx_compressed', 'rx_crc_errors', 'rx_dropped', 'rx_errors', 'rx_fifo_errors'],
  ...['rx_frame_errors', 'rx_length_errors', 'rx_missed_errors', 'rx_nohandler', 'rx_over_errors', 'rx_packets', 'tx_aborted_errors'],
  ...['tx_bytes', 'tx_carrier_errors', 'tx_compressed', 'tx_dropped', 'tx_errors', 'tx_fifo_errors', 'tx_heartbeat_errors'],
  ...['tx_packets', 'tx_window_errors'],
];

/** sysfs(5), as far as it goes here: the interfaces of a network namespace, and the place where cgroups are mounted (`fs`). */
export function createSysfs(kernel: Kernel, net: NetNamespace, fs: Inode): Inode {
  const dev = kernel.nextDevice();
  const at = (mode: number): SyntheticOptions => ({ dev, ino: kernel.nextInode(), mode, time: kernel.now() });
  const directory = (names: () => readonly string[], lookup: (name: string) => Inode | undefined): Inode =>
    new SyntheticDirectory(at(0o755), { names, lookup });
  const only = (name: string, inside: () => Inode): Inode =>
    directory(
      () => [name],
      (wanted) => (wanted === name ? inside() : undefined),
    );
  const file = (text: () => string, mode = 0o444): Inode => new SyntheticFile(at(mode), () => `${text()}\n`);
  const find = (name: string): NetInterface | undefined => net.interfaces.find((port) => port.name === name);
  const counters = (): Inode =>
    directory(
      () => COUNTERS,
      (name) => (COUNTERS.includes(name) ? file(() => '0') : undefined),
    );
  const device = (port: NetInterface): Inode => {
    const attributes = attributesOf(net, port);
    const names = [...Object.keys(attributes), 'statistics'].sort();
    return directory(
      () => names,
      (name) => (name === 'statistics' ? counters() : attributes[name] && file(attributes[name], name === 'mtu' ? 0o644 : 0o444)),
    );
  };
  const devices = (): Inode =>
    directory(
      () => net.interfaces.map(({ name }) => name),
      (name) => {
        const port = find(name);
        return port && device(port);
      },
    );
  const classes = (): Inode =>
    directory(
      () => net.interfaces.map(({ name }) => name),
      (name) => (find(name) ? new SyntheticLink(at(0o777), () => `../../devices/virtual/net/${name}`) : undefined),
    );
  const top: Readonly<Record<string, () => Inode>> = {
    class: () => only('net', classes),
    devices: () => only('virtual', () => only('net', devices)),
    fs: () => fs,
  };
  return new SyntheticDirectory(at(0o555), {
    names: () => Object.keys(top),
    lookup: (name) => (Object.hasOwn(top, name) ? top[name]?.() : undefined),
  });
}

/** Texts as drivers/net and net/core/net-sysfs.c of Linux write them. */
function attributesOf(net: NetNamespace, port: NetInterface): Record<string, () => string> {
  const loopback = port.kind === 'loopback';
  const carrier = (): boolean => {
    if (port.kind === 'bridge') return net.interfaces.some(({ master }) => master === port.name);
    return !port.unplugged && port.segment?.physics?.up !== false;
  };
  const flags = (): number => (port.up ? 1 : 0) | (loopback ? 8 : 0x1002);
  return {
    addr_len: () => '6',
    address: () => port.mac,
    broadcast: () => (loopback ? '00:00:00:00:00:00' : 'ff:ff:ff:ff:ff:ff'),
    carrier: () => {
      if (!port.up) throw new SysError('EINVAL');
      return carrier() ? '1' : '0';
    },
    dev_id: () => '0x0',
    flags: () => `0x${flags().toString(16)}`,
    ifindex: () => String(port.index),
    iflink: () => String(port.peer?.index ?? port.index),
    mtu: () => String(port.mtu),
    operstate: () => (loopback ? 'unknown' : port.up && carrier() ? 'up' : 'down'),
    tx_queue_len: () => '1000',
    type: () => (loopback ? '772' : '1'),
  };
}
