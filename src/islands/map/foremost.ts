import type { CommandNode, ContainerNode } from './model.ts';

/** The command's containers first, then those that run, then the newest; in the order in which they were made. */
export function foremost(
  containers: ReadonlyMap<string, ContainerNode>,
  command: CommandNode | undefined,
  most: number,
): ReadonlyMap<string, ContainerNode> {
  if (containers.size <= most) return containers;
  const weight = ({ id, state, changed }: ContainerNode): number =>
    changed + (command?.containers.has(id) ? 2e12 : state === 'running' ? 1e12 : 0);
  const least = [...containers.values()].map(weight).sort((a, b) => b - a)[most - 1] ?? 0;
  return new Map([...containers].filter(([, container]) => weight(container) >= least).slice(0, most));
}
