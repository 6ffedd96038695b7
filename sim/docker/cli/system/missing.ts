import { missing } from '../missing.ts';

/** Verbs of the whole system that are not simulated yet. */
export const prune = missing('prune [OPTIONS]', 'Remove whatever nothing uses', 'a/all filter:filter f/force volumes');
