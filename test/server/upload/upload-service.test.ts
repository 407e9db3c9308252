import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { startService, type RunningService } from '../../../packages/server/src/server.ts';
import { runCommand, startFromCommandLine } from '../command-line.ts';
import { openPglite } from '../databases.ts';
import { pdf } from './sample-files.ts';
import { formOf, openUploadDesk, type UploadDesk } from './upload-desk.ts';

const boundary = 'x';
const partHead =
  `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n` +
  'content-type: application/pdf\r\n\r\n';
const partEnd = `\r\n--${boundary}--\r\n`;

describe('a service that takes files', { timeout: 120_000 }, () => {
  let uploads: UploadDesk;
  let service: RunningService;
  before(async () => {
    uploads = await openUploadDesk(openPglite);
    const { desk, files } = uploads;
    service = await startService({
      db: desk.database.db,
      vault: desk.vault,
      files,
      port: 0,
      hostname: '127.0.0.1',
      slowSender: { requestMs: 500, uploadBytesPerS: 20_000 },
      onFault: (error) => desk.faults.push(String(error)),
    });
  });
  after(async () => {
    await service.stop();
    await uploads.close();
  });

  /** Begins to send a body of so many bytes by hand. */
  async function begin(path: string, { type, bytes }: { type: string; bytes: number }) {
    const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
    socket.on('error', () => {});
    await once(socket, 'connect');
    socket.write(
      `POST ${path} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${uploads.desk.key}\r\n` +
        `idempotency-key: ${randomUUID()}\r\ncontent-type: ${type}\r\n` +
        `content-length: ${bytes}\r\n\r\n`,
    );
    return socket;
  }
  const form = `multipart/form-data; boundary=${boundary}`;
  const bodyOf = (content: Buffer) =>
    Buffer.concat([Buffer.from(partHead), content, Buffer.from(partEnd)]);

  async function nothingOnItsWay(): Promise<void> {
    while ((await uploads.stored()).length > 0) await setTimeout(10);
    assert.deepEqual(uploads.desk.faults, []);
  }

  it('hangs up on who sends a file by drops, and keeps nothing of it', async () => {
    const body = bodyOf(pdf({ objects: 'x'.repeat(1_000_000) }));
    const socket = await begin('/v1/uploads', { type: form, bytes: body.length });
    socket.write(body.subarray(0, 5000));
    assert.equal(await drip(socket, body.subarray(5000, 6000), { bytes: 10 }), '');
    await nothingOnItsWay();
  });

  it('hangs up on who sends anything else by drops', async () => {
    const body = Buffer.from(JSON.stringify({ jobId: 'x'.repeat(30_000) }));
    const socket = await begin('/v1/applications', {
      type: 'application/json',
      bytes: body.length,
    });
    assert.equal(await drip(socket, body, { bytes: 1000 }), '');
  });

  it('waits for who is slow but moves on', async () => {
    const body = bodyOf(pdf({ objects: 'x'.repeat(60_000) }));
    const socket = await begin('/v1/uploads', { type: form, bytes: body.length });
    assert.match(await drip(socket, body, { bytes: 2500 }), /^HTTP\/1\.1 201 /);
    await uploads.upkeep(new Date(Date.now() + 2 * 86_400_000));
  });

  it('keeps nothing of a file whose sender goes away', async () => {
    const body = bodyOf(pdf({ objects: 'x'.repeat(1_000_000) }));
    const socket = await begin('/v1/uploads', { type: form, bytes: body.length });
    socket.write(body.subarray(0, 500_000));
    while ((await uploads.stored()).length === 0) await setTimeout(5);
    socket.destroy();
    await nothingOnItsWay();
  });

  it('says to a browser why a file is refused, though it was sent to its end', async () => {
    for (const content of [Buffer.alloc(9_000_000), pdf({ objects: 'x'.repeat(12_000_000) })]) {
      const response = await fetch(`${service.url}/v1/uploads`, {
        method: 'POST',
        headers: { authorization: `Bearer ${uploads.desk.key}`, 'idempotency-key': randomUUID() },
        body: formOf(content),
      });
      assert.ok([413, 415].includes(response.status));
      assert.match(await response.text(), /文件/);
    }
    await nothingOnItsWay();
  });
});

describe('UNION_JOBS_FILES_UNCLAIMED', { timeout: 120_000 }, () => {
  it('says how many MB of files may wait under a key', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'union-jobs-'));
    t.after(() => rm(folder, { recursive: true, force: true }));
    await runCommand('organization', 'create', '--data', folder, '--name', '示例市总工会');
    const origin = ['--origin', 'https://jobs.example.edu.cn'];
    const { printed } = await runCommand('key', 'create', '--data', folder, ...origin);
    const key = /pk_live_\w+/.exec(printed)?.[0];
    const service = await startFromCommandLine(folder, {
      env: { UNION_JOBS_FILES_UNCLAIMED: '1', UNION_JOBS_FILES_RESERVE: '0' },
    });
    t.after(() => service.process.kill('SIGKILL'));
    const send = async () => {
      const response = await fetch(`${service.url}/v1/uploads`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'idempotency-key': randomUUID() },
        body: formOf(pdf({ objects: 'x'.repeat(600_000) })),
      });
      return response.status;
    };
    assert.deepEqual([await send(), await send()], [201, 507]);
  });

  it('is a number', async () => {
    const service = startFromCommandLine('none', { env: { UNION_JOBS_FILES_UNCLAIMED: '10 GB' } });
    await assert.rejects(service, /UNION_JOBS_FILES_UNCLAIMED 应是以 MB 为单位的整数/);
  });
});

/** Sends a body in pieces, ten a second, and gives what comes back until the connection ends. */
async function drip(socket: Socket, body: Buffer, piece: { bytes: number }): Promise<string> {
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString('utf8')));
  for (let at = 0; at < body.length && !socket.destroyed && !answer; at += piece.bytes) {
    socket.write(body.subarray(at, at + piece.bytes));
    await setTimeout(100);
  }
  while (!answer && !socket.destroyed) await setTimeout(10);
  socket.destroy();
  return answer;
}
