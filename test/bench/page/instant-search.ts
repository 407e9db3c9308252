import type { JobPage } from '@union-jobs/sdk';
import { startInstantSearch } from '../list/instant-search-list.ts';

const place = document.querySelector<HTMLElement>('.place');
if (place) {
  startInstantSearch(place, async () => {
    const response = await fetch(document.body.dataset['jobs'] ?? '');
    return (await response.json()) as JobPage;
  });
}
