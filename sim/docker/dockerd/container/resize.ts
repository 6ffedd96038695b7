import { invalidParameter } from '../../api/error.ts';
import type { Daemon } from '../daemon.ts';
import type { Query } from '../router/query.ts';
import { type Container, eventAttributes } from './container.ts';
import { notRunning } from './kill.ts';

export interface TerminalSize {
  readonly height: number;
  readonly width: number;
}

/** @throws DockerError `invalid resize height "abc": invalid syntax` */
export function sizeOf(query: Query): TerminalSize {
  return { height: dimension(query.text('h'), 'height'), width: dimension(query.text('w'), 'width') };
}

function dimension(text: string, name: string): number {
  if (!/^\d+$/.test(text)) throw invalidParameter(`invalid resize ${name} ${JSON.stringify(text)}: invalid syntax`);
  return Number(text);
}

export async function resizeContainer(daemon: Daemon, container: Container, size: TerminalSize): Promise<void> {
  if (container.state.status !== 'running' && container.state.status !== 'paused') throw notRunning(container);
  await daemon.containerd().resizePty({ id: container.id, ...size });
  daemon.events.log(
    'container',
    'resize',
    container.id,
    eventAttributes(container, { height: String(size.height), width: String(size.width) }),
  );
}
