import { describe, expect, it } from 'vitest';
import { programOf } from '../../../base/executable.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { readText } from '../../../libc/files.ts';
import { registryMachine } from '../../../testing/registry-machine.ts';
import { Filters } from '../../api/filters.ts';
import { parseReference } from '../../api/reference.ts';
import type { EventMessage } from '../../api/types/event.ts';
import { createEventBus } from '../events/bus.ts';
import { createImageService } from './create-service.ts';
import type { ProgressMessage } from './progress.ts';
import type { ImageService, ImageUser, RegistryAuth } from './service.ts';

const silent = { debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, debugging: false, flush: async () => {} };

interface Lab {
  readonly sys: Sys;
  readonly images: ImageService;
  readonly users: ImageUser[];
  readonly events: readonly EventMessage[];
  pull(name: string, auth?: RegistryAuth): Promise<ProgressMessage[]>;
  /** The same data root, read anew. */
  reopen(): ImageService;
}

async function lab<T>(body: (lab: Lab) => Promise<T>): Promise<T> {
  const machine = await registryMachine();
  return machine.run(async (sys) => {
    const bus = createEventBus(sys);
    const users: ImageUser[] = [];
    const open = () =>
      createImageService({ sys, root: '/var/lib/docker', log: silent, events: bus, users: () => users, insecureRegistries: () => [] });
    const images = open();
    const pull = async (name: string, auth: RegistryAuth = {}) => {
      const told: ProgressMessage[] = [];
      const output = { write: async (message: ProgressMessage) => void told.push(message) };
      await images.pull({ reference: parseReference(name), auth, output, cancelled: () => false });
      return told;
    };
    const result = await body({ sys, images, users, events: bus.past, pull, reopen: open });
    expect(machine.faults).toEqual([]);
    return result;
  });
}

const list = { filters: new Filters(), all: false, sharedSize: false, countContainers: false };

describe('pull', () => {
  it('tells what it does in the order dockerd tells it, and the second time that all is up to date', () =>
    lab(async ({ pull, events, images }) => {
      const told = await pull('alpine:latest');
      const digest = images.inspect('alpine').RepoDigests[0]?.replace('alpine@', '');
      expect(told.map((message) => message.status)).toEqual([
        'Pulling from library/alpine',
        'Pulling fs layer',
        'Downloading',
        'Verifying Checksum',
        'Download complete',
        'Extracting',
        'Pull complete',
        `Digest: ${digest}`,
        'Status: Downloaded newer image for alpine:latest',
      ]);
      expect(told[0]?.id).toBe('latest');
      expect((await pull('alpine:latest')).map((message) => message.status)).toEqual([
        'Pulling from library/alpine',
        `Digest: ${digest}`,
        'Status: Image is up to date for alpine:latest',
      ]);
      expect(events.map((event) => [event.Action, event.Actor.ID, event.Actor.Attributes])).toEqual([
        ['pull', 'alpine:latest', { name: 'alpine' }],
        ['pull', 'alpine:latest', { name: 'alpine' }],
      ]);
    }));

  it('fails as Docker Hub and its client do', () =>
    lab(async ({ pull }) => {
      await expect(pull('nosuch:latest')).rejects.toMatchObject({
        kind: 'notFound',
        message: `pull access denied for nosuch, repository does not exist or may require 'docker login': denied: requested access to the resource is denied`,
      });
      await expect(pull('busybox:nosuch')).rejects.toMatchObject({
        message: 'manifest for busybox:nosuch not found: manifest unknown: manifest unknown',
      });
      const zero = `sha256:${'0'.repeat(64)}`;
      await expect(pull(`busybox@${zero}`)).rejects.toMatchObject({
        message: `manifest for busybox@${zero} not found: manifest unknown: manifest unknown`,
      });
      await expect(pull('localhost/foo:latest')).rejects.toMatchObject({
        kind: 'system',
        message: 'Get "http://localhost/v2/": dial tcp 127.0.0.1:80: connect: connection refused',
      });
      await expect(pull('nosuch.example/foo:latest')).rejects.toMatchObject({
        message: 'Get "https://nosuch.example/v2/": dial tcp: lookup nosuch.example on 127.0.0.53:53: no such host',
      });
      await expect(pull('registry.lab:5000/team/app:1')).rejects.toMatchObject({
        message: 'Get "https://registry.lab:5000/v2/": http: server gave HTTP response to HTTPS client',
      });
    }));

  it('speaks plain HTTP to a registry on the loopback, and logs in where that is asked', () =>
    lab(async ({ pull, images }) => {
      expect((await pull('127.0.0.1:5000/team/app:1')).at(0)).toEqual({ status: 'Pulling from team/app', id: '1' });
      expect(images.inspect('127.0.0.1:5000/team/app:1').RepoTags).toEqual(['127.0.0.1:5000/team/app:1']);
      await expect(pull('127.0.0.1:5001/team/app:latest')).rejects.toThrow('no basic auth credentials');
      const told = await pull('127.0.0.1:5001/team/app:latest', { username: 'student', password: 'secret' });
      expect(told.at(-1)?.status).toBe('Status: Downloaded newer image for 127.0.0.1:5001/team/app:latest');
      expect(images.list(list)).toHaveLength(1);
    }));
});

