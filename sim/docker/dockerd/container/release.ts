import { removeTree } from '../../../libc/files.ts';
import type { Daemon } from '../daemon.ts';
import type { Container } from './container.ts';

/** Gives back what a run held: its place in the network, its mounted file system, its FIFOs. Source: moby daemon/start.go Cleanup. */
export async function releaseResources(daemon: Daemon, container: Container): Promise<void> {
  container.sandbox?.release();
  container.sandbox = undefined;
  container.streams = undefined;
  container.execs.clear();
  await daemon.images.unmountLayer(container.id);
  removeTree(daemon.sys, `${daemon.config().string('exec-root')}/containerd/${container.id}`);
}
