import type { Block, Inline, Job, JobPage, JobSummary, Problem } from '@union-jobs/contract';
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { lastDay } from './job-words.ts';

type Html = ReturnType<typeof html>;

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

/** A page may be kept as long as the answer it shows. */
function headersOf(answer: Response): Record<string, string> {
  return {
    'cache-control': answer.headers.get('cache-control') ?? 'no-store',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'",
    'referrer-policy': 'no-referrer',
  };
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
  const facts: [string, unknown][] = [
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
      <dl>
        ${facts
          .filter(([, value]) => value)
          .map(
            ([name, value]) =>
              html`<dt>${name}</dt>
                <dd>${value}</dd>`,
          )}
      </dl>
      ${job.description.map(block)}
      <p>求职免费。要求交押金、培训费等费用的，请拨打 12333 举报。</p>`,
  );
}

function block(part: Block): Html {
  if (part.type === 'heading') return html`<h2>${part.children.map(inline)}</h2>`;
  if (part.type === 'paragraph') return html`<p>${part.children.map(inline)}</p>`;
  const items = part.items.map((item) => html`<li>${item.map(inline)}</li>`);
  return part.ordered
    ? html`<ol>
        ${items}
      </ol>`
    : html`<ul>
        ${items}
      </ul>`;
}

function inline(run: Inline): Html {
  const text = run.strong ? html`<strong>${run.text}</strong>` : html`${run.text}`;
  return run.href ? html`<a href="${run.href}" rel="nofollow noopener">${text}</a>` : text;
}

function problemPage(problem: Problem): Html {
  return layout(
    problem.title,
    html`<h1>${problem.title}</h1>
      <p>${problem.detail}</p>`,
  );
}

function layout(title: string, content: Html): Html {
  return html`<!doctype html>
    <html lang="zh-Hans">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          :root {
            color-scheme: light dark;
          }
          body {
            max-width: 44rem;
            margin: 0 auto;
            padding: 16px;
            font: 16px/1.7 sans-serif;
          }
          ul {
            padding: 0;
            list-style: none;
          }
          li > h2 {
            margin: 20px 0 0;
            font-size: 18px;
          }
          li p {
            margin: 0;
          }
          input,
          button {
            min-height: 44px;
            padding: 0 14px;
            font: inherit;
          }
          dt {
            opacity: 0.75;
          }
          dd {
            margin: 0 0 8px;
          }
        </style>
      </head>
      <body>
        ${content}
      </body>
    </html>`;
}

function headcountText(job: JobSummary): string {
  return `招 ${job.headcount.text}`;
}

function sourceText(job: JobSummary): string {
  return `来源：${job.source.name}`;
}
