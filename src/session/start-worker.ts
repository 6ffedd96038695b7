/** The sandbox's worker. `onFailure` is told why there is none. */
export function startWorker(onFailure: (why: string) => void): Worker {
  const worker = new Worker(new URL('../../sim/ports/worker.ts', import.meta.url), { type: 'module', name: 'dockwire' });
  worker.addEventListener('error', (event) => onFailure(event.message || 'The worker did not start.'));
  return worker;
}
