import { Parser } from 'htmlparser2';
import { isOldContainer } from './file-type.ts';
import type { RandomAccess } from './random-access.ts';
import { refusedFile } from './refused-file.ts';
import { readZipDirectory, unpack, type ZipEntry } from './zip-directory.ts';

/** Most bytes of a document once it is unpacked, and how much smaller packing may make a part. */
const mostBytes = 100 * 1024 * 1024;
const mostRatio = 100;
/** Parts below this size may repeat themselves as they like. */
const ratioFromBytes = 1024 * 1024;
/** Most bytes of a part that is read as a whole. */
const mostReadBytes = 2 * 1024 * 1024;

/**
 * Checks that a file is a Word document without anything that runs, hides or fetches when it is
 * opened. The directory of the container is judged before anything is unpacked. Fields in the text
 * (DDE, INCLUDEPICTURE) are not read: Word asks before it follows them.
 *
 * @throws {ProblemError} `unsupported_type`
 */
export async function checkDocx(file: RandomAccess): Promise<void> {
  if (isOldContainer(await file.read(0, 4))) {
    throw refusedFile((await holdsPackage(file)) ? 'password' : 'old_container');
  }
  const entries = await readZipDirectory(file);
  checkDirectory(entries);
  let isWord = false;
  for (const entry of entries) {
    const read = /^\[content_types\]\.xml$|\.rels$/i.test(entry.name);
    const text = await checkContent(file, entry, { read });
    if (text === undefined) continue;
    if (entry.name.endsWith('.xml')) isWord = checkContentTypes(text);
    else checkRelationships(text);
  }
  if (!isWord) throw refusedFile('not_a_document');
}

/** An entry in the directory of an old container: name, its length, and that it is a stream. */
const oldEntryBytes = 128;
const packageEntry = Buffer.alloc(67);
packageEntry.write('EncryptedPackage', 'utf16le');
packageEntry.writeUInt16LE(34, 64);
packageEntry.writeUInt8(2, 66);

/** Whether an old container holds a document with a password ([MS-OFFCRYPTO] 2.3.4, [MS-CFB] 2.6.1). */
async function holdsPackage(file: RandomAccess): Promise<boolean> {
  const pieceBytes = 512 * oldEntryBytes;
  for (let from = 0; from < file.bytes; from += pieceBytes) {
    const piece = await file.read(from, pieceBytes);
    for (let at = 0; at < piece.length; at += oldEntryBytes) {
      if (piece.subarray(at, at + packageEntry.length).equals(packageEntry)) return true;
    }
  }
  return false;
}

function checkDirectory(entries: readonly ZipEntry[]): void {
  const names = entries.map(({ name }) => name.toLowerCase());
  if (entries.some(({ isEncrypted }) => isEncrypted)) throw refusedFile('password');
  if (names.some((name) => /(^|\/)vbaproject\.bin$|(^|\/)activex\//.test(name))) {
    throw refusedFile('docx_macro');
  }
  if (names.some((name) => embeddedName.test(name))) throw refusedFile('docx_embedded');
  const total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  if (
    total > mostBytes ||
    new Set(names).size !== names.length ||
    entries.some((entry) => isUnsafe(entry))
  ) {
    throw refusedFile('docx_unsafe');
  }
}

const embeddedName =
  /(^|\/)embeddings\/|\.(zip|rar|7z|docx|docm|xlsx|xlsm|xls|pptx|jar|exe|dll|js|vbs)$/;

function isUnsafe({ name, isLink, method, bytes, packedBytes }: ZipEntry): boolean {
  return (
    isLink ||
    // Not a path within the document: absolute, upwards, of Windows, or not text.
    /^[/\\]|(^|\/)\.\.(\/|$)|[\\\0\uFFFD]|^[A-Za-z]:/.test(name) ||
    (method !== 0 && method !== 8) ||
    (method === 0 && bytes !== packedBytes) ||
    (bytes > ratioFromBytes && bytes > packedBytes * mostRatio)
  );
}

/** How archives, containers of old Office and programs begin. */
const nestedMarks = ['504b0304', '52617221', '377abcaf', 'd0cf11e0', '4d5a9000'];

/** Unpacks an entry to count its bytes; gives its text when that is to be read. */
async function checkContent(
  file: RandomAccess,
  entry: ZipEntry,
  { read }: { read: boolean },
): Promise<string | undefined> {
  if (read && entry.bytes > mostReadBytes) throw refusedFile('docx_unsafe');
  const kept: Buffer[] = [];
  let isFirst = true;
  for await (const piece of unpack(file, entry)) {
    if (isFirst && nestedMarks.includes(piece.toString('hex', 0, 4))) {
      throw refusedFile('docx_embedded');
    }
    isFirst = false;
    if (read) kept.push(piece);
  }
  return read ? plainXml(Buffer.concat(kept)) : undefined;
}

/** XML in another coding than ours, or with a definition of its own, could hide what it says. */
function plainXml(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  const coding = /^\uFEFF?<\?xml[^>]*?encoding\s*=\s*["']([^"']*)/.exec(text)?.[1] ?? 'utf-8';
  if (!/^(utf-8|us-ascii)$/i.test(coding) || /[\0\uFFFD]|<!DOCTYPE/i.test(text)) {
    throw refusedFile('docx_unsafe');
  }
  return text;
}

function elementsOf(xml: string, name: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (tag.replace(/^.*:/, '') === name) found.push(attributes);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}

const mainPart = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** Whether the parts are those of a Word document. */
function checkContentTypes(xml: string): boolean {
  const types = [...elementsOf(xml, 'Override'), ...elementsOf(xml, 'Default')].map((one) =>
    (one['ContentType'] ?? '').trim().toLowerCase(),
  );
  if (types.some((type) => /macroenabled|vbaproject|activex/.test(type))) {
    throw refusedFile('docx_macro');
  }
  return types.includes(mainPart);
}

function checkRelationships(xml: string): void {
  for (const relationship of elementsOf(xml, 'Relationship')) {
    const type = (relationship['Type'] ?? '').trim().toLowerCase().replace(/^.*\//, '');
    const target = (relationship['Target'] ?? '').trim();
    if (/^(vbaproject|wordvbadata|control|activexcontrol.*)$/.test(type)) {
      throw refusedFile('docx_macro');
    }
    const isExternal = relationship['TargetMode']?.trim().toLowerCase() === 'external';
    if ((isExternal || leadsOut.test(target)) && !isHarmless(type, target)) {
      throw refusedFile('docx_external');
    }
  }
}

/** A target with a scheme or a host is elsewhere, whatever its mode says. */
const leadsOut = /^([a-z][a-z0-9+.-]*:|[/\\]{2})/i;

/**
 * On the writer's own computer, by drive, as Macs write it, or by its name alone: templates of which a
 * document was made, and pictures that were pasted. Nothing is fetched over the network for it.
 */
const ownComputer = /^(file:\/\/\/)?[a-z]:|^file:\/\/\/Users\/|^[^/\\:%]+$/i;

/** A link waits for a click; what stood in a mail (`cid:`) is nowhere else. */
function isHarmless(type: string, target: string): boolean {
  if (type === 'hyperlink') {
    return /^(https?:|mailto:|tel:|#)/i.test(target) || !leadsOut.test(target);
  }
  if (type === 'image' && /^cid:/i.test(target)) return true;
  return (type === 'attachedtemplate' || type === 'image') && ownComputer.test(target);
}
