import { marshal } from '../../../go/json.ts';
import type { Config } from './config.ts';
import { hostsOf } from './load.ts';

/** The configuration as the log tells it after a reload. Order and fields from recordings B/dockerd_signals. */
export function describeConfig(config: Config): string {
  const given = (key: string) => (config.has(key) ? config.get(key) : undefined);
  return marshal(
    {
      'storage-driver': given('storage-driver'),
      dns: given('dns'),
      labels: given('labels'),
      pidfile: config.get('pidfile'),
      'data-root': config.get('data-root'),
      'exec-root': config.get('exec-root'),
      group: config.get('group'),
      proxies: {},
      'live-restore': given('live-restore'),
      'max-concurrent-downloads': config.get('max-concurrent-downloads'),
      'max-concurrent-uploads': config.get('max-concurrent-uploads'),
      'max-download-attempts': config.get('max-download-attempts'),
      'shutdown-timeout': config.get('shutdown-timeout'),
      debug: config.bool('debug') || undefined,
      hosts: hostsOf(config),
      'log-level': config.get('log-level'),
      'log-format': config.get('log-format'),
      'swarm-default-advertise-addr': '',
      'swarm-raft-heartbeat-tick': 0,
      'swarm-raft-election-tick': 0,
      'metrics-addr': config.string('metrics-addr'),
      'host-gateway-ips': [''],
      'log-driver': config.get('log-driver'),
      'insecure-registries': given('insecure-registries'),
      'registry-mirrors': given('registry-mirrors'),
      mtu: config.get('mtu'),
      ip: config.get('ip'),
      ...Object.fromEntries(
        ['icc', 'iptables', 'ip6tables', 'ip-forward', 'ip-masq', 'userland-proxy'].map((key) => [key, config.bool(key)]),
      ),
      'userland-proxy-path': '/usr/bin/docker-proxy',
      'default-address-pools': { Values: null },
      'network-control-plane-mtu': config.get('network-control-plane-mtu'),
      experimental: config.bool('experimental'),
      containerd: config.string('containerd') || '/run/containerd/containerd.sock',
      builder: { GC: {}, Entitlements: {} },
      'containerd-namespace': config.get('containerd-namespace'),
      'containerd-plugin-namespace': config.get('containerd-plugin-namespace'),
      'default-runtime': config.get('default-runtime'),
      'cdi-spec-dirs': ['/etc/cdi', '/var/run/cdi'],
      'seccomp-profile': config.get('seccomp-profile'),
      'default-shm-size': config.get('default-shm-size'),
      'default-ipc-mode': config.get('default-ipc-mode'),
      'default-cgroupns-mode': config.get('default-cgroupns-mode'),
      'resolv-conf': config.string('resolv-conf') || '/etc/resolv.conf',
    },
    { escapeHTML: false },
  );
}
