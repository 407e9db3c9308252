import type { JobPage } from '@union-jobs/sdk';
import type { PageElement } from '../../../packages/widgets/src/page/elements.ts';
import { setStage } from './contestant.ts';

const { start } = (await import(document.body.dataset['element'] ?? '')) as PageElement;
start({});

type List = HTMLElement & { data: JobPage };
let list: List;

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
