import { html } from 'hono/html';
import { jobFacts } from '../job/job-words.ts';
import type { JobFeed } from './job-feed.ts';

const warning = '求职免费。要求交押金、培训费等费用的，请拨打 12333 举报。';

/** A feed as plain text, to be pasted anywhere. */
export function textOf(feed: JobFeed): string {
  const jobs = feed.items.map(({ job, url }, i) =>
    [
      `${i + 1}. ${job.title}`,
      ...jobFacts(job).map(([name, value]) => `${name}：${value}`),
      `详情：${url}`,
    ].join('\n'),
  );
  return `${[feed.title, ...jobs, `全部岗位：${feed.page}`, warning].join('\n\n')}\n`;
}

const styles = {
  whole: 'font-size:16px;line-height:1.75;color:#333;letter-spacing:.02em',
  card: 'margin:0 0 16px;padding:14px 16px;border:1px solid #e3e3e3;border-radius:8px',
  title: 'margin:0 0 6px;font-size:17px;font-weight:bold;color:#1a1a1a',
  pay: 'color:#c7000b;font-weight:bold',
  fact: 'margin:0;font-size:15px;color:#555',
  end: 'margin:24px 0 0;text-align:center;font-size:14px;color:#777',
} as const;

/**
 * A feed as a page to be copied into the editor of a WeChat public account, which keeps inline
 * styles and pictures and takes out links, scripts and style sheets.
 */
export function articleOf(feed: JobFeed): string {
  const cards = feed.items.map(
    ({ job }) =>
      html`<section style="${styles.card}">
        <p style="${styles.title}">${job.title}</p>
        ${jobFacts(job).map(
          ([name, value]) =>
            html`<p style="${styles.fact}">
              ${name}：<span style="${name === '薪资' ? styles.pay : ''}">${value}</span>
            </p>`,
        )}
      </section>`,
  );
  const document = html`<!doctype html>
    <html lang="zh-Hans">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${feed.title}</title>
      </head>
      <body style="max-width:677px;margin:0 auto;padding:16px">
        <section style="${styles.whole}">
          ${cards}
          <section style="${styles.end}">
            <p style="margin:0">
              <img src="${feed.qr}" alt="全部岗位的二维码" width="200" height="200" />
            </p>
            <p style="margin:0">长按识别二维码，查看全部岗位并投递</p>
            <p style="margin:0">${warning}</p>
          </section>
        </section>
      </body>
    </html>`;
  return String(document);
}
