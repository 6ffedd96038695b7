import type { Sys } from '../../kernel/sys.ts';
import type { Manager } from './manager.ts';
import { enter, freshState } from './runtime.ts';

/** Units that are there from the beginning and have no file: name → description and state. */
export const PERPETUAL: Readonly<Record<string, { description: string; sub: string }>> = {
  '-.mount': { description: 'Root Mount', sub: 'mounted' },
  '-.slice': { description: 'Root Slice', sub: 'active' },
  'init.scope': { description: 'System and Service Manager', sub: 'running' },
  'system.slice': { description: 'System Slice', sub: 'active' },
};

export function prepareUnits(sys: Sys, manager: Manager): void {
  for (const [name, { sub }] of Object.entries(PERPETUAL)) {
    const state = freshState();
    enter(state, 'active', sub, sys.now());
    manager.others.set(name, state);
  }
}
