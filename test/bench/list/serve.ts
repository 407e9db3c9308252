import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
};

/** A web server of files in memory. */
export interface FileServer {
  readonly url: string;
  close(): void;
}

/** Serves texts by path on this machine alone, all compressed alike, to pages of any origin. */
export async function serve(files: ReadonlyMap<string, string>): Promise<FileServer> {
  const packed = new Map([...files].map(([path, text]) => [path, gzipSync(text)]));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://bench');
    const body = packed.get(pathname);
    response.writeHead(body ? 200 : 404, {
      'content-type': types[extname(pathname)] ?? 'application/json',
      'access-control-allow-origin': '*',
      ...(body && { 'content-encoding': 'gzip', 'content-length': body.length }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
