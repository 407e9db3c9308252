import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A bucket of the S3 protocol that checks what it is asked, as far as a store of files asks. */
export interface S3Service {
  readonly endpoint: string;
  readonly objects: Map<string, Buffer>;
  /** Answers so in place of doing what it is asked, as often. */
  refuse(status: number, code: string, times?: number): void;
  close(): Promise<void>;
}

const secret = 'wJalrXUtnFEMI';

/** The key that the bucket takes. */
export const s3Key = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: secret };

/** Opens a bucket named `files` on this machine; its lists have two objects a page. */
export async function openS3Service(): Promise<S3Service> {
  const objects = new Map<string, Buffer>();
  const refusals: [status: number, code: string][] = [];
  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      const refused = refusals.shift() ?? faultOf(request, body);
      if (refused) return fail(response, ...refused);
      answer(objects, { request, response, body });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    refuse: (status, code, times = 1) => {
      for (let time = 0; time < times; time++) refusals.push([status, code]);
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function fail(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
}

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');
const hmac = (key: string | Buffer, text: string) =>
  createHmac('sha256', key).update(text).digest();

/** What is wrong with the signature (AWS Signature Version 4) or with the content that it is for. */
function faultOf(request: IncomingMessage, body: Buffer): [number, string] | undefined {
  const { authorization = '', host = '' } = request.headers;
  const header = (name: string) => String(request.headers[name] ?? '');
  const parts =
    /^AWS4-HMAC-SHA256 Credential=(\S+?)\/(\S+?), SignedHeaders=(\S+?), Signature=(\w+)/;
  const [, id, scope = '', signed = '', signature] = parts.exec(authorization) ?? [];
  if (id !== s3Key.accessKeyId) return [403, 'InvalidAccessKeyId'];
  const { pathname, searchParams } = new URL(request.url ?? '', `http://${host}`);
  const query = [...searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&');
  const headers = signed.split(';').map((name) => `${name}:${header(name)}\n`);
  const sum = header('x-amz-content-sha256');
  const canonical = [request.method, pathname, query, headers.join(''), signed, sum].join('\n');
  const text = ['AWS4-HMAC-SHA256', header('x-amz-date'), scope, sha256(canonical)].join('\n');
  const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${secret}`);
  if (hmac(key, text).toString('hex') !== signature) return [403, 'SignatureDoesNotMatch'];
  if (sum !== 'UNSIGNED-PAYLOAD' && sum !== sha256(body)) return [400, 'XAmzContentSHA256Mismatch'];
  return undefined;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: Buffer;
}

function answer(objects: S3Service['objects'], { request, response, body }: Exchange): void {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
  const key = pathname.replace(/^\/files\//, '');
  if (!key) return list(objects, searchParams, response);
  if (request.method === 'PUT') {
    if (request.headers['content-length'] === undefined)
      return fail(response, 411, 'MissingLength');
    objects.set(key, body);
    return void response.end();
  }
  if (request.method === 'DELETE') {
    objects.delete(key);
    return void response.writeHead(204).end();
  }
  const object = objects.get(key);
  if (!object) return fail(response, 404, 'NoSuchKey');
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
  if (from === undefined) {
    return void response.writeHead(200, { 'content-length': object.length }).end();
  }
  if (Number(from) >= object.length) return fail(response, 416, 'InvalidRange');
  response.writeHead(206).end(object.subarray(Number(from), Number(to) + 1));
}

function list(objects: S3Service['objects'], query: URLSearchParams, response: ServerResponse) {
  const keys = [...objects.keys()]
    .filter((key) => key.startsWith(query.get('prefix') ?? ''))
    .sort();
  const start = Number(query.get('continuation-token') ?? 0);
  const rows = keys
    .slice(start, start + 2)
    .map(
      (key) =>
        `<Contents><Key>${key}</Key><LastModified>2026-11-23T02:30:00.000Z</LastModified></Contents>`,
    );
  const more =
    start + 2 < keys.length
      ? `<NextContinuationToken>${start + 2}</NextContinuationToken><IsTruncated>true</IsTruncated>`
      : '<IsTruncated>false</IsTruncated>';
  response.end(`<ListBucketResult>${rows.join('')}${more}</ListBucketResult>`);
}
