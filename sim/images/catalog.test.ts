import { gunzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { text } from '../base/bytes.ts';
import { programOf } from '../base/executable.ts';
import { readTar } from '../base/untar.ts';
import { buildImage } from './build.ts';
import { CATALOG, definitionOf, imageOf } from './catalog.ts';
import { digestOf } from './layer.ts';
import { IMAGE_NAMES } from './names.ts';

const contents = (name: string) => {
  const entries = (imageOf(name)?.layers ?? []).flatMap((layer) => [...readTar(gunzipSync(layer.blob))]);
  return new Map(entries.map((entry) => [entry.name, entry]));
};

describe('the catalogue', () => {
  it.each(CATALOG)('holds $name: its digests are those of its bytes, and it comes out the same twice', (definition) => {
    const image = buildImage(definition);
    expect(image.list.digest).toBe(imageOf(definition.name)?.list.digest);
    const config = JSON.parse(text(image.config.bytes)) as { rootfs: { diff_ids: string[] }; history: { empty_layer?: boolean }[] };
    const manifest = JSON.parse(text(image.manifest.bytes)) as { config: { digest: string }; layers: { digest: string; size: number }[] };
    expect(manifest.config.digest).toBe(digestOf(image.config.bytes));
    expect(manifest.layers.map((layer) => layer.digest)).toEqual(image.layers.map((layer) => digestOf(layer.blob)));
    expect(config.rootfs.diff_ids).toEqual(image.layers.map((layer) => digestOf(gunzipSync(layer.blob))));
    expect(config.history.filter((step) => !step.empty_layer)).toHaveLength(image.layers.length);
  });

  it('puts programs where their command lines expect them', () => {
    const hello = contents('hello-world').get('hello');
    expect(programOf(hello?.data ?? new Uint8Array(0))).toBe('hello');
    expect(contents('busybox').get('bin/sh')).toMatchObject({ type: 'link', linkname: 'bin/busybox' });
    expect(contents('alpine').get('bin/sh')).toMatchObject({ type: 'symlink', linkname: '/bin/busybox' });
    const ubuntu = contents('ubuntu');
    expect(ubuntu.get('bin')).toMatchObject({ type: 'symlink', linkname: 'usr/bin' });
    expect(programOf(ubuntu.get('usr/bin/bash')?.data ?? new Uint8Array(0))).toBe('bash');
  });

  it('names every directory before what is in it, and every linked file before its links', () => {
    for (const { name } of CATALOG) {
      const seen = new Set<string>();
      for (const entry of contents(name).values()) {
        const parent = entry.name.split('/').slice(0, -1).join('/');
        if (parent) expect(seen).toContain(parent);
        if (entry.type === 'link') expect(seen).toContain(entry.linkname);
        seen.add(entry.name);
      }
    }
    expect(definitionOf('nosuch')).toBeUndefined();
  });
});

it('the list of names is the catalogue’s', () => {
  expect(CATALOG.map(({ name }) => name)).toEqual(IMAGE_NAMES);
});
