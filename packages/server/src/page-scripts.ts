import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';
import { readFileSync } from 'node:fs';

const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string };

/** Major version of the scripts for pages, as it stands in their moving address. */
export const pageVersion = version.split('.')[0];

/**
 * Serves the scripts for pages: `/w/1/…` moves with every release, `/w/1.4.2/…` and chunks with a
 * hash in their name never change.
 */
export function pageScripts(app: Hono, folder: string): void {
  const files = serveStatic({
    root: folder,
    precompressed: true,
    rewriteRequestPath: (path) => path.replace(/^\/w\/[^/]+/, ''),
    onFound: (path, context) => {
      const fixed = context.req.path.startsWith(`/w/${version}/`) || /-[\w-]{8}\.js$/.test(path);
      context.header(
        'cache-control',
        fixed ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
      );
    },
  });
  for (const name of [pageVersion, version]) app.get(`/w/${name}/*`, files);
}
