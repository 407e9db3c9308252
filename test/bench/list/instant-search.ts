import type { JobPage } from '@union-jobs/sdk';
import { setStage } from './contestant.ts';
import { startInstantSearch } from './instant-search-list.ts';

let shown: JobPage;
let number = 0;
let running: ReturnType<typeof startInstantSearch>;

setStage({
  mount(place, page) {
    shown = page;
    number = 0;
    running = startInstantSearch(place, async () => shown);
  },
  change(page) {
    shown = page;
    number++;
    running.search.setUiState({ jobs: { page: number + 1 } });
  },
  unmount() {
    running.search.dispose();
    running.list.remove();
  },
  cards: () => running.list.querySelectorAll('.job'),
});
