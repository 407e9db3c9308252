import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { FolderStore } from '../../../packages/server/src/upload/folder-store.ts';
import { SealedFile, sealFrames } from '../../../packages/server/src/upload/sealed-file.ts';
import { pieces, whole } from './memory-file.ts';

const frame = 64 * 1024;

describe('a stored file', () => {
  let folder: string;
  let store: FolderStore;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'union-jobs-files-'));
    store = new FolderStore(folder, { reserveBytes: 0 });
  });
  after(() => rm(folder, { recursive: true }));

  async function put(name: string, content: Buffer, key = randomBytes(32)) {
    await store.write(name, sealFrames(key, pieces(content, 10_007)));
    return key;
  }
  const pathOf = (name: string) => join(folder, name.slice(0, 2), name.slice(2, 4), name);
  const fileNames = async () =>
    (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);

  it('is read as it was written, whole and in part, whatever its size', async () => {
    for (const size of [1, frame - 1, frame, frame + 1, 3 * frame, 3 * frame + 17]) {
      const content = randomBytes(size);
      const name = `abcd${size}`;
      const key = await put(name, content);
      const file = await SealedFile.open(store, name, key);
      assert.equal(file.bytes, size);
      assert.ok((await whole(file.chunks())).equals(content));
      for (const [at, length] of [
        [0, 10],
        [frame - 5, 10],
        [size - 3, 10],
        [0, size],
      ] as const) {
        const start = Math.max(0, at);
        assert.ok((await file.read(start, length)).equals(content.subarray(start, start + length)));
      }
    }
  });

  it('holds nothing of its content on disk', async () => {
    const canary = `canary-${randomBytes(8).toString('hex')}`;
    await put('canary01', Buffer.from(canary.repeat(1000)));
    assert.equal((await readFile(pathOf('canary01'))).includes(canary), false);
  });

  const starts = [0, 1, 2].map((index) => 1 + index * (frame + 16));
  const harms: Record<string, (sealed: Buffer) => Buffer> = {
    'with a changed bit': (sealed) => {
      sealed[frame * 2] = (sealed[frame * 2] ?? 0) ^ 1;
      return sealed;
    },
    'without its last frame': (sealed) => sealed.subarray(0, starts[2]),
    'cut within a frame': (sealed) => sealed.subarray(0, sealed.length - 100),
    'with frames swapped': (sealed) => {
      const [one = 0, two = 0, three = 0] = starts;
      const parts = [
        [0, one],
        [two, three],
        [one, two],
        [three, sealed.length],
      ] as const;
      return Buffer.concat(parts.map(([from, to]) => sealed.subarray(from, to)));
    },
    'with a frame repeated': (sealed) =>
      Buffer.concat([sealed.subarray(0, starts[1]), sealed.subarray(1)]),
    'of nothing': () => Buffer.alloc(0),
  };
  for (const [what, harm] of Object.entries(harms)) {
    it(`${what} is never read to its end`, async () => {
      const name = `harm-${what}`;
      const key = await put(name, randomBytes(2 * frame + 500));
      await writeFile(pathOf(name), harm(await readFile(pathOf(name))));
      await assert.rejects(async () => whole((await SealedFile.open(store, name, key)).chunks()), {
        name: 'AlteredFileError',
      });
    });
  }

  it('does not open with the key of another one', async () => {
    await put('keys0001', randomBytes(10));
    const opening = SealedFile.open(store, 'keys0001', randomBytes(32));
    await assert.rejects(opening, { name: 'AlteredFileError' });
  });

  it('leaves nothing when its sender breaks off', async () => {
    const before = await fileNames();
    async function* broken() {
      yield randomBytes(200_000);
      throw new Error('broken off');
    }
    await assert.rejects(
      store.write('gone0001', sealFrames(randomBytes(32), broken())),
      /broken off/,
    );
    assert.deepEqual(await fileNames(), before);
  });

  it('is refused as storage_full, half of it or none, where it would fill the disk', async () => {
    const before = await fileNames();
    const full = new FolderStore(folder, { reserveBytes: Number.MAX_SAFE_INTEGER });
    await assert.rejects(full.write('full0001', pieces(randomBytes(10))), { code: 'storage_full' });
    assert.deepEqual(await fileNames(), before);
  });

  it('is listed with those that never became whole, and removed', async () => {
    await put('list0001', randomBytes(10));
    await writeFile(join(folder, 'incoming', 'half0001'), 'half');
    const names: string[] = [];
    for await (const { name } of store.list()) names.push(name);
    assert.deepEqual(names.sort(), (await fileNames()).sort());
    for (const name of names) await store.remove(name);
    await store.remove('never-was');
    assert.deepEqual(await fileNames(), []);
  });
});
