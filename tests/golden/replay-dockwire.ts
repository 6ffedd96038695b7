/** Replays recordings in simulated worlds and prints every difference: `node tests/golden/replay-dockwire.ts [area/name…]`. */
import { dockwireHost } from './dockwire-host.ts';
import { hold } from './hold.ts';

process.exit(await hold(dockwireHost, process.argv.slice(2)));
