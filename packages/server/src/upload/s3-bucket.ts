import { AwsClient } from 'aws4fetch';
import { Parser } from 'htmlparser2';
import { ProblemError } from '../problem.ts';
import { storageFull } from './file-store.ts';

/** Where objects are kept, and who asks for them. */
export interface S3Place {
  /** Address of the service, without the bucket. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  /** Whether the bucket is named in the path and not in the host. */
  readonly inPath: boolean;
  /** What the names of all objects begin with; empty, or with a slash at its end. */
  readonly prefix: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

interface Asked {
  readonly body?: Uint8Array<ArrayBuffer>;
  readonly headers?: Record<string, string>;
}

const timeoutMs = 60_000;

/**
 * The few requests of the S3 protocol that files need, signed by version 4 of its signatures. What
 * the store has no time for (429, 5xx) is asked up to three times again.
 */
export class S3Bucket {
  readonly #client: AwsClient;
  readonly #address: string;
  readonly #prefix: string;

  constructor({ endpoint, bucket, inPath, prefix, region, ...key }: S3Place) {
    this.#client = new AwsClient({ ...key, region, service: 's3', retries: 3 });
    const address = new URL(endpoint);
    if (inPath) address.pathname = address.pathname.replace(/\/*$/, `/${bucket}`);
    else address.host = `${bucket}.${address.host}`;
    this.#address = address.href.replace(/\/*$/, '/');
    this.#prefix = prefix;
  }

  /**
   * Asks for an object; a part behind its end is answered as well, with 416, and with 404 the size or
   * the removal of one that is not there.
   *
   * @throws {ProblemError} `storage_full`; `unavailable` while the store is away or busy
   */
  ask(method: 'GET' | 'HEAD' | 'PUT' | 'DELETE', name: string, asked?: Asked): Promise<Response> {
    return this.#send(`${this.#address}${this.#prefix}${name}`, { method, ...asked });
  }

  /** Names, without the prefix, and times of all objects. */
  async *list(): AsyncGenerator<{ name: string; changedAt: Date }> {
    for (let next: string | undefined = ''; next !== undefined;) {
      const query = new URLSearchParams({ 'list-type': '2', prefix: this.#prefix });
      if (next) query.set('continuation-token', next);
      const answer = await this.#send(`${this.#address}?${query}`, { method: 'GET' });
      const page = readPage(await answer.text());
      for (const { key, changedAt } of page.objects) {
        yield { name: key.slice(this.#prefix.length), changedAt: new Date(changedAt) };
      }
      next = page.next;
    }
  }

  async #send(address: string, init: RequestInit): Promise<Response> {
    const signal = AbortSignal.timeout(timeoutMs);
    const answer = await this.#client.fetch(address, { ...init, signal }).catch((error) => {
      throw storeAway(error);
    });
    const isMissing = answer.status === 404 && ['HEAD', 'DELETE'].includes(init.method ?? '');
    if (answer.ok || answer.status === 416 || isMissing) return answer;
    const [, code = ''] = /<Code>(\w+)<\/Code>/.exec(await answer.text()) ?? [];
    if (answer.status === 507 || /quota|storagefull/i.test(code)) throw storageFull();
    const error = new Error(`The store of files answers ${answer.status} ${code}`.trim());
    throw answer.status === 429 || answer.status >= 500 ? storeAway(error) : error;
  }
}

interface ObjectPage {
  readonly objects: { readonly key: string; readonly changedAt: string }[];
  readonly next: string | undefined;
}

/** Reads an answer to ListObjectsV2. */
function readPage(xml: string): ObjectPage {
  const objects: { key: string; changedAt: string }[] = [];
  let at: { key: string; changedAt: string } = { key: '', changedAt: '' };
  let text = '';
  let next: string | undefined;
  const parser = new Parser(
    {
      onopentag(tag) {
        text = '';
        if (tag === 'Contents') at = { key: '', changedAt: '' };
      },
      ontext: (more) => (text += more),
      onclosetag(tag) {
        if (tag === 'Key') at.key = text;
        else if (tag === 'LastModified') at.changedAt = text;
        else if (tag === 'Contents') objects.push(at);
        else if (tag === 'NextContinuationToken') next = text;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { objects, next };
}

function storeAway(cause: unknown): ProblemError {
  const away = new ProblemError(
    'unavailable',
    {
      zh: '暂时连不上存放文件的地方，请稍后再试。',
      en: 'The store of files cannot be reached. Try again later.',
    },
    { retryAfterS: 10 },
  );
  away.cause = cause;
  return away;
}
