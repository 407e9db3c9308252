import type { Hono } from 'hono';
import { html } from 'hono/html';
import { pageVersion } from '../page-scripts.ts';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'unsafe-inline'",
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * `GET /staff/check-in`: the page for the door of a fair. Its address holds the fair, and in the
 * fragment, which is sent nowhere, the key of the door.
 */
export function checkInPage(app: Hono): void {
  app.get('/staff/check-in', (context) =>
    context.html(
      html`<!doctype html>
        <html lang="zh-Hans">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            <title>招聘会签到</title>
            <style>
              body {
                margin: 0;
                font-family: system-ui, sans-serif;
              }
            </style>
            <script type="module" src="/w/${pageVersion}/check-in.js"></script>
          </head>
          <body>
            <union-check-in></union-check-in>
            <noscript>签到页面需要 JavaScript。请换一个浏览器打开。</noscript>
          </body>
        </html>`,
      200,
      {
        'cache-control': 'no-store',
        'content-security-policy': policy,
        'permissions-policy': 'camera=(self)',
        'referrer-policy': 'no-referrer',
      },
    ),
  );
}
