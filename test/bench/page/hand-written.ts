import type { JobPage } from '@union-jobs/sdk';
import { makeList } from '../list/hand-written-list.ts';

const place = document.querySelector('.place');
const response = await fetch(document.body.dataset['jobs'] ?? '');
const list = makeList((await response.json()) as JobPage);
list.querySelector('.title button')?.setAttribute('elementtiming', 'card');
place?.replaceChildren(list);
