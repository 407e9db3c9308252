import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { typeOfFile } from '../../../packages/server/src/upload/file-type.ts';
import { cleanName } from '../../../packages/server/src/upload/upload-name.ts';
import { reasonOf } from './memory-file.ts';

describe('the name of a file', () => {
  const names: readonly (readonly [string, string])[] = [
    ['张三 简历.pdf', '张三 简历.pdf'],
    ['C:\\Users\\张三\\简历.PDF', '简历.PDF'],
    ['../../etc/简历.pdf', '简历.pdf'],
    ['简历\u0000\r\n\t.pdf', '简历.pdf'],
    ['简历\u202Efdp.exe.pdf', '简历fdp.exe.pdf'],
    ['\uFEFF简\u200B历\u2066.pdf', '简历.pdf'],
    ['<简历>|"2026".pdf', '_简历___2026_.pdf'],
    ['...简历.pdf...', '简历.pdf'],
    ['cafe\u0301.pdf', 'caf\u00e9.pdf'],
    ['.pdf', 'file.pdf'],
    ['', 'file'],
    ['\uD800简历.pdf', '简历.pdf'],
  ];
  for (const [given, kept] of names) {
    it(`${JSON.stringify(given)} is kept as ${kept}`, () => {
      assert.equal(cleanName(given), kept);
    });
  }

  it('is cut to 120 characters, its extension kept, no character halved', () => {
    const name = cleanName(`${'👍'.repeat(300)}.docx`);
    assert.equal([...name].length, 120);
    assert.match(name, /👍\.docx$/u);
  });
});

describe('the type of a file', () => {
  const of = (name: string, type: string) => reasonOf((async () => typeOfFile(name, type))());

  it('is told by extension and declared type together', async () => {
    assert.equal(typeOfFile('a.JPEG', 'image/jpeg'), 'jpg');
    assert.equal(typeOfFile('a.pdf', 'application/octet-stream'), 'pdf');
    assert.equal(await of('a.pdf', 'image/png'), 'type_differs');
    assert.equal(await of('a.docx', 'application/zip'), 'type_differs');
  });

  it('says for each other kind what to do', async () => {
    assert.equal(await of('a.doc', 'application/msword'), 'old_document');
    assert.equal(await of('a.wps', ''), 'old_document');
    assert.equal(await of('a.docm', ''), 'old_document');
    assert.equal(await of('IMG_1.HEIC', 'image/heic'), 'phone_picture');
    assert.equal(await of('a.rar', ''), 'archive');
    assert.equal(await of('a.pdf.exe', ''), 'unknown_extension');
    assert.equal(await of('简历', ''), 'unknown_extension');
  });
});
