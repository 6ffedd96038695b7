import type { LinkNode } from './model.ts';
import type { Cable } from './scene.ts';
import type { MapWords } from './words.ts';

/** Microseconds one way from which on a link is slow to the hand: ten times what a local network takes, and more than the way to a registry. */
const SLOW = 20_000;

/** What is wrong with a host's way to the network, in words; nothing where all is well. */
export function cablesOf(host: string, links: Iterable<LinkNode>, words: MapWords): Cable[] {
  const { cables } = words;
  return [...links]
    .filter(({ hosts }) => hosts.includes(host))
    .flatMap(({ name, up, unplugged, latency, loss, bandwidth }): Cable[] => {
      const cable = (kind: Cable['kind'], text: string): Cable => ({ id: `l ${host} ${name} ${kind}`, kind, text });
      if (unplugged.has(host)) return [cable('cut', cables.unplugged(name))];
      if (!up || loss >= 1) return [cable('cut', cables.off(name))];
      return [
        ...(loss > 0 ? [cable('lossy', cables.lossy(name, round(loss * 100)))] : []),
        ...(latency >= SLOW ? [cable('slow', cables.slow(name, round(latency / 1000)))] : []),
        ...(bandwidth > 0 ? [cable('slow', cables.narrow(name, round(bandwidth / 1e6)))] : []),
      ];
    });
}

const round = (value: number): number => Math.round(value * 100) / 100;
