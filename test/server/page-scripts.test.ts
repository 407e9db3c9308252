import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, after, describe, it } from 'node:test';
import { Hono } from 'hono';
import { pageScripts } from '../../packages/server/src/page-scripts.ts';

const names = ['union-jobs.js', 'fair-calendar.js', 'job-detail.AAAAbbbb.js', 'manifest.json'];

describe('GET /w/…', () => {
  const app = new Hono();
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'page-'));
    for (const name of names) await writeFile(join(folder, name), `/* ${name} */`);
    pageScripts(app, folder);
  });
  after(() => rm(folder, { recursive: true }));

  const get = async (path: string) => {
    const { status, headers } = await app.request(path);
    return [status, headers.get('location') ?? headers.get('cache-control')];
  };
  const textOf = async (path: string) => (await app.request(path)).text();
  const kept = 'public, max-age=31536000, immutable';
  const moving = 'public, max-age=300, stale-while-revalidate=86400';

  it('keeps files of the moving address for minutes', async () => {
    assert.deepEqual(await get('/w/1/union-jobs.js'), [200, moving]);
    assert.deepEqual(await get('/w/1/fair-calendar.js'), [200, moving]);
  });

  it('sends a script that is asked for with a query to its plain address, as a module', async () => {
    const response = await app.request('/w/1/union-jobs.js?v=2');
    assert.equal(await response.text(), "import './union-jobs.js';\n");
    assert.equal(response.headers.get('content-type'), 'text/javascript; charset=utf-8');
    assert.equal(response.headers.get('cache-control'), moving);
    // An integrity in the tag is of the file itself, and the classic script imports nothing.
    assert.equal(await textOf('/w/1.0.0/union-jobs.js?v=2'), '/* union-jobs.js */');
    assert.equal(await textOf('/w/1/fair-calendar.js?v=2'), '/* fair-calendar.js */');
  });

  it('keeps files of a release, and those with a hash in their name, for good', async () => {
    assert.deepEqual(await get('/w/1.0.0/union-jobs.js'), [200, kept]);
    assert.deepEqual(await get('/w/1/job-detail.AAAAbbbb.js'), [200, kept]);
  });

  it('answers 304 to a browser that has the file already', async () => {
    const { headers } = await app.request('/w/1/union-jobs.js');
    const again = await app.request('/w/1/union-jobs.js', {
      headers: { 'if-none-match': headers.get('etag') ?? '' },
    });
    assert.equal(again.status, 304);
    assert.equal(again.headers.get('cache-control'), moving);
  });

  it('sends a page of an earlier release to the file of this release', async () => {
    assert.deepEqual(await get('/w/1/job-detail.OLDoldOL.js'), [
      302,
      '../1.0.0/job-detail.AAAAbbbb.js',
    ]);
    assert.deepEqual(await get('/w/1.9.9/union-jobs.js'), [302, '../1.0.0/union-jobs.js']);
    assert.deepEqual(await get('/w/1.9.9/job-detail.OLDoldOL.js'), [
      302,
      '../1.0.0/job-detail.AAAAbbbb.js',
    ]);
  });

  it('has nothing for other majors and for names that are no file of ours', async () => {
    for (const path of [
      '/w/2.0.0/union-jobs.js',
      '/w/2/union-jobs.js',
      '/w/1/other.js',
      '/w/1.0.0/x',
    ]) {
      assert.equal((await app.request(path)).status, 404, path);
    }
  });
});
