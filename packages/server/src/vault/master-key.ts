import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../command.ts';
import { seal, unseal } from './envelope.ts';

/** Bytes before a wrapped key that name the master key it was wrapped with. */
const nameBytes = 4;

/** Wraps the keys of persons. The first key wraps; the others open what was wrapped before. */
export class MasterKeys {
  readonly #keys: readonly Buffer[];

  constructor(keys: readonly Buffer[]) {
    this.#keys = keys;
  }

  /** Keys that are gone with the process, for data that is too. */
  static random(): MasterKeys {
    return new MasterKeys([randomBytes(32)]);
  }

  wrap(place: string, plain: Uint8Array): Buffer {
    const key = this.#keys[0];
    if (!key) throw new Error('There is no master key');
    return Buffer.concat([nameOf(key), seal(key, place, plain)]);
  }

  /** @throws {WrongMasterKeyError} when none of the keys wrapped this */
  unwrap(place: string, wrapped: Uint8Array): Buffer {
    const name = Buffer.from(wrapped.subarray(0, nameBytes));
    const key = this.#keys.find((one) => nameOf(one).equals(name));
    if (!key) throw new WrongMasterKeyError();
    return unseal(key, place, wrapped.subarray(nameBytes));
  }

  /** Name of the key that wraps, as wrapped keys begin; null while no older key is there. */
  get nameWhenRotating(): Buffer | null {
    const [key, ...older] = this.#keys;
    return key && older.length > 0 ? nameOf(key) : null;
  }
}

/** The master key is not the one that the personal data was written with. */
export class WrongMasterKeyError extends CommandError {
  override name = 'WrongMasterKeyError';

  constructor() {
    super(
      '主密钥与数据不符，无法读取个人信息。请使用最初的主密钥（UNION_JOBS_MASTER_KEY，' +
        '或数据文件夹中的 master-key 文件）；更换密钥时，把新密钥写在前面，旧密钥用逗号隔开写在后面。',
    );
  }
}

function nameOf(key: Uint8Array): Buffer {
  return createHash('sha256')
    .update('union-jobs master key ')
    .update(key)
    .digest()
    .subarray(0, nameBytes);
}

/**
 * The master keys that the operator gave in `UNION_JOBS_MASTER_KEY` (base64 of 32 bytes, several
 * separated by commas), or for the embedded database a file beside it, made at first use.
 *
 * @param dataFolder of the embedded database; undefined for PostgreSQL
 * @throws {CommandError} when a key is missing or malformed
 */
export async function readMasterKeys(dataFolder: string | undefined): Promise<MasterKeys> {
  const given = process.env['UNION_JOBS_MASTER_KEY'];
  if (given) return parseMasterKeys(given, 'UNION_JOBS_MASTER_KEY');
  if (dataFolder === undefined) {
    throw new CommandError(
      '使用 PostgreSQL 时必须设置 UNION_JOBS_MASTER_KEY（32 字节的 base64），所有实例相同，并另行备份。' +
        '可用 openssl rand -base64 32 生成。没有它，已收到的个人信息将无法读取。',
    );
  }
  const path = join(dataFolder, 'master-key');
  return parseMasterKeys(await readOrMake(path), path);
}

async function readOrMake(path: string): Promise<string> {
  await mkdir(join(path, '..'), { recursive: true });
  try {
    const file = await open(path, 'wx', 0o600);
    const text = randomBytes(32).toString('base64');
    await file.writeFile(`${text}\n`);
    await file.sync();
    await file.close();
    return text;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return readFile(path, 'utf8');
  }
}

function parseMasterKeys(text: string, source: string): MasterKeys {
  const keys = text
    .split(',')
    .map((part) => part.trim())
    .map((part) =>
      /^[A-Za-z0-9+/_-]{43}=?$/.test(part) ? Buffer.from(part, 'base64') : undefined,
    );
  const whole = keys.filter((key) => key?.length === 32);
  if (whole.length !== keys.length) {
    throw new CommandError(
      `${source} 应是 32 字节的 base64（44 个字符），多个用逗号隔开。可用 openssl rand -base64 32 生成。`,
    );
  }
  return new MasterKeys(whole as Buffer[]);
}
