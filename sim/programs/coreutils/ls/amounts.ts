import { humanSize, siSize } from '../../files/sizes.ts';
import type { Tool } from '../../tool.ts';
import { unitOf } from './words.ts';

/** How sizes are told: in bytes, or as -h, --si and --block-size want. */
export function shownSize(tool: Tool, bytes: number): string {
  return shown(tool, bytes, 1);
}

/** The same for room on the disk, which is in units of 1024 bytes otherwise. */
export function shownBlocks(tool: Tool, bytes: number): string {
  return shown(tool, bytes, 1024);
}

function shown(tool: Tool, bytes: number, usual: number): string {
  const last = tool.given.findLast(({ name }) => 'h$7'.includes(name));
  const unit = last?.name === 'h' ? 'human' : last?.name === '$' ? 'si' : last ? unitOf(last.value ?? '') : undefined;
  if (unit === 'human') return humanSize(bytes);
  if (unit === 'si') return siSize(bytes);
  return `${Math.ceil(bytes / (unit?.bytes ?? usual))}${unit?.suffix ?? ''}`;
}
