import { expect, it } from 'vitest';
import { utf8 } from '../../../base/bytes.ts';
import { type TarEntry, writeTar } from '../../../base/tar.ts';
import { exists } from '../../../libc/files.ts';
import { testMachine } from '../../../testing/machine.ts';
import { chainOf, digestOf } from './digest.ts';
import { GraphDriver } from './graph-driver.ts';
import { LayerStore } from './store.ts';

const common = { mode: 0o640, uid: 3, gid: 4, mtime: 1_700_000_000 };
const text = (name: string, data: string): TarEntry => ({ ...common, name, type: 'file', data: utf8(data) });
const BASE = writeTar([{ ...common, name: 'etc', type: 'directory', mode: 0o750 }, text('etc/a', 'one'), text('etc/b', 'two')]);
const TOP = writeTar([text('etc/.wh.a', ''), text('etc/b', 'three')]);

it('stacks layers, hides what a layer removed, gives each archive back, and keeps what another layer stands on', async () => {
  const machine = await testMachine();
  await machine.run((sys) => {
    const driver = new GraphDriver(sys, '/var/lib/docker');
    const layers = new LayerStore(sys, '/var/lib/docker', driver);
    const base = layers.register(BASE, undefined);
    const top = layers.register(TOP, base.chainId);
    expect(base).toMatchObject({ chainId: digestOf(BASE), diffId: digestOf(BASE), size: 6 });
    expect(top).toMatchObject({ chainId: chainOf(base.chainId, digestOf(TOP)), parent: base.chainId, size: 5 });
    expect(layers.register(BASE, undefined)).toEqual(base);
    expect(sys.stat(`${driver.diff(base.cacheId)}/etc/a`)).toMatchObject({ mode: 0o640, uid: 3, gid: 4, mtime: 1_700_000_000_000_000 });
    driver.create('rw', top.cacheId, { writable: true });
    const root = driver.mount('rw');
    expect(exists(sys, `${root}/etc/a`)).toBe(false);
    expect(sys.readFile(`${root}/etc/b`)).toEqual(utf8('three'));
    driver.unmount('rw');
    const again = new LayerStore(sys, '/var/lib/docker', driver);
    expect(again.stack(top.chainId)).toEqual([top, base]);
    expect(again.archive(base)).toEqual(BASE);
    expect(again.release(base.chainId, () => false)).toEqual([]);
    expect(again.release(top.chainId, (chainId) => chainId === base.chainId)).toEqual([top]);
    expect(again.release(base.chainId, () => false)).toEqual([base]);
  });
  expect(machine.faults).toEqual([]);
});

it('lets no name lead out of a layer', async () => {
  const machine = await testMachine();
  await machine.run((sys) => {
    const driver = new GraphDriver(sys, '/var/lib/docker');
    const layer = new LayerStore(sys, '/var/lib/docker', driver).register(writeTar([text('../../../../../../escaped', 'x')]), undefined);
    expect(exists(sys, '/escaped')).toBe(false);
    expect(exists(sys, `${driver.diff(layer.cacheId)}/escaped`)).toBe(true);
  });
});
