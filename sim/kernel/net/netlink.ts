import { SysError } from '../../base/errno.ts';
import type { Kernel } from '../kernel.ts';
import type { Process } from '../process.ts';
import type { Interface, NetLink } from '../sys.ts';
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
    routes: () => [...net().routes],
    addBridge(name, cidr) {
      demandAdmin();
      const segment = new Segment(name);
      const mac = `02:42:${[...kernel.options.random.bytes(4)].map((byte) => byte.toString(16).padStart(2, '0')).join(':')}`;
      bridges.set(net().addInterface({ name, kind: 'bridge', mac, addresses: [cidr], segment }), segment);
    },
    addVeth({ name, master, pid, peerName, mac, addresses, gateway }) {
      demandAdmin();
      const segment = bridges.get(find(master));
      const target = process.namespaces.pid.find(pid)?.namespaces.net;
      if (!segment || !target) throw new SysError('ENODEV');
      const hostMac = `fe:${mac.slice(3)}`;
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
    addAddress(device, cidr) {
      demandAdmin();
      net().addAddress(find(device), cidr);
    },
    removeAddress(device, cidr) {
      demandAdmin();
      net().removeAddress(find(device), cidr);
    },
    addRoute(route) {
      demandAdmin();
      find(route.device);
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

function show(port: NetInterface): Interface {
  const { name, kind, mac, up, index, addresses, master, peer } = port;
  return {
    name,
    kind,
    mac,
    up,
    carrier: !port.unplugged && port.segment?.physics?.up !== false,
    index,
    addresses: [...addresses],
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
