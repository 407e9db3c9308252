import type { Block, Inline, Problem } from '@union-jobs/contract';
import { html } from 'hono/html';

/** A piece of a page. */
export type Html = ReturnType<typeof html>;

/** Headers of a page, which may be kept as long as the answer it shows. */
export function headersOf(answer: Response): Record<string, string> {
  return {
    'cache-control': answer.headers.get('cache-control') ?? 'no-store',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'",
    'referrer-policy': 'no-referrer',
  };
}

/** A block of a text as its element. */
export function blockOf(part: Block): Html {
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

/** Names with their values; those without a value are left out. */
export function factsOf(
  facts: readonly (readonly [name: string, value: string | Html | null])[],
): Html {
  return html`<dl>
    ${facts
      .filter(([, value]) => value)
      .map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
  </dl>`;
}

function inline(run: Inline): Html {
  const text = run.strong ? html`<strong>${run.text}</strong>` : html`${run.text}`;
  return run.href ? html`<a href="${run.href}" rel="nofollow noopener">${text}</a>` : text;
}

/** What went wrong, as a page. */
export function problemPage(problem: Problem): Html {
  return layout(
    problem.title,
    html`<h1>${problem.title}</h1>
      <p>${problem.detail}</p>`,
  );
}

/** A page with its title; light or dark as the device is. */
export function layout(title: string, content: Html): Html {
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
