/** A worker that the page's head started before any module ran: see src/serve/early-start.ts. */
interface EarlyWorker extends Worker {
  /** Why it failed, if it did so before anybody listened. */
  failure?: string;
}

/** The sandbox's worker: the one that is on its way already, or a new one. `onFailure` is told why there is none. */
export function startWorker(onFailure: (why: string) => void): Worker {
  const page = globalThis as { dockwireWorker?: EarlyWorker };
  const early = page.dockwireWorker;
  page.dockwireWorker = undefined;
  const worker = early ?? new Worker(new URL('../../sim/ports/worker.ts', import.meta.url), { type: 'module', name: 'dockwire' });
  worker.onerror = null;
  worker.addEventListener('error', (event) => onFailure(event.message || 'The worker did not start.'));
  if (early?.failure) onFailure(early.failure);
  return worker;
}
