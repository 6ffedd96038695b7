import type { Page } from 'playwright';
import type { JournalRecord } from '../../sim/ports/api.ts';

/** The inputs that this browser keeps for the one lesson it has opened. See src/session/journal-store.ts. */
export function keptJournal(page: Page): Promise<readonly JournalRecord[]> {
  return page.evaluate(async () => {
    const [database] = await indexedDB.databases();
    const name = database?.name;
    if (!name) return [];
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const stored = await new Promise<{ records: JournalRecord[] }[]>((resolve, reject) => {
      const request = opened.transaction('journals').objectStore('journals').getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    opened.close();
    return stored[0]?.records ?? [];
  });
}
