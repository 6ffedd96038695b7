/**
 * Replays recordings against the real Engine: `node tests/golden/replay-real.ts [area/name…]`. Whatever differs here varies from run to run
 * and has no business in a comparison; see README.md.
 */
import { hold } from './hold.ts';
import { realHost } from './recorder/real-host.ts';

process.exit(await hold(() => realHost(process.env.ENGINE ?? '/tmp/golden-engine'), process.argv.slice(2)));
