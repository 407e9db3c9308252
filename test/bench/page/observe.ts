/** What a page tells of its loading. */
export interface Loading {
  /** When the first card with a job on it was painted, in milliseconds from the navigation. */
  shownMs: number | undefined;
  /** Layout shift in all. */
  shift: number;
  /** What tasks of more than 50 ms took beyond that, after the first paint. */
  blockingMs: number;
  /** When the browser itself says a marked card was painted; it does not look into shadow roots. */
  timedMs: number | undefined;
}

declare global {
  interface Window {
    loading: Loading;
    /** Tells the program outside, which must not run anything in here while it is measured. */
    tellShown(text: string): void;
  }
}

/*
 * Watches a page from before its first script. A card counts as shown at the end of the first frame
 * at whose start it stands in the document or in a shadow root: the message posted from that frame
 * arrives when it is painted.
 */
const loading: Loading = {
  shownMs: undefined,
  shift: 0,
  blockingMs: 0,
  timedMs: undefined,
};
window.loading = loading;
const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
  new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
    type,
    buffered: true,
  });
watch('layout-shift', (entry) => (loading.shift += (entry as unknown as { value: number }).value));
watch('longtask', ({ startTime, duration }) => {
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  if (paint && startTime + duration > paint.startTime) {
    loading.blockingMs += Math.max(0, duration - 50);
  }
});
watch('element', (entry) => (loading.timedMs ??= entry.startTime));
const hasCard = () => {
  const host = document.querySelector('union-job-list');
  const root = host ? host.shadowRoot : document;
  return root?.querySelector('.job .title')?.textContent?.trim();
};
const look = () => {
  if (!hasCard()) return requestAnimationFrame(look);
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    loading.shownMs = performance.now();
    window.tellShown('');
  };
  return port2.postMessage(undefined);
};
requestAnimationFrame(look);
