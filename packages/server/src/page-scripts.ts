import { serveStatic } from '@hono/node-server/serve-static';
import type { Context, Hono, Next } from 'hono';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { readdirSync, readFileSync } from 'node:fs';

const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string };

/** Major version of the scripts for pages, as it stands in their moving address. */
export const pageVersion = version.split('.')[0];

const movingLifetime = 'public, max-age=300, stale-while-revalidate=86400';

const hash = /\.[\w-]{8}(?=\.js$)/;

/**
 * Serves the scripts for pages: `/w/1/…` moves with every release, `/w/1.4.2/…` and files with a
 * hash in their name never change. A page that was loaded before an upgrade may ask for a file of the
 * release before; it is sent to the file of that purpose in this release, which brings along all it
 * needs.
 */
export function pageScripts(app: Hono, folder: string): void {
  const files = serveStatic({
    root: folder,
    precompressed: true,
    rewriteRequestPath: (path) => path.replace(/^\/w\/[^/]+/, ''),
  });
  // A page may ask for the script with a query of its own, to get past caches. The other files import
  // it by its plain address, which to a browser is another module: it would be fetched and run twice.
  app.get(`/w/${pageVersion}/union-jobs.js`, async (context, next) => {
    if (!new URL(context.req.url).search) return next();
    context.header('cache-control', movingLifetime);
    return context.body("import './union-jobs.js';\n", 200, {
      'content-type': 'text/javascript; charset=utf-8',
    });
  });
  for (const release of [pageVersion, version]) {
    app.get(`/w/${release}/*`, setLifetime, etag({ retainedHeaders }), files);
  }
  app.get(`/w/:release{${pageVersion}(\\.[0-9]+\\.[0-9]+)?}/:file`, (context) => {
    const { release, file } = context.req.param();
    const purpose = (name: string) => name.replace(hash, '');
    const current = readdirSync(folder).find((name) => purpose(name) === purpose(file));
    if (!current || (release === version && current === file)) return context.notFound();
    context.header('cache-control', 'no-store');
    return context.redirect(`../${version}/${current}`);
  });
}

const retainedHeaders = [...RETAINED_304_HEADERS, 'access-control-allow-origin'];

/** Tells caches how long they may keep a file; one that moves is asked for again behind its use. */
async function setLifetime(context: Context, next: Next): Promise<void> {
  await next();
  const { path } = context.req;
  if (!context.res.ok && context.res.status !== 304) return;
  const fixed = path.startsWith(`/w/${version}/`) || hash.test(path);
  context.header('cache-control', fixed ? 'public, max-age=31536000, immutable' : movingLifetime);
}
