/** The simulated host answers as real Docker did: every compared step of every tier. */
import { dockwireHost } from './dockwire-host.ts';
import { replay } from './replay.ts';

replay(dockwireHost, [1, 2, 3]);
