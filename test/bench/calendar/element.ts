import type { FairPage } from '@union-jobs/sdk';
import { setStage } from './contestant.ts';

type Calendar = HTMLElement & { data: FairPage; configuration: object };
let calendar: Calendar;

// The loader brings the code for a calendar that it sees; this one leaves before it is rendered.
const herald = Object.assign(document.createElement('union-fair-calendar'), { data: undefined });
await import(document.body.dataset['loader'] ?? '');
document.body.append(herald);
await Promise.resolve();
herald.remove();
await customElements.whenDefined('union-fair-calendar');

const press = (part: string) =>
  calendar.shadowRoot?.querySelector<HTMLElement>(`[part=${part}]`)?.click();

/** A page of a month as the service gives it, after the time of a fast network. */
async function answer({ searchParams }: URL, { items }: FairPage): Promise<Response> {
  await new Promise((resolve) => setTimeout(resolve, 60));
  const from = Number(searchParams.get('cursor') ?? 0);
  const next = from + 100 < items.length ? String(from + 100) : null;
  return new Response(JSON.stringify({ items: items.slice(from, from + 100), nextCursor: next }));
}

setStage({
  mount(place, first, second) {
    calendar = document.createElement('union-fair-calendar') as unknown as Calendar;
    calendar.lang = 'zh-Hans';
    calendar.setAttribute('month', '2026-10');
    calendar.setAttribute('address-prefix', '');
    calendar.configuration = {
      baseUrl: location.origin,
      fetch: (url: string) => answer(new URL(url), /from=2026-11/.test(url) ? second : first),
    };
    calendar.data = first;
    place.append(calendar);
  },
  next: () => press('next'),
  back: () => press('previous'),
  unmount: () => calendar.remove(),
  bars: () => calendar.shadowRoot?.querySelectorAll('[part=fair]') ?? [],
  root: () => calendar.shadowRoot,
});
