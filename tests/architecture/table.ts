/**
 * Who may import whom. A room is a folder or a single file, named by its path without `.ts`; the longest room that holds a file counts.
 * Every room may import itself. What is not listed is forbidden.
 */
export interface Room {
  /** Rooms, or single files of rooms. */
  readonly rooms: readonly string[];
  /** npm packages; `node:` stands for all of Node. */
  readonly packages?: readonly string[];
}

/** Libraries that compute and do nothing else: no clock, no chance, no I/O. */
const PURE = ['@noble/hashes', 'fflate', 'get-east-asian-width', 'ipaddr.js', 'unbash', 'valibot'];

/** The file of each program outside sim/programs that the program registry may load: one for each executable. */
const ENTRIES = [
  ...['sim/shell/main', 'sim/docker/cli/main', 'sim/docker/dockerd/main', 'sim/containerd/main', 'sim/containerd/shim'],
  ...['sim/runc/main', 'sim/registry/main', 'sim/shell/ash'],
  ...[
    ...['systemd', 'networkd-wait-online', 'systemctl', 'service-command', 'journalctl', 'systemd-cat', 'tmpfiles', 'logger'],
    ...['hostnamectl', 'timedatectl', 'loginctl', 'systemd-analyze', 'systemd-cgls', 'systemd-notify', 'systemd-run'],
  ].map((name) => `sim/host/systemd/${name}`),
];

export const ROOMS: Readonly<Record<string, Room>> = {
  'sim/base': { rooms: [], packages: PURE },
  'sim/go': { rooms: ['sim/base'], packages: PURE },
  'sim/libc': { rooms: ['sim/base', 'sim/kernel/sys'], packages: PURE },
  'sim/kernel': { rooms: ['sim/base'], packages: PURE },
  'sim/http': { rooms: ['sim/base'], packages: PURE },
  'sim/docker/api': { rooms: ['sim/base'], packages: PURE },
  'sim/shell': { rooms: ['sim/base', 'sim/kernel/sys', 'sim/libc', 'sim/http'], packages: PURE },
  'sim/programs': { rooms: ['sim/base', 'sim/kernel/sys', 'sim/libc', 'sim/http'], packages: PURE },
  'sim/programs/registry': { rooms: ['sim/base', 'sim/kernel/sys', 'sim/programs', ...ENTRIES] },
  'sim/host': { rooms: ['sim/base', 'sim/kernel', 'sim/libc'], packages: PURE },
  'sim/docker/cli': { rooms: ['sim/base', 'sim/kernel/sys', 'sim/libc', 'sim/http', 'sim/docker/api', 'sim/go'], packages: PURE },
  'sim/docker/dockerd': {
    rooms: [
      'sim/base',
      'sim/kernel/sys',
      'sim/libc',
      'sim/http',
      'sim/docker/api',
      'sim/go',
      'sim/containerd/api',
      'sim/containerd/client',
    ],
    packages: PURE,
  },
  'sim/containerd': { rooms: ['sim/base', 'sim/kernel/sys', 'sim/libc', 'sim/go'], packages: PURE },
  'sim/runc': { rooms: ['sim/base', 'sim/kernel/sys', 'sim/libc', 'sim/go'], packages: PURE },
  'sim/registry': { rooms: ['sim/base', 'sim/kernel/sys', 'sim/libc', 'sim/http', 'sim/docker/api', 'sim/images'], packages: PURE },
  'sim/images': { rooms: ['sim/base'], packages: PURE },
  'sim/world': {
    rooms: [
      ...['base', 'containerd', 'docker', 'go', 'host', 'http', 'images', 'kernel', 'libc', 'programs', 'registry', 'runc', 'shell'],
    ].map((room) => `sim/${room}`),
    packages: PURE,
  },
  'sim/ports/api': { rooms: ['sim/base'], packages: PURE },
  'sim/ports/worker': { rooms: ['sim/base', 'sim/world', 'sim/ports'], packages: ['comlink', ...PURE] },
  'sim/ports/node': { rooms: ['sim/base', 'sim/world', 'sim/ports', 'lessons'], packages: ['node:', ...PURE] },
  'sim/ports': { rooms: ['sim/base', 'sim/http', 'sim/world'], packages: PURE },
  'sim/testing': {
    rooms: [
      ...['base', 'containerd', 'docker', 'go', 'host', 'http', 'images', 'kernel', 'libc', 'programs', 'registry', 'runc', 'shell'],
      ...['world'],
    ].map((room) => `sim/${room}`),
    packages: ['fast-check', 'node:', 'vitest', ...PURE],
  },
  lessons: { rooms: ['sim/ports/api'], packages: ['valibot'] },
  src: { rooms: ['lessons', 'sim/ports/api'], packages: ['@astrojs/starlight', 'astro', 'lit'] },
  'src/serve': { rooms: ['lessons', 'sim/ports/node', 'sim/world'], packages: ['astro', 'node:'] },
  'src/session': {
    rooms: ['lessons', 'sim/ports/api', 'sim/ports/worker'],
    packages: ['@preact/signals-core', 'comlink', 'fflate', 'idb-keyval', 'valibot'],
  },
  'src/islands': { rooms: ['src/session'], packages: ['@preact/signals-core', '@xterm', 'get-east-asian-width', 'lit'] },
};

/** A unit test stands beside its source and may import what the source may, and these. */
export const FOR_TESTS: Room = { rooms: ['sim/testing'], packages: ['fast-check', 'node:', 'vitest'] };
