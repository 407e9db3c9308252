import type { Page } from 'playwright-core';

/** All that a page keeps in the browser and in its own address, as text, by where it stands. */
export async function browserTrace(page: Page): Promise<Record<string, string>> {
  const kept = await page.evaluate(readTrace);
  const cookies = JSON.stringify(await page.context().cookies());
  return { ...kept, cookies };
}

/** Runs inside the page, so it uses nothing from outside. */
async function readTrace(): Promise<Record<string, string>> {
  const databases = await Promise.all(
    (await indexedDB.databases()).map(async ({ name = '' }) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(new Error(`cannot open ${name}`));
      });
      const stores = [...database.objectStoreNames];
      const rows = await Promise.all(
        stores.map(
          (store) =>
            new Promise<unknown[]>((resolve) => {
              const all = database.transaction(store).objectStore(store).getAll();
              all.onsuccess = () => resolve(all.result);
              all.onerror = () => resolve([]);
            }),
        ),
      );
      database.close();
      return [name, stores, rows];
    }),
  );
  const caches: unknown[] = [];
  for (const name of await self.caches.keys()) {
    const cache = await self.caches.open(name);
    for (const request of await cache.keys()) {
      caches.push(request.url, await (await cache.match(request))?.text());
    }
  }
  const workers = await navigator.serviceWorker.getRegistrations();
  const timings = performance.getEntriesByType('resource').map(({ name }) => name);
  return {
    localStorage: JSON.stringify({ ...localStorage }),
    sessionStorage: JSON.stringify({ ...sessionStorage }),
    indexedDB: JSON.stringify(databases),
    caches: JSON.stringify([caches, workers.length]),
    history: JSON.stringify([history.state, location.href, document.title, window.name]),
    timings: JSON.stringify(timings),
  };
}
