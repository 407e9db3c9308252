import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Words that a person writes and that nobody else writes, by what they are. */
export const canaries = {
  name: '金丝雀甲丁',
  mobile: '13912340987',
  email: 'canary.kx7@mail.example',
  message: '只给用人单位看的话kx7message',
  fileName: '金丝雀的简历kx7file',
  fileContent: 'kx7resumecontent',
  report: '举报时写下的话kx7report',
  sid: 'kx7studentnumber',
} as const;

/** The same of who asks for counsel, and of the counselor. */
export const counselCanaries = {
  alias: '金丝雀小鹿',
  mobile: '13912340988',
  email: 'canary.kx7@counsel.example',
  wechat: 'kx7_canary_wechat',
  note: '咨询师记下的话kx7note',
  sid: 'kx7studentnumber',
} as const;

/** What is looked for: a name for it, and the word itself. */
export type Secrets = Readonly<Record<string, string>>;

/** Names of the secrets that stand in these bytes, in any of the ways in which text is written. */
export function secretsIn(bytes: Buffer, secrets: Secrets): string[] {
  return Object.keys(secrets).filter((name) =>
    writings(secrets[name] ?? '').some((one) => bytes.includes(one)),
  );
}

/** The secrets in every file of a folder, each with the path of the file. */
export async function secretsBelow(folder: string, secrets: Secrets): Promise<string[]> {
  const found: string[] = [];
  for (const path of await readdir(folder, { recursive: true })) {
    const file = join(folder, path);
    if (!(await stat(file).catch(() => undefined))?.isFile()) continue;
    const names = secretsIn(await readFile(file), secrets);
    found.push(...names.map((name) => `${name} in ${path}`));
  }
  return found;
}

/** Plain, for JSON and addresses in ASCII, in two bytes a character, in hex, and in base64. */
function writings(text: string): Buffer[] {
  const utf8 = Buffer.from(text);
  const ascii = text.replace(
    /[^\x20-\x7e]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const texts = [ascii, encodeURIComponent(text), utf8.toString('hex'), ...inBase64(utf8)];
  return [utf8, Buffer.from(text, 'utf16le'), ...texts.map((one) => Buffer.from(one))];
}

/** As it stands at the start, in the middle or at the end of something longer. */
function inBase64(bytes: Buffer): string[] {
  return [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    // Without the characters that depend on what stands before and after.
    return text
      .slice(shift ? shift + 1 : 0)
      .replace(/=+$/, '')
      .slice(0, -1);
  });
}
