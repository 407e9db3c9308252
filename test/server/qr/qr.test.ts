import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { inflateSync } from 'node:zlib';
import jsQR from 'jsqr';
import { openPglite } from '../databases.ts';
import { openJobBoard, type JobBoard } from '../job/job-board.ts';

const page = 'https://jobs.example.edu.cn/招聘?union-job=job_1#部门';

describe('GET /v1/qr.png', () => {
  let board: JobBoard;
  before(async () => {
    board = await openJobBoard(openPglite);
  });
  after(() => board.database.close());

  const ask = (to: string, size = '') =>
    board.get(`/qr.png?to=${encodeURIComponent(to)}${size && `&size=${size}`}`);

  it('is read by another program as the address it was made from', async () => {
    const response = await ask(page);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'image/png');
    assert.match(response.headers.get('cache-control') ?? '', /immutable/);
    const { pixels, width } = readPicture(Buffer.from(await response.arrayBuffer()));
    assert.ok(width >= 400);
    assert.equal(jsQR(pixels, width, width)?.data, page);
  });

  it('is as wide as was asked, rounded up to whole modules', async () => {
    const { width } = readPicture(Buffer.from(await (await ask(page, '1000')).arrayBuffer()));
    assert.ok(width >= 1000 && width < 1100, String(width));
  });

  it('leads to the service itself too', async () => {
    assert.equal((await ask('http://localhost/jobs?key=pk')).status, 200);
  });

  it('leads to a fair and to a booth of it, on the page of a partner or of the service', async () => {
    const fair = 'fair_0123456789abcdefghij';
    for (const address of [
      `https://jobs.example.edu.cn/fairs?union-fair=${fair}`,
      `http://localhost/fairs/${fair}?key=pk_live_1&booth=A12`,
    ]) {
      const response = await ask(address);
      const { pixels, width } = readPicture(Buffer.from(await response.arrayBuffer()));
      assert.equal(jsQR(pixels, width, width)?.data, address);
    }
  });

  it('leads nowhere else', async () => {
    const response = await ask('https://elsewhere.example.com/');
    assert.equal(response.status, 403);
    assert.match(((await response.json()) as { detail: string }).detail, /elsewhere/);
  });

  it('refuses what is no address, and sizes past all use', async () => {
    assert.equal((await ask('javascript:alert(1)')).status, 400);
    assert.equal((await ask(page, '5000')).status, 400);
    assert.equal((await board.app.request('/v1/qr.png?to=https://a.example')).status, 401);
  });
});

/** The pixels of a PNG of one bit a pixel, four bytes each, read by the letter of the standard. */
function readPicture(file: Buffer): { pixels: Uint8ClampedArray; width: number } {
  assert.equal(file.toString('latin1', 1, 4), 'PNG');
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  assert.deepEqual([...file.subarray(24, 29)], [1, 0, 0, 0, 0]);
  const data: Buffer[] = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') {
      data.push(file.subarray(at + 8, at + 8 + length));
    }
  }
  const lines = inflateSync(Buffer.concat(data));
  const lineBytes = 1 + Math.ceil(width / 8);
  assert.equal(lines.length, lineBytes * height);
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const bit = ((lines[y * lineBytes + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      pixels.set([bit * 255, bit * 255, bit * 255, 255], (y * width + x) * 4);
    }
  }
  return { pixels, width };
}
