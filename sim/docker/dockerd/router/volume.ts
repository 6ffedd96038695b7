import { decodeFilters } from '../../api/filters.ts';
import type { VolumeCreateBody } from '../../api/types/volume.ts';
import type { Daemon } from '../daemon.ts';
import { matchesPrune } from '../prune-filter.ts';
import { ANONYMOUS } from '../volume/store.ts';
import { readJson } from './body.ts';
import { del, get, post, type Route } from './route.ts';

const ACCEPTED = ['dangling', 'name', 'driver', 'label'];

export function volumeRoutes(daemon: Daemon): Route[] {
  const { volumes } = daemon;
  return [
    get('/volumes', async ({ query, reply }) => {
      const filters = decodeFilters(query.text('filters'));
      filters.validate(ACCEPTED);
      const dangling = filters.bool('dangling');
      const found = volumes.all.filter(
        (volume) =>
          filters.match('name', volume.Name) &&
          filters.exact('driver', volume.Driver) &&
          filters.matchLabels('label', volume.Labels ?? {}) &&
          (dangling === undefined || dangling === (volumes.usersOf(volume.Name).length === 0)),
      );
      await reply.json(200, { Volumes: found, Warnings: null });
    }),
    get('/volumes/{name}', ({ reply, vars }) => reply.json(200, volumes.get(vars.name ?? ''))),
    post('/volumes/create', async ({ request, reply }) => {
      const body = (await readJson(request, { kind: 'map', of: { kind: 'any' } })) as VolumeCreateBody | undefined;
      const driver = body?.Driver ?? '';
      // The real daemon looks for a plugin of that name for this long.
      if (driver !== '' && driver !== 'local') await daemon.sys.sleep(15_000_000);
      await reply.json(201, volumes.create(body ?? {}));
    }),
    post('/volumes/prune', async ({ query, reply }) => {
      const filters = decodeFilters(query.text('filters'));
      const match = matchesPrune(daemon.sys.now(), filters, ['label', 'label!', 'all']);
      const all = filters.bool('all') === true;
      const unused = volumes.all.filter(
        (volume) =>
          volumes.usersOf(volume.Name).length === 0 &&
          (all || Object.hasOwn(volume.Labels ?? {}, ANONYMOUS)) &&
          match(0, volume.Labels ?? {}),
      );
      for (const volume of unused) volumes.remove(volume.Name, true);
      daemon.events.log('volume', 'prune', '', { reclaimed: '0' });
      await reply.json(200, { VolumesDeleted: unused.map((volume) => volume.Name), SpaceReclaimed: 0 });
    }),
    del('/volumes/{name}', async ({ query, reply, vars }) => {
      volumes.remove(vars.name ?? '', query.bool('force'));
      await reply.empty(204);
    }),
  ];
}
