import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { runCommand, startFromCommandLine, type StartedService } from './command-line.ts';

describe('union-jobs', () => {
  it('tells its commands when it is given none', async () => {
    const { code, printed } = await runCommand();
    assert.equal(code, 1);
    assert.match(printed, /import jobs/);
  });

  it('says which option it does not know', async () => {
    const { code, printed } = await runCommand('key', 'list', '--datta', 'x');
    assert.equal(code, 1);
    assert.match(printed, /--datta/);
    assert.doesNotMatch(printed, /\n\s+at /);
  });
});

describe('union-jobs start', () => {
  let folder: string;
  let service: StartedService;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'union-jobs-'));
    service = await startFromCommandLine(folder);
  });
  after(async () => {
    service.process.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  it('answers that it is ready', async () => {
    assert.equal((await fetch(`${service.url}/readyz`)).status, 200);
  });

  it('runs a command that is typed while it holds the data', async () => {
    const created = await runCommand(
      'organization',
      'create',
      '--name',
      '测试工会',
      '--data',
      folder,
    );
    assert.equal(created.code, 0, created.printed);
    const key = await runCommand(
      'key',
      'create',
      '--origin',
      'https://a.example',
      '--data',
      folder,
    );
    const [secret = ''] = /pk_live_\w+/.exec(key.printed) ?? [];
    const answer = await fetch(`${service.url}/v1/organization?key=${secret}`);
    assert.equal(((await answer.json()) as { name: string }).name, '测试工会');
  });

  it('passes on that such a command failed', async () => {
    const { code, printed } = await runCommand('key', 'revoke', 'key_no', '--data', folder);
    assert.equal(code, 1);
    assert.match(printed, /没有编号为 key_no 的有效密钥/);
  });

  it('refuses a second service on the same folder with the name of the holder', async () => {
    const { code, printed } = await runCommand('start', '--data', folder, '--port', '0');
    assert.equal(code, 1);
    assert.match(printed, new RegExp(`pid ${service.process.pid} @`));
  });

  it('refuses a key for something that is not an origin', async () => {
    const { code, printed } = await runCommand(
      'key',
      'create',
      '--origin',
      'https://a.example/',
      '--data',
      folder,
    );
    assert.equal(code, 1);
    assert.match(printed, /结尾不带斜杠/);
  });

  it('leaves the folder free when it is killed', async () => {
    await service.end('SIGKILL');
    service = await startFromCommandLine(folder);
    const { printed } = await runCommand('organization', 'list', '--data', folder);
    assert.match(printed, /测试工会/);
  });

  it('ends in order on SIGTERM', async () => {
    const { code, printed } = await service.end('SIGTERM');
    assert.equal(code, 0, printed);
    const { printed: list } = await runCommand('organization', 'list', '--data', folder);
    assert.match(list, /测试工会/);
  });
});
