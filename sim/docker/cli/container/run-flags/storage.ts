import type { FlagSet } from '../../../../go/pflag/flag-set.ts';
import type { Mount } from '../../../api/types/container.ts';
import { parseMount } from '../mounts.ts';

/** Which files of the host and which volumes the container sees. */
export function declareStorageFlags(flags: FlagSet) {
  return {
    volume: flags.list({ name: 'volume', shorthand: 'v', usage: 'Show a volume, or a folder of the host, inside' }),
    mount: flags.custom<readonly Mount[]>(
      { name: 'mount', usage: 'The same, spelt out: type=,source=,target=' },
      { type: 'mount', def: [], parse: (text, before) => [...before, parseMount(text)] },
    ),
    tmpfs: flags.list({ name: 'tmpfs', usage: 'Folder inside that is kept in memory' }),
    volumesFrom: flags.list({ name: 'volumes-from', usage: 'Show the volumes of another container' }),
    volumeDriver: flags.string({ name: 'volume-driver', usage: 'Driver of new volumes' }),
    storageOpt: flags.list({ name: 'storage-opt', usage: 'Setting of the storage driver' }),
  };
}
