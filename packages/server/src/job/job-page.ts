import type { Job, JobPage, JobSummary, Problem } from '@union-jobs/contract';
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { blockOf, factsOf, headersOf, layout, problemPage, type Html } from '../plain-page.ts';
import { lastDay } from './job-words.ts';

/**
 * `GET /jobs` and `GET /jobs/{id}`: the same jobs as plain pages, for the link inside an element
 * where no script runs. They ask the service itself, with the key and filters of their address.
 */
export function jobPages(app: Hono): void {
  app.get('/jobs', async (context) => {
    const url = new URL(context.req.url);
    const answer = await app.request(`/v1/jobs${url.search}`);
    const status = answer.status as 200 | 400 | 401 | 403;
    if (!answer.ok) return context.html(problemPage((await answer.json()) as Problem), status);
    return context.html(
      listPage((await answer.json()) as JobPage, url.searchParams),
      200,
      headersOf(answer),
    );
  });
  app.get('/jobs/:id', async (context) => {
    const { search, searchParams } = new URL(context.req.url);
    const key = new URLSearchParams({ key: searchParams.get('key') ?? '' });
    const id = encodeURIComponent(context.req.param('id'));
    const answer = await app.request(`/v1/jobs/${id}?${key}`);
    const status = answer.status as 200 | 404 | 410;
    if (!answer.ok) return context.html(problemPage((await answer.json()) as Problem), status);
    return context.html(
      detailPage((await answer.json()) as Job, `/jobs${search}`),
      200,
      headersOf(answer),
    );
  });
}

function listPage(page: JobPage, query: URLSearchParams): Html {
  const hidden = [...query].filter(([name]) => name !== 'q' && name !== 'cursor');
  const onward = new URLSearchParams(query);
  if (page.nextCursor) onward.set('cursor', page.nextCursor);
  return layout(
    '招聘岗位',
    html`<h1>招聘岗位</h1>
      <form>
        ${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
        <input name="q" value="${query.get('q') ?? ''}" aria-label="搜索岗位" maxlength="100" />
        <button>搜索</button>
      </form>
      ${
        page.items.length
          ? html`<ul>
              ${page.items.map((job) => html`<li>${card(job, query)}</li>`)}
            </ul>`
          : html`<p>没有符合条件的岗位，请换一个词或减少条件。</p>`
      }
      ${page.nextCursor ? html`<p><a href="/jobs?${onward}">下一页</a></p>` : ''}`,
  );
}

function card(job: JobSummary, query: URLSearchParams): Html {
  const facts = [...(job.region?.path ?? []), headcountText(job)].join(' · ');
  return html`<h2><a href="/jobs/${job.id}?${query}">${job.title}</a></h2>
    <p><b>${job.pay.text}</b> ${job.employer.name}</p>
    <p>${facts}</p>
    <p>${sourceText(job)}，有效期至 ${lastDay(job.validUntil)}</p>`;
}

function detailPage(job: Job, back: string): Html {
  const facts: [string, string | Html | null][] = [
    ['单位', job.employer.name],
    ['单位简介', job.employer.introduction],
    ['代招机构', job.agency],
    ['薪资', job.pay.text],
    ['招聘人数', headcountText(job)],
    ['地点', [...(job.region?.path ?? []), job.address ?? ''].join(' ')],
    ['专业', job.majors.join('、')],
    ['福利', job.benefits.join('、')],
    ['有效期至', lastDay(job.validUntil)],
    [
      '来源',
      job.source.url ? html`<a href="${job.source.url}">${job.source.name}</a>` : job.source.name,
    ],
  ];
  return layout(
    job.title,
    html`<p><a href="${back}">返回列表</a></p>
      <h1>${job.title}</h1>
      ${factsOf(facts)} ${job.description.map(blockOf)}
      <p>求职免费。要求交押金、培训费等费用的，请拨打 12333 举报。</p>`,
  );
}

function headcountText(job: JobSummary): string {
  return `招 ${job.headcount.text}`;
}

function sourceText(job: JobSummary): string {
  return `来源：${job.source.name}`;
}
