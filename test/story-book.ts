import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const folder = 'storybook-static';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A built storybook that is served on this machine. */
export interface StoryBook {
  /** Ids of its stories. */
  readonly stories: readonly string[];
  /** Address of a story alone, with language and colours of the page around it. */
  addressOf: (story: string, page: { language: string; scheme: string }) => string;
  close: () => void;
}

/** Builds the storybook and serves it on a free port. */
export async function openStoryBook(): Promise<StoryBook> {
  process.stderr.write('Building the stories…\n');
  await run('npx', ['storybook', 'build', '--quiet', '-o', folder]);
  const index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as {
    entries: Record<string, { type: string }>;
  };
  const server = createServer(async (request, response) => {
    const path = join(folder, new URL(request.url ?? '/', 'http://localhost').pathname);
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile()) return response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': mediaTypes[extname(path)] ?? 'application/octet-stream',
      'cache-control': 'max-age=3600',
    });
    return createReadStream(path).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    stories: Object.keys(index.entries).filter((id) => index.entries[id]?.type === 'story'),
    addressOf: (story, { language, scheme }) =>
      `http://127.0.0.1:${port}/iframe.html?viewMode=story&id=${story}` +
      `&globals=language:${language};scheme:${scheme}`,
    close: () => server.close(),
  };
}
