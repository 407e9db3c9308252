import type { JobPage, JobSummary } from '@union-jobs/sdk';
import { zhHans as messages } from '../../../packages/widgets/src/messages/zh-Hans.ts';
import { cardTexts } from './card-texts.ts';

/** The markup of `<union-job-list>` at rest, made without any library. */
export function makeList(page: JobPage): HTMLElement {
  const root = make('div', 'root', [
    makeSearch(),
    makeFilters(),
    make('div', 'bar', [make('p', 'count', makeCount(page)), makeSort()]),
    make('div', 'columns', [
      make('div', 'list', [
        makeCards(page.items),
        page.nextCursor ? make('button', 'button more', messages.more) : undefined,
      ]),
    ]),
    makeOperator(page),
  ]);
  root.lang = 'zh-Hans';
  const list = make('div', 'host', [make('div', 'size', [root])]);
  list.toggleAttribute('wide', innerWidth >= 800);
  return list;
}

/** Puts other jobs into a list. */
export function changeList(list: HTMLElement, page: JobPage): void {
  list.querySelector('.jobs')?.replaceWith(makeCards(page.items));
  list.querySelector('.count')?.replaceChildren(...makeCount(page));
}

/** The cards alone. */
export function makeCards(jobs: readonly JobSummary[]): HTMLElement {
  return make('ul', 'jobs', jobs.map(makeCard), { role: 'list' });
}

function makeCard(job: JobSummary): HTMLElement {
  const { title, pay, employer, verified, agency, tags, from, until } = cardTexts(job);
  const heading = { role: 'heading', 'aria-level': '3' };
  return make('li', 'job', [
    make('div', 'head', [
      make('div', 'title', [make('button', '', title, { 'data-job': job.id })], heading),
      make('span', 'pay', pay),
    ]),
    make('div', 'who', [
      employer,
      verified && make('span', 'tag good', verified),
      agency && make('span', 'muted', agency),
    ]),
    make(
      'ul',
      'tags',
      tags.map(([text, kind]) => make('li', kind ? `tag ${kind}` : 'tag', text)),
      { role: 'list' },
    ),
    make('div', 'foot', [make('span', '', from), make('span', '', until)]),
  ]);
}

function makeSearch(): HTMLElement {
  const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', 'M18 11a7 7 0 1 1-14 0 7 7 0 0 1 14 0m2 9-4-4');
  icon.append(path);
  const input = make('input', '', [], {
    type: 'search',
    'aria-label': messages.searchJobs,
    placeholder: messages.searchHint,
  });
  const button = make('button', 'button primary', messages.search);
  return make('form', 'search', [icon, input, button], { role: 'search' });
}

function makeFilters(): HTMLElement {
  const { region, pay, education, targetGroup, employmentType, postedWithin, more } =
    messages.filter;
  const pills = [region, pay, education, targetGroup, employmentType, postedWithin, more].map(
    (name) => make('div', 'filter', [make('button', 'pill', name, { 'aria-expanded': 'false' })]),
  );
  return make('div', 'filters', [make('div', 'slide', pills)], {
    role: 'group',
    'aria-label': messages.filters,
  });
}

function makeCount({ facets, items }: JobPage): (Node | string)[] {
  const jobs = facets?.jobs.value ?? items.length;
  const places = facets?.headcount.value.toLocaleString('zh-Hans') ?? '';
  return [
    make('b', '', jobs.toLocaleString('zh-Hans')),
    ` ${messages.jobs(jobs)}`,
    make('span', 'muted', ` · ${messages.headcount(places)}`),
  ];
}

function makeSort(): HTMLElement {
  const orders = [messages.newest, messages.relevance].map((name) => make('option', '', name));
  return make('select', 'sort', orders, { 'aria-label': messages.sort });
}

function makeOperator({ organization }: JobPage): HTMLElement {
  if (!organization) return make('footer', 'operator', [make('span', '', messages.free)]);
  const { name, website, licence, hotlines } = organization;
  const lines = hotlines.flatMap((line) => [
    ' ',
    make('a', '', line, { href: `tel:${line.replace(/[^\d+]/g, '')}` }),
  ]);
  return make('footer', 'operator', [
    make('span', '', [make('a', '', messages.operator(name), { href: website ?? '#' })]),
    licence ? make('span', '', messages.licence(licence)) : undefined,
    make('span', '', [messages.hotlines, ...lines]),
    make('span', '', messages.free),
  ]);
}

function make(
  tag: string,
  className: string,
  content: string | readonly (Node | string | undefined)[],
  attributes: Readonly<Record<string, string>> = {},
): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  Object.keys(attributes).forEach((name) => element.setAttribute(name, attributes[name] ?? ''));
  if (typeof content === 'string') element.textContent = content;
  else element.append(...content.filter((one) => one !== undefined));
  return element;
}
