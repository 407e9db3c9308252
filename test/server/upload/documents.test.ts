import { writeXlsx } from 'hucre/xlsx';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkDocx } from '../../../packages/server/src/upload/docx-check.ts';
import { checkPdf } from '../../../packages/server/src/upload/pdf-check.ts';
import { memoryFile, reasonOf } from './memory-file.ts';
import {
  docx,
  docxParts,
  externalLink,
  oldContainer,
  objectStream,
  pdf,
  zip,
  type ZipPart,
} from './sample-files.ts';

const ofDocx = (content: Buffer) => reasonOf(checkDocx(memoryFile(content)));
const ofPdf = (content: Buffer) => reasonOf(checkPdf(memoryFile(content)));
const withLink = (type: string, target: string, mode?: string) =>
  zip(docxParts('text', { links: externalLink(type, target, mode) }));

describe('a Word document', () => {
  it('is taken', async () => {
    assert.equal(await ofDocx(docx()), 'taken');
    const picture = { name: 'word/media/image1.png', content: Buffer.alloc(300_000, 7) };
    assert.equal(await ofDocx(docx([{ ...picture, isStored: true }])), 'taken');
  });

  it('may link to pages, and have come from a template on the computer of its writer', async () => {
    assert.equal(await ofDocx(withLink('hyperlink', 'https://example.com/works')), 'taken');
    assert.equal(await ofDocx(withLink('hyperlink', 'mailto:me@example.com')), 'taken');
    const ofWriter = [
      'file:///C:\\Users\\me\\Templates\\resume.dotx',
      'C:\\Users\\me\\resume.dotx',
      'file:///Users/me/Templates/resume.dotx',
      'Normal.dotm',
    ];
    for (const template of ofWriter) {
      assert.equal(await ofDocx(withLink('attachedTemplate', template)), 'taken', template);
    }
    const pasted = 'file:///C:\\Users\\me\\AppData\\Local\\Temp\\picture1.png';
    assert.equal(await ofDocx(withLink('image', pasted)), 'taken');
    assert.equal(await ofDocx(withLink('image', 'cid:image001.png@01DC5B00.7D4E2A10')), 'taken');
  });

  const refused: Record<string, readonly [string, Buffer]> = {
    'with macros by name': ['docx_macro', docx([{ name: 'word/vbaProject.bin', content: 'x' }])],
    'with macros by type': [
      'docx_macro',
      zip(docxParts('x', { mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' })),
    ],
    'with macros by relationship': ['docx_macro', withLink('vbaProject', 'other.bin', '')],
    'with controls': ['docx_macro', docx([{ name: 'word/activeX/activeX1.xml', content: 'x' }])],
    'with a template elsewhere': [
      'docx_external',
      withLink('attachedTemplate', 'https://example.com/evil.dotm'),
    ],
    'with a template on another computer': [
      'docx_external',
      withLink('attachedTemplate', 'file://host/share/evil.dotm'),
    ],
    'with a template on another computer, written as a file of this one': [
      'docx_external',
      withLink('attachedTemplate', 'file:////host/share/evil.dotm'),
    ],
    'with a template on another computer, in other signs': [
      'docx_external',
      withLink('attachedTemplate', '%5C%5Chost%5Cshare%5Cevil.dotm'),
    ],
    'with a picture elsewhere': ['docx_external', withLink('image', 'http://example.com/x.png')],
    'with a frame elsewhere': ['docx_external', withLink('frame', 'http://example.com/x.html')],
    'with an object elsewhere': ['docx_external', withLink('oleObject', 'http://example.com/x')],
    'with a picture elsewhere that says it is within': [
      'docx_external',
      withLink('image', '\\\\host\\share\\x.png', ''),
    ],
    'with a link that runs something': ['docx_external', withLink('hyperlink', 'javascript:x')],
    'with a file of Office within': [
      'docx_embedded',
      docx([{ name: 'word/embeddings/sheet.xlsx', content: 'x' }]),
    ],
    'with an archive within, under another name': [
      'docx_embedded',
      docx([{ name: 'word/media/image1.png', content: zip([{ name: 'a', content: 'b' }]) }]),
    ],
    'with a password on its parts': [
      'password',
      docx([{ name: 'word/styles.xml', content: 'x', flags: 1 }]),
    ],
    'with a link in its container': [
      'docx_unsafe',
      docx([{ name: 'word/styles.xml', content: '/etc/passwd', mode: 0o120777 }]),
    ],
    'with a path upwards': ['docx_unsafe', docx([{ name: 'word/../../x.xml', content: 'x' }])],
    'with an absolute path': ['docx_unsafe', docx([{ name: '/etc/x.xml', content: 'x' }])],
    'with a path of Windows': ['docx_unsafe', docx([{ name: 'C:\\x.xml', content: 'x' }])],
    'with a part twice': ['docx_unsafe', docx([{ name: 'WORD/document.xml', content: 'x' }])],
    'with overlapping parts': [
      'docx_unsafe',
      docx([{ name: 'word/styles.xml', content: 'x', startOf: 'word/document.xml' }]),
    ],
    'packed a thousand times smaller': [
      'docx_unsafe',
      docx([{ name: 'word/media/image1.bmp', content: Buffer.alloc(20_000_000) }]),
    ],
    'that unpacks to more than it says': [
      'docx_unsafe',
      docx([{ name: 'word/styles.xml', content: Buffer.alloc(900_000), claimedBytes: 10 }]),
    ],
    'of over 100 MB': [
      'docx_unsafe',
      docx([{ name: 'word/styles.xml', content: 'x', claimedBytes: 0x7fff_ffff }]),
    ],
    'of over 2,000 parts': ['docx_unsafe', docx(numbered(2000))],
    'packed in an unknown way': [
      'docx_unsafe',
      docx([{ name: 'word/styles.xml', content: 'x', method: 93 }]),
    ],
    'in a coding that hides its words': [
      'docx_unsafe',
      docx([{ name: 'word/_rels/x.rels', content: Buffer.from('<a/>', 'utf16le') }]),
    ],
    'with a definition of its own': [
      'docx_unsafe',
      docx([{ name: 'word/_rels/x.rels', content: '<!DOCTYPE r [<!ENTITY a "b">]><r/>' }]),
    ],
    'without its parts': ['not_a_document', zip([{ name: 'readme.txt', content: 'x' }])],
    'that is cut short': ['damaged', docx().subarray(0, 700)],
    'whose bytes were changed': [
      'damaged',
      changed(docx([{ name: 'a.xml', content: 'word'.repeat(9), isStored: true }]), 'wordword'),
    ],
  };
  for (const [what, [reason, content]] of Object.entries(refused)) {
    it(`${what} is refused`, async () => assert.equal(await ofDocx(content), reason));
  }

  it('with a password around it is told from one of old Word', async () => {
    const streams = ['EncryptionInfo', '\u0006DataSpaces/Version', 'EncryptedPackage'];
    assert.equal(await ofDocx(oldContainer(streams)), 'password');
    assert.equal(await ofDocx(oldContainer(streams, Buffer.alloc(400_000, 7))), 'password');
    const text = Buffer.from('EncryptedPackage\0'.repeat(9), 'utf16le');
    assert.equal(await ofDocx(oldContainer(['WordDocument', '1Table'], text)), 'old_container');
    assert.equal(await ofDocx(Buffer.from('d0cf11e0', 'hex')), 'old_container');
  });

  it('that is a sheet under another name is refused', async () => {
    const sheet = await writeXlsx({ sheets: [{ name: '简历', rows: [['姓名']] }] });
    assert.equal(await ofDocx(Buffer.from(sheet)), 'not_a_document');
  });
});

describe('a PDF', () => {
  it('is taken', async () => {
    assert.equal(await ofPdf(pdf()), 'taken');
    assert.equal(await ofPdf(pdf({ objects: objectStream('6 0 << /Type /Annot >>') })), 'taken');
    assert.equal(await ofPdf(pdf({ text: 'HTML/JavaScript, /Launch, /Encrypt' })), 'taken');
  });

  const script = '<< /Type /Action /S /JavaScript /JS (app.alert\\(1\\)) >>';
  const refused: Record<string, readonly [string, Buffer]> = {
    'with a script': ['pdf_script', pdf({ catalog: `/OpenAction ${script} ` })],
    'with a script under an escaped name': [
      'pdf_script',
      pdf({ catalog: '/OpenAction << /S /J#61va#53cript /JS (x) >>' }),
    ],
    'with a script in packed objects': [
      'pdf_script',
      pdf({ objects: objectStream(`6 0 ${script}`) }),
    ],
    'with named scripts': ['pdf_script', pdf({ catalog: '/Names << /JavaScript 7 0 R >> ' })],
    'that starts a program': [
      'pdf_script',
      pdf({ catalog: '/OpenAction << /S/Launch /F (x) >> ' }),
    ],
    'with a file within': [
      'pdf_attachment',
      pdf({ catalog: '/Names << /EmbeddedFiles 7 0 R >> ' }),
    ],
    'with a file on a page': [
      'pdf_attachment',
      pdf({ objects: '7 0 obj\n<< /Subtype /FileAttachment >>\nendobj\n' }),
    ],
    'with a password': ['password', pdf({ trailer: '/Encrypt 8 0 R ' })],
    'that is cut short': ['damaged', pdf().subarray(0, 500)],
    'whose packed objects are a bomb': [
      'damaged',
      pdf({ objects: objectStream(' '.repeat(40_000_000)) }),
    ],
  };
  for (const [what, [reason, content]] of Object.entries(refused)) {
    it(`${what} is refused`, async () => assert.equal(await ofPdf(content), reason));
  }

  it('is searched across the pieces in which it is read', async () => {
    for (const before of [65_000, 65_300, 65_350, 65_400, 65_450, 65_500, 131_000]) {
      const content = pdf({ objects: `${' '.repeat(before)}${objectStream(`6 0 ${script}`)}` });
      assert.equal(await ofPdf(content), 'pdf_script', `after ${before} bytes`);
      const open = pdf({ objects: `${' '.repeat(before)}7 0 obj ${script}\n` });
      assert.equal(await ofPdf(open), 'pdf_script', `after ${before} bytes`);
    }
  });
});

function numbered(count: number): ZipPart[] {
  return Array.from({ length: count }, (_, index) => ({ name: `word/${index}.xml`, content: '' }));
}

function changed(content: Buffer, text: string): Buffer {
  content[content.indexOf(text)] = 0x20;
  return content;
}
