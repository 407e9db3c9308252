import type { JobPage, JobSummary } from '@union-jobs/sdk';
import instantsearch from 'instantsearch.js/es';
import { hits, pagination, refinementList, searchBox } from 'instantsearch.js/es/widgets';
import { cardTexts } from './card-texts.ts';

type Html = (strings: TemplateStringsArray, ...values: unknown[]) => unknown;

/** Gives the jobs of a page, counted from 0. */
export type Answer = (page: number) => PromiseLike<JobPage>;

/** The same jobs by InstantSearch.js: a search box, one filter, the cards, page numbers. */
export function startInstantSearch(place: HTMLElement, answer: Answer) {
  const parts = ['search', 'filter', 'hits', 'pages'].map((name) => {
    const part = document.createElement('div');
    part.className = name;
    return part;
  });
  const root = document.createElement('div');
  root.className = 'root';
  root.append(...parts);
  const list = document.createElement('div');
  list.className = 'host';
  list.append(root);
  place.append(list);
  const search = instantsearch({
    indexName: 'jobs',
    insights: false,
    searchClient: { search: (requests: readonly Request[]) => respond(requests, answer) },
  });
  const [box, filter, cards, pages] = parts;
  search.addWidgets([
    searchBox({ container: box }),
    refinementList({ container: filter, attribute: 'education' }),
    hits({
      container: cards,
      cssClasses: { list: 'jobs', item: 'job' },
      templates: { item: (job: JobSummary, { html }: { html: Html }) => card(job, html) },
    }),
    pagination({ container: pages }),
  ]);
  search.start();
  return { list, search };
}

interface Request {
  readonly params?: { readonly page?: number };
}

async function respond(requests: readonly Request[], answer: Answer) {
  const number = Math.max(0, ...requests.map(({ params }) => params?.page ?? 0));
  const { items, facets } = await answer(number);
  const education = (facets?.education ?? []).map(({ value, count }) => [value, count]);
  const result = {
    index: 'jobs',
    hits: items.map((item) => ({ ...item, objectID: item.id })),
    nbHits: facets?.jobs.value ?? items.length,
    page: number,
    nbPages: 60,
    hitsPerPage: items.length,
    facets: { education: Object.fromEntries(education) as Record<string, number> },
    processingTimeMS: 1,
    exhaustiveNbHits: true,
    query: '',
    params: '',
  };
  return { results: requests.map(() => result) };
}

function card(job: JobSummary, html: Html) {
  const { title, pay, employer, verified, agency, tags, from, until } = cardTexts(job);
  return html`<div class="head">
      <div class="title" role="heading" aria-level="3"><button>${title}</button></div>
      <span class="pay">${pay}</span>
    </div>
    <div class="who">
      ${employer}${verified && html`<span class="tag good">${verified}</span>`}
      ${agency && html`<span class="muted">${agency}</span>`}
    </div>
    <ul class="tags" role="list">
      ${tags.map(([text, kind]) => html`<li class="tag ${kind}">${text}</li>`)}
    </ul>
    <div class="foot"><span>${from}</span><span>${until}</span></div>`;
}
