import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Region } from '@union-jobs/contract';
import { openPglite } from '../databases.ts';
import { openJobBoard, type JobBoard } from '../job/job-board.ts';

describe('GET /v1/regions', () => {
  let board: JobBoard;
  before(async () => {
    board = await openJobBoard(openPglite);
  });
  after(() => board.database.close());

  const list = async (query: string) =>
    (await board.read<{ items: Region[] }>(`/regions${query}`)).items;
  const names = async (query: string) => (await list(query)).map((region) => region.name);

  it('answers the provinces', async () => {
    const provinces = await names('');
    assert.equal(provinces.length, 34);
    assert.deepEqual(provinces.slice(0, 2), ['北京市', '天津市']);
  });

  it('answers the children of a division', async () => {
    assert.equal((await names('?parent=110000')).length, 16);
    assert.ok((await names('?parent=220100')).includes('宽城区'));
    assert.ok((await names('?parent=420000')).includes('仙桃市'));
    assert.deepEqual(await names('?parent=999900'), []);
  });

  it('answers codes in their order and leaves unknown ones out', async () => {
    assert.deepEqual(await list('?code=220103&code=110108&code=220103&code=999999'), [
      {
        code: '110108',
        name: '海淀区',
        fullName: '北京市海淀区',
        level: 'county',
        parent: '110000',
        validFrom: null,
        validTo: null,
        replacedBy: null,
      },
      {
        code: '220103',
        name: '宽城区',
        fullName: '吉林省长春市宽城区',
        level: 'county',
        parent: '220100',
        validFrom: null,
        validTo: null,
        replacedBy: null,
      },
    ]);
  });

  it('answers retired codes only when asked to', async () => {
    assert.deepEqual(await list('?code=540422'), []);
    const [row] = await list('?code=540422&include=retired');
    assert.deepEqual(
      [row?.name, row?.validTo, row?.replacedBy],
      ['米林县', '2023-04-03', '540481'],
    );
    assert.ok(!(await names('?parent=540400')).includes('米林县'));
    assert.ok((await names('?parent=540400&include=retired')).includes('米林县'));
  });

  it('knows a change from its day on', async () => {
    board.now = new Date('2023-04-02T15:59:00Z');
    assert.deepEqual(await names('?code=540422&code=540481'), ['米林县']);
    board.now = new Date('2023-04-02T16:00:00Z');
    assert.deepEqual(await names('?code=540481&code=540422'), ['米林市']);
  });

  it('refuses what is not a code', async () => {
    assert.equal((await board.get('/regions?parent=吉林')).status, 400);
  });
});
