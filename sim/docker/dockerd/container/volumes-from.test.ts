import { describe, expect, it } from 'vitest';
import type { MountPoint } from '../../api/types/container.ts';
import { volumesFrom } from './volumes-from.ts';

const point = (Destination: string, more: Partial<MountPoint> = {}): MountPoint => ({
  Type: 'bind',
  Source: `/host${Destination}`,
  Destination,
  Mode: '',
  RW: true,
  Propagation: 'rprivate',
  ...more,
});
const containers: Record<string, MountPoint[]> = {
  one: [point('/a'), point('/b', { RW: false })],
  two: [point('/a', { Source: '/other' })],
};
const lender = (name: string): readonly MountPoint[] => {
  const mounts = containers[name];
  if (!mounts) throw new Error(`No such container: ${name}`);
  return mounts;
};
const shown = (...specs: string[]) => volumesFrom(specs, lender).map(({ Source, Destination, RW }) => [Source, Destination, RW]);

describe('--volumes-from', () => {
  it('takes over every mount as it is, or for reading only', () => {
    expect(shown('one')).toEqual([['/host/a', '/a', true], ['/host/b', '/b', false]]); // biome-ignore format: a table
    expect(shown('one:rw')).toEqual([['/host/a', '/a', true], ['/host/b', '/b', false]]); // biome-ignore format: a table
    expect(shown('one:ro')).toEqual([['/host/a', '/a', false], ['/host/b', '/b', false]]); // biome-ignore format: a table
  });

  it('lets the later container win a place', () => {
    expect(shown('one', 'two').find(([, destination]) => destination === '/a')).toEqual(['/other', '/a', true]);
  });

  it('refuses unknown containers and modes', () => {
    expect(() => shown('nosuch')).toThrow('No such container: nosuch');
    for (const mode of ['nope', 'nocopy', 'rprivate', '']) expect(() => shown(`one:${mode}`)).toThrow(`invalid mode: ${mode}`);
    expect(() => shown('')).toThrow('volumes-from specification cannot be an empty string');
  });
});
