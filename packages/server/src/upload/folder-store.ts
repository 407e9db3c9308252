import { mkdir, open, readdir, rename, rm, stat, statfs, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { storageFull, type FileStore } from './file-store.ts';

/** Free space that files leave for the database, unless told otherwise. */
export const defaultReserveBytes = 512 * 1024 * 1024;

/** Bytes written between two looks at the free space. */
const lookEveryBytes = 1024 * 1024;

/** Files that are not whole yet; a copy of the folder may leave them out. */
const incoming = 'incoming';

/**
 * Keeps files in a folder, two levels deep by the first characters of their names: a volume of this
 * machine, or one that all instances share.
 */
export class FolderStore implements FileStore {
  readonly #folder: string;
  readonly #reserveBytes: number;

  constructor(folder: string, { reserveBytes }: { reserveBytes: number }) {
    this.#folder = folder;
    this.#reserveBytes = reserveBytes;
  }

  async write(name: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    const draft = this.#draft(name);
    try {
      await mkdir(join(this.#folder, incoming), { recursive: true, mode: 0o700 });
      await this.#checkRoom();
      const file = await open(draft, 'wx', 0o600);
      try {
        await this.#fill(file, chunks);
        await file.sync();
      } finally {
        await file.close();
      }
      await this.#place(draft, name);
    } catch (error) {
      await rm(draft, { force: true });
      throw isFull(error) ? storageFull() : error;
    }
  }

  async size(name: string): Promise<number | undefined> {
    return (await stat(this.#path(name)).catch(unlessMissing))?.size;
  }

  async read(name: string, part: { position: number; length: number }): Promise<Buffer> {
    const file = await open(this.#path(name));
    try {
      const buffer = Buffer.allocUnsafe(part.length);
      const { bytesRead } = await file.read(buffer, 0, part.length, part.position);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }

  async remove(name: string): Promise<void> {
    await rm(this.#path(name), { force: true });
    await rm(this.#draft(name), { force: true });
  }

  async *list(): AsyncGenerator<{ name: string; changedAt: Date }> {
    for (const first of await namesIn(this.#folder)) {
      if (first === incoming) yield* this.#listFolder(join(this.#folder, first));
      else if (first.length === 2) {
        for (const second of await namesIn(join(this.#folder, first))) {
          yield* this.#listFolder(join(this.#folder, first, second));
        }
      }
    }
  }

  async *#listFolder(folder: string): AsyncGenerator<{ name: string; changedAt: Date }> {
    for (const name of await namesIn(folder)) {
      const found = await stat(join(folder, name)).catch(unlessMissing);
      if (found) yield { name, changedAt: found.mtime };
    }
  }

  async #fill(file: FileHandle, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    let sinceLook = 0;
    for await (const chunk of chunks) {
      for (let rest = chunk; rest.length > 0;) {
        rest = rest.subarray((await file.write(rest)).bytesWritten);
      }
      sinceLook += chunk.length;
      if (sinceLook < lookEveryBytes) continue;
      await this.#checkRoom();
      sinceLook = 0;
    }
  }

  async #checkRoom(): Promise<void> {
    const { bavail, bsize } = await statfs(this.#folder);
    if (bavail * bsize < this.#reserveBytes) throw storageFull();
  }

  /** Gives a whole file its name, which lasts only once the folders are on disk as well. */
  async #place(draft: string, name: string): Promise<void> {
    const [first, second] = levelsOf(name);
    const folder = join(this.#folder, first, second);
    const made = await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(draft, this.#path(name));
    const changed = made ? [folder, join(folder, '..'), this.#folder] : [folder];
    for (const one of changed) await syncFolder(one);
  }

  #draft(name: string): string {
    return join(this.#folder, incoming, name);
  }

  #path(name: string): string {
    return join(this.#folder, ...levelsOf(name), name);
  }
}

function levelsOf(name: string): [string, string] {
  return [name.slice(0, 2), name.slice(2, 4)];
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path);
  await folder.sync().finally(() => folder.close());
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(unlessMissing)) ?? [];
}

function unlessMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}

function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');
}
