import type { RandomAccess } from '../../../packages/server/src/upload/random-access.ts';

/** Content in memory, of which any part can be read. */
export function memoryFile(content: Buffer): RandomAccess {
  return {
    bytes: content.length,
    read: async (position, length) => content.subarray(position, position + length),
  };
}

/** Content as a stream of pieces of this size. */
export async function* pieces(content: Buffer, size = 1000): AsyncGenerator<Buffer> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

/** All of a stream. */
export async function whole(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

/** The reason for which a file was refused; `taken` when it was not. Any other failure is thrown. */
export async function reasonOf(check: Promise<unknown>): Promise<string> {
  try {
    await check;
    return 'taken';
  } catch (error) {
    const { code, fields } = error as { code?: string; fields?: readonly { code: string }[] };
    if (code !== 'unsupported_type' || !fields?.[0]) throw error;
    return fields[0].code;
  }
}
