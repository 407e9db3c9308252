import { join, resolve } from 'node:path';
import { CommandError, defaultDataFolder, type CommandRun } from '../command.ts';
import type { FileStore } from './file-store.ts';
import { defaultReserveBytes, FolderStore } from './folder-store.ts';
import type { S3Place } from './s3-bucket.ts';

/**
 * Where the service keeps files: what `UNION_JOBS_FILES` names, a folder or `s3://…`, which several
 * instances may share, or else `files` in the data folder of the embedded database. With PostgreSQL
 * and nothing named there is none, and files are not taken. `UNION_JOBS_FILES_RESERVE` says how many
 * MB of the disk a folder leaves free.
 *
 * @throws {CommandError} when the reserve is no number, or a store of objects is named by halves
 */
export async function openFiles(
  run: Pick<CommandRun, 'folder'>,
  dataFolder = defaultDataFolder,
): Promise<FileStore | undefined> {
  const { UNION_JOBS_FILES: named, UNION_JOBS_FILES_RESERVE: reserve, DATABASE_URL } = process.env;
  if (!named && DATABASE_URL) return undefined;
  if (named?.startsWith('s3://')) {
    const place = placeOf(named);
    const { S3Store } = await import('./s3-store.ts');
    return new S3Store(place);
  }
  const folder = resolve(run.folder, named || join(dataFolder, 'files'));
  return new FolderStore(folder, {
    reserveBytes: megabytes('UNION_JOBS_FILES_RESERVE', reserve) ?? defaultReserveBytes,
  });
}

/** `s3://bucket/folder?endpoint=https://…&region=…&style=path`; the key has variables of its own. */
function placeOf(text: string): S3Place {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = process.env;
  const { host: bucket, pathname, searchParams } = new URL(text);
  const endpoint = searchParams.get('endpoint') ?? '';
  const style = searchParams.get('style') ?? 'host';
  if (!bucket || !/^https?:/.test(endpoint) || !URL.canParse(endpoint) || !isStyle(style)) {
    throw new CommandError(
      'UNION_JOBS_FILES 应写成 s3://存储桶/目录?endpoint=https://存储服务地址&region=地区，' +
        '存储桶写在路径里的服务（如 MinIO）再加 &style=path。',
    );
  }
  if (!accessKeyId || !secretAccessKey) {
    throw new CommandError(
      '对象存储的密钥请放在环境变量 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY 中。',
    );
  }
  return {
    endpoint,
    region: searchParams.get('region') ?? 'us-east-1',
    bucket,
    inPath: style === 'path',
    prefix: pathname.replace(/^\/+|\/+$/g, '').replace(/.$/, '$&/'),
    accessKeyId,
    secretAccessKey,
  };
}

function isStyle(text: string): boolean {
  return text === 'host' || text === 'path';
}

/**
 * Bytes of files that may wait under one key for applications to name them: what
 * `UNION_JOBS_FILES_UNCLAIMED` says in MB, or undefined.
 *
 * @throws {CommandError} when it is no number
 */
export function unclaimedBytes(): number | undefined {
  return megabytes('UNION_JOBS_FILES_UNCLAIMED', process.env['UNION_JOBS_FILES_UNCLAIMED']);
}

function megabytes(name: string, text: string | undefined): number | undefined {
  if (!text) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1024 * 1024;
  throw new CommandError(`${name} 应是以 MB 为单位的整数（如 512），现在是“${text}”。`);
}
