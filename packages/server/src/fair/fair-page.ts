import type { Fair, FairEmployer, FairPage, FairSummary, Problem } from '@union-jobs/contract';
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { blockOf, factsOf, headersOf, layout, problemPage, type Html } from '../plain-page.ts';
import { fairFacts, statusTitle, timeSpan } from './fair-words.ts';

interface EmployerPage {
  readonly items: readonly FairEmployer[];
}

/**
 * `GET /fairs` and `GET /fairs/{id}`: fairs as plain pages, for links in calendars, feeds and QR
 * codes, and where no script runs. They ask the service itself, with the key and filters of their
 * address.
 */
export function fairPages(app: Hono): void {
  app.get('/fairs', async (context) => {
    const { search, searchParams } = new URL(context.req.url);
    const found = await app.request(`/v1/fairs${search}`);
    const status = found.status as 200 | 400 | 401 | 403;
    if (!found.ok) return context.html(problemPage((await found.json()) as Problem), status);
    const page = listPage((await found.json()) as FairPage, searchParams);
    return context.html(page, 200, headersOf(found));
  });

  app.get('/fairs/:id', async (context) => {
    const { search, searchParams } = new URL(context.req.url);
    const key = new URLSearchParams({ key: searchParams.get('key') ?? '' });
    const booth = new URLSearchParams({ ...Object.fromEntries(key), limit: '100' });
    if (searchParams.has('booth')) booth.set('q', searchParams.get('booth') ?? '');
    const path = `/v1/fairs/${encodeURIComponent(context.req.param('id'))}`;
    const found = await app.request(`${path}?${key}`);
    const status = found.status as 200 | 404;
    if (!found.ok) return context.html(problemPage((await found.json()) as Problem), status);
    const present = await app.request(`${path}/employers?${booth}`);
    const { items } = present.ok ? ((await present.json()) as EmployerPage) : { items: [] };
    const fair = (await found.json()) as Fair;
    return context.html(
      detailPage({ fair, employers: items, key, back: `/fairs${search}` }),
      200,
      headersOf(found),
    );
  });
}

function listPage(page: FairPage, query: URLSearchParams): Html {
  const onward = new URLSearchParams(query);
  if (page.nextCursor) onward.set('cursor', page.nextCursor);
  return layout(
    '招聘会',
    html`<h1>招聘会</h1>
      ${
        page.items.length
          ? html`<ul>
              ${page.items.map((fair) => html`<li>${card(fair, query)}</li>`)}
            </ul>`
          : html`<p>近期没有符合条件的招聘会，请换一个时间或减少条件。</p>`
      }
      ${page.nextCursor ? html`<p><a href="/fairs?${onward}">下一页</a></p>` : ''}`,
  );
}

function card(fair: FairSummary, query: URLSearchParams): Html {
  const status = statusTitle(fair.status);
  return html`<h2><a href="/fairs/${fair.id}?${query}">${fair.name}</a></h2>
    <p>${status ? html`<b>${status}</b> ` : ''}${timeSpan(fair.startsAt, fair.endsAt)}</p>
    <p>${fair.venue?.name ?? '线上'}</p>`;
}

interface Detail {
  readonly fair: Fair;
  readonly employers: readonly FairEmployer[];
  readonly key: URLSearchParams;
  readonly back: string;
}

function detailPage({ fair, employers, key, back }: Detail): Html {
  const { counters } = fair;
  const sessions = fair.sessions.map(({ name, startsAt, endsAt }): [string, string] => [
    name ?? '场次',
    timeSpan(startsAt, endsAt),
  ]);
  const figures = `${counters.employers} 家单位，${counters.posts} 个岗位，招 ${counters.headcount} 人`;
  const facts: [string, string | null][] = [
    ...fairFacts(fair),
    ...sessions,
    ['规模', figures],
    ['电话', fair.contactPhone],
  ];
  return layout(
    fair.name,
    html`<p><a href="${back}">返回招聘会列表</a></p>
      <h1>${fair.name}</h1>
      ${factsOf(facts)} ${fair.description.map(blockOf)}
      <p>
        <a href="/feeds/fairs/${fair.id}.ics?${key}">加入日历</a>
        <a href="/jobs?${key}&amp;fair=${fair.id}">全部岗位</a>
      </p>
      ${employers.length ? directory(employers, { key, fairId: fair.id }) : ''}`,
  );
}

function directory(
  employers: readonly FairEmployer[],
  { key, fairId }: { key: URLSearchParams; fairId: string },
): Html {
  return html`<h2>参会单位</h2>
    <ul>
      ${employers.map(
        ({ employer, booth, posts }) =>
          html`<li>
            ${booth ? html`<b>${booth}</b> ` : ''}<a
              href="/jobs?${key}&amp;fair=${fairId}&amp;employer=${employer.id}"
              >${employer.name}</a
            >（${posts} 个岗位）
          </li>`,
      )}
    </ul>`;
}
