import type { JobPage } from '@union-jobs/sdk';
import { setStage } from './contestant.ts';

type List = HTMLElement & { data: JobPage };
let list: List;

// The loader brings the code for a list that it sees; this one leaves before it would be rendered.
const herald = Object.assign(document.createElement('union-job-list'), { data: undefined });
await import(document.body.dataset['loader'] ?? '');
document.body.append(herald);
await Promise.resolve();
herald.remove();
await customElements.whenDefined('union-job-list');

setStage({
  mount(place, page) {
    list = document.createElement('union-job-list') as unknown as List;
    list.lang = 'zh-Hans';
    list.data = page;
    place.append(list);
  },
  change(page) {
    list.data = page;
  },
  unmount() {
    list.remove();
  },
  cards: () => list.shadowRoot?.querySelectorAll('.job:not(.waiting)') ?? [],
});