describe('images on disk', () => {
  it('are found again by name, id and beginning of the id, with their files unpacked', () =>
    lab(async ({ pull, sys, images, reopen }) => {
      await pull('busybox:latest');
      const { Id, GraphDriver, RootFS } = images.inspect('busybox');
      const diff = GraphDriver.Data?.UpperDir ?? '';
      expect(programOf(sys.readFile(`${diff}/bin/sh`))).toBe('busybox');
      expect(sys.stat(`${diff}/tmp`).mode).toBe(0o1777);
      expect(sys.stat(`${diff}/bin/sh`).ino).toBe(sys.stat(`${diff}/bin/busybox`).ino);
      const again = reopen();
      for (const name of ['busybox', 'busybox:latest', 'docker.io/library/busybox', Id, Id.slice(7), Id.slice(7, 19)]) {
        expect(again.find(name).id).toBe(Id);
      }
      expect(again.list(list)).toEqual(images.list(list));
      expect(() => again.find('nosuch')).toThrow('No such image: nosuch:latest');
      const stored = JSON.parse(readText(sys, '/var/lib/docker/image/overlay2/repositories.json')) as { Repositories: object };
      expect(Object.keys(stored.Repositories)).toEqual(['busybox']);
      expect(sys.readdir('/var/lib/docker/image/overlay2/layerdb/sha256').map((entry) => `sha256:${entry.name}`)).toEqual(RootFS.Layers);
    }));

  it('are named, untagged and deleted by the rules of rmi', () =>
    lab(async ({ pull, images, users }) => {
      await pull('busybox:latest');
      const { Id, RepoDigests, RootFS } = images.inspect('busybox');
      images.tag('busybox', parseReference('mine:1'));
      expect(images.remove('busybox', { force: false, prune: true })).toEqual([
        { Untagged: 'busybox:latest' },
        { Untagged: RepoDigests[0] },
      ]);
      const short = Id.slice(7, 19);
      users.push({ containerId: 'c'.repeat(64), imageId: Id, running: false });
      expect(() => images.remove('mine:1', { force: false, prune: true })).toThrow(
        `conflict: unable to remove repository reference "mine:1" (must force) - container cccccccccccc is using its referenced image ${short}`,
      );
      expect(() => images.remove(short, { force: false, prune: true })).toThrow(
        `conflict: unable to delete ${short} (must be forced) - image is being used by stopped container cccccccccccc`,
      );
      users[0] = { containerId: 'c'.repeat(64), imageId: Id, running: true };
      expect(() => images.remove(short, { force: true, prune: true })).toThrow(
        `conflict: unable to delete ${short} (cannot be forced) - image is being used by running container cccccccccccc`,
      );
      users.pop();
      expect(images.remove('mine:1', { force: false, prune: true })).toEqual([
        { Untagged: 'mine:1' },
        { Deleted: Id },
        { Deleted: RootFS.Layers?.[0] },
      ]);
      expect(images.count()).toBe(0);
    }));

  it('are pruned when nothing names them, or when nothing uses them', () =>
    lab(async ({ pull, images }) => {
      await pull('busybox:latest');
      expect(images.prune(new Filters())).toEqual({ ImagesDeleted: null, SpaceReclaimed: 0 });
      const { size } = { size: images.list(list)[0]?.Size };
      const { ImagesDeleted, SpaceReclaimed } = images.prune(new Filters().add('dangling', 'false'));
      expect(ImagesDeleted?.map((item) => Object.keys(item)[0])).toEqual(['Untagged', 'Untagged', 'Deleted', 'Deleted']);
      expect(SpaceReclaimed).toBe(size);
    }));
});

describe("a container's layer", () => {
  it('shows the image and the places for mounts, keeps its own changes, and keeps the layers below it', () =>
    lab(async ({ pull, sys, images, reopen }) => {
      await pull('busybox:latest');
      const id = 'd'.repeat(64);
      await images.createLayer(id, images.find('busybox').id);
      const root = await images.mountLayer(id);
      expect(programOf(sys.readFile(`${root}/bin/busybox`))).toBe('busybox');
      expect(sys.stat(`${root}/.dockerenv`).size).toBe(0);
      sys.writeFile(`${root}/etc/new`, new Uint8Array(7));
      sys.unlink(`${root}/etc/shadow`);
      expect(images.changes(id)).toEqual([
        { Path: '/etc', Kind: 0 },
        { Path: '/etc/new', Kind: 1 },
        { Path: '/etc/shadow', Kind: 2 },
      ]);
      expect(images.layerSize(id).rw).toBe(7);
      expect(Object.keys(images.graphDriver(id).Data ?? {})).toEqual(['ID', 'LowerDir', 'MergedDir', 'UpperDir', 'WorkDir']);
      expect(await reopen().mountLayer(id)).toBe(root);
      expect(images.remove('busybox', { force: true, prune: true }).map((item) => Object.keys(item)[0])).toEqual([
        'Untagged',
        'Untagged',
        'Deleted',
      ]);
      await images.unmountLayer(id);
      await images.removeLayer(id);
      expect(sys.readdir('/var/lib/docker/overlay2').map((entry) => entry.name)).toEqual(['l']);
      expect(sys.readdir('/var/lib/docker/overlay2/l')).toEqual([]);
    }));
});
