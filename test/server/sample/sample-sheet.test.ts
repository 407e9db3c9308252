import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { readXlsx } from 'hucre';

const file = new URL('../../../examples/sample-data/岗位信息表.xlsx', import.meta.url);

describe('examples/sample-data/岗位信息表.xlsx', () => {
  it('reads, with its title rows, merged cells, serial dates and footer', async () => {
    const { sheets } = await readXlsx(await readFile(file));
    assert.deepEqual(
      sheets.map((sheet) => sheet.name),
      ['填表说明', '岗位信息表'],
    );
    const sheet = sheets[1];
    assert.ok(sheet?.merges && sheet.merges.length > 15);
    assert.equal(sheet.rows[3]?.[1], '*用人单位\n名称');
    assert.equal(sheet.rows.filter((row) => typeof row[0] === 'number').length, 20);
    assert.equal(
      sheet.rows[16]?.every((cell) => cell === null || cell === ''),
      true,
    );
    assert.ok(sheet.rows[5]?.[12] instanceof Date);
    assert.equal(sheet.rows.length, 28);
  });
});
