import { alpine } from './alpine.ts';
import { type BuiltImage, buildImage } from './build.ts';
import { busybox } from './busybox.ts';
import type { ImageDefinition } from './definition.ts';
import { helloWorld } from './hello-world.ts';
import { nginx } from './nginx.ts';
import { ubuntu } from './ubuntu.ts';

/** Every image there is in the simulated world before anybody builds one. */
export const CATALOG: readonly ImageDefinition[] = [helloWorld, busybox, alpine, ubuntu, nginx];

const built = new Map<string, BuiltImage>();

export const definitionOf = (name: string): ImageDefinition | undefined => CATALOG.find((definition) => definition.name === name);

/** The image's bytes; made when first asked for. Undefined when the catalogue has none of that name. */
export function imageOf(name: string): BuiltImage | undefined {
  const known = built.get(name);
  if (known) return known;
  const definition = definitionOf(name);
  if (!definition) return undefined;
  const image = buildImage(definition);
  built.set(name, image);
  return image;
}
