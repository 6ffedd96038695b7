import { SysError } from '../../base/errno.ts';
import type { Kernel } from '../kernel.ts';
import type { Process } from '../process.ts';
import type { Interface, NetLink, Route } from '../sys.ts';
import { addressNumber } from './ipv4.ts';
import { Neighbours } from './neighbours.ts';
import type { NetNamespace } from './net-namespace.ts';
import { type NetInterface, Segment } from './segment.ts';

/** The wires inside this machine: each bridge is one. */
const bridges = new WeakMap<NetInterface, Segment>();

/** rtnetlink(7) for one process: looks at and changes the network namespace it is in. */
export function createNetLink(kernel: Kernel, process: Process): NetLink {
  const net = () => process.namespaces.net;
  const demandAdmin = (): void => {
    if (process.credentials.euid !== 0) throw new SysError('EPERM');
  };
  const find = (name: string): NetInterface => {
    const found = net().interfaces.find((port) => port.name === name);
    if (!found) throw new SysError('ENODEV');
    return found;
  };
  return {
    interfaces: () => net().interfaces.map(show),
    routes: () => [...net().routes].sort(byDestination),
    addBridge(name, cidr) {
      demandAdmin();
      const segment = new Segment(name);
      const mac = `02:42:${[...kernel.options.random.bytes(4)].map((byte) => byte.toString(16).padStart(2, '0')).join(':')}`;
      const bridge = net().addInterface({ name, kind: 'bridge', mac, addresses: cidr === undefined ? [] : [cidr], segment });
      bridge.up = cidr !== undefined;
      bridge.fresh = cidr === undefined;
      bridges.set(bridge, segment);
    },
    addVeth({ name, master, pid, peerName, mac, addresses, gateway }) {
      demandAdmin();
      const segment = bridges.get(find(master));
      const target = process.namespaces.pid.find(pid)?.namespaces.net;
      if (!segment || !target) throw new SysError('ENODEV');
      const hostMac = `fe:${mac.slice(3)}`;
      find(master).fresh = false;
      const port = net().addInterface({ name, kind: 'veth', mac: hostMac, addresses: [], segment: new Segment(name), master });
      const peer = target.addInterface({ name: peerName, kind: 'veth', mac, addresses, segment });
      logPort(kernel, net(), port, peerName);
      port.peer = peer;
      peer.peer = port;
      if (gateway) target.routes.unshift({ destination: 'default', via: gateway, device: peerName });
    },
    removeLink(name) {
      demandAdmin();
      const gone = net().interfaces.find((one) => one.name === name);
      if (gone?.kind === 'veth' && gone.master)
        kernel.log.add(`${gone.master}: port ${portNumber(net(), gone)}(${name}) entered disabled state`);
      net().removeInterface(name);
    },
    setUp(name, up = true) {
      demandAdmin();
      find(name).up = up;
      if (!up) net().dropGatewaysVia(name);
    },
    setMtu(name, mtu) {
      demandAdmin();
      const port = find(name);
      if (mtu < 68 || mtu > 65_535) throw new SysError('EINVAL');
      port.mtu = mtu;
    },
    addAddress(device, cidr, { broadcast } = {}) {
      demandAdmin();
      net().addAddress(find(device), cidr, broadcast);
    },
    removeAddress(device, cidr) {
      demandAdmin();
      net().removeAddress(find(device), cidr);
    },
    addRoute(route) {
      demandAdmin();
      if (route.kind === undefined) find(route.device);
      net().addRoute(route);
    },
    removeRoute(route) {
      demandAdmin();
      net().removeRoute(route);
    },
    neighbours: () =>
      net()
        .neighbours.all()
        .map((entry) => ({ ...entry, state: Neighbours.stateOf(entry, kernel.options.scheduler.now()) })),
    addNeighbour(address, device, mac, { replace = false } = {}) {
      demandAdmin();
      find(device);
      if (!replace && net().neighbours.find(address)?.device === device) throw new SysError('EEXIST');
      net().neighbours.enter(address, device, mac, kernel.options.scheduler.now());
    },
    removeNeighbour(address, device) {
      demandAdmin();
      find(device);
      if (net().neighbours.find(address)?.device !== device) throw new SysError('ENOENT');
      net().neighbours.remove(address);
    },
    firewall(table) {
      demandAdmin();
      return net().firewall.chains(table);
    },
    replaceFirewall(chains, table) {
      demandAdmin();
      net().firewall.replace(chains, table);
    },
  };
}

/** As the kernel's trie of routes lists them. */
function byDestination(a: Route, b: Route): number {
  const key = ({ destination }: Route): readonly [number, number] => {
    const [address = '', bits = '0'] = destination === 'default' ? ['0.0.0.0', '0'] : destination.split('/');
    return [addressNumber(address) ?? 0, Number(bits)];
  };
  const [[first, length], [second, other]] = [key(a), key(b)];
  return first - second || length - other;
}

function show(port: NetInterface): Interface {
  const { name, kind, mac, up, index, addresses, master, peer, mtu } = port;
  return {
    name,
    kind,
    mac,
    up,
    carrier: !port.unplugged && port.segment?.physics?.up !== false,
    index,
    mtu,
    ...(port.fresh ? { fresh: true } : {}),
    addresses: [...addresses],
    withoutBroadcast: [...port.withoutBroadcast],
    master,
    peerIndex: peer?.index,
  };
}

/** A bridge counts its ports from 1. */
function portNumber(net: NetNamespace, port: NetInterface): number {
  return net.interfaces.filter(({ master }) => master === port.master).indexOf(port) + 1;
}

/** What the bridge and the veth drivers say of a new port. */
function logPort(kernel: Kernel, net: NetNamespace, port: NetInterface, peerName: string): void {
  const { name, master = '', mac } = port;
  const which = `${master}: port ${portNumber(net, port)}(${name})`;
  kernel.log.add(`${which} entered blocking state`);
  kernel.log.add(`${which} entered disabled state`);
  kernel.log.add(`${name}: entered allmulticast mode`);
  kernel.log.add(`${name}: entered promiscuous mode`);
  kernel.log.add(`${peerName}: renamed from veth${mac.replaceAll(':', '').slice(-7)}`);
  kernel.log.add(`${which} entered blocking state`);
  kernel.log.add(`${which} entered forwarding state`);
}
