import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  createClient,
  newIdempotencyKey,
  resetBreaker,
  type ApiError,
  type Client,
  type UnionJobsError,
} from '@union-jobs/sdk';
import { solveProof } from '../../packages/widgets/src/proof/solve-proof.ts';
import { pdf } from '../server/upload/sample-files.ts';

/** What one applicant was told and sent. */
export interface Acknowledged {
  readonly name: string;
  readonly id: string;
  /** SHA-256 of the file, in hexadecimal. */
  readonly digest: string;
}

/** Where applicants send to, and how unlucky they are. */
export interface Hall {
  readonly baseUrl: string;
  readonly key: string;
  readonly jobIds: readonly string[];
  readonly random: () => number;
  /** Share of requests that never arrive, and of answers that never come back. */
  readonly lossShare: number;
  /** Whether a repeated request is known as the same one; without, the control. */
  readonly keepsIntent: boolean;
  /** Shared by everybody in the hall. */
  readonly patience: Patience;
  /** Sizes of files in bytes, 10 KB to 5 MB by default. */
  readonly fileBytes?: { readonly least: number; readonly most: number };
}

/** How long a hall goes on trying without a single acknowledgement. */
export class Patience {
  readonly #limitMs: number;
  #lastAnswer = performance.now();

  constructor(limitMs = 120_000) {
    this.#limitMs = limitMs;
  }

  get isOver(): boolean {
    return performance.now() - this.#lastAnswer > this.#limitMs;
  }

  /** Somebody was told something. */
  renew(): void {
    this.#lastAnswer = performance.now();
  }
}

const usual = { least: 10_000, most: 5_000_000 };

/** Sends a résumé and an application, again and again until both are acknowledged. */
export async function applyUntilTold(hall: Hall, number: number): Promise<Acknowledged> {
  const name = `求职者${number}`;
  const client = createClient({ baseUrl: hall.baseUrl, key: hall.key, fetch: lossyFetch(hall) });
  const file = someFile(hall);
  const jobId = hall.jobIds[number % hall.jobIds.length] ?? '';
  const upload = await untilTold(hall, (idempotencyKey) =>
    client.upload.create({ body: { file }, idempotencyKey }),
  );
  const form = await untilTold(hall, () => client.application.form({ params: { id: jobId } }));
  const { version, hash } = form.consent;
  const body: Parameters<Client['application']['create']>[0]['body'] = {
    jobId,
    values: { name, mobile: `139${String(number).padStart(8, '0')}` },
    consent: { version, hash },
    uploadId: upload.id,
  };
  const receipt = await untilProven(hall, client, (proof) =>
    untilTold(hall, (idempotencyKey) =>
      client.application.create({ body: { ...body, ...proof }, idempotencyKey }),
    ),
  );
  return { name, id: receipt.id, digest: await digestOf(file) };
}

/** As the form does: where the service asks for a proof of work, it is worked out and sent along. */
async function untilProven<T>(
  hall: Hall,
  client: Client,
  ask: (proof: { proof?: string }) => Promise<T>,
): Promise<T> {
  let answer: { proof?: string } = {};
  for (;;) {
    try {
      return await ask(answer);
    } catch (error) {
      const { fields = [] } = error as Partial<ApiError>;
      if (!fields.some(({ pointer }) => pointer === '/body/proof')) throw error;
      const { challenge } = await untilTold(hall, () => client.proof.get());
      const proof = challenge && (await solveProof(challenge));
      answer = proof ? { proof } : {};
    }
  }
}

/**
 * As a person does who presses 查询结果: the same intent, until there is an answer.
 * @throws the last error, when the hall has lost its patience
 */
async function untilTold<T>(
  hall: Hall,
  ask: (idempotencyKey: string) => PromiseLike<T>,
): Promise<T> {
  const idempotencyKey = newIdempotencyKey();
  for (;;) {
    try {
      const answer = await ask(hall.keepsIntent ? idempotencyKey : newIdempotencyKey());
      hall.patience.renew();
      return answer;
    } catch (error) {
      const { name, retryable } = error as UnionJobsError & { retryable?: boolean };
      const isOpen = ['NetworkError', 'TimeoutError', 'ResponseError'].includes(name) || retryable;
      if (!isOpen || hall.patience.isOver) throw error;
      resetBreaker(hall.baseUrl);
      await pause(100 + 400 * hall.random());
    }
  }
}

/** Requests get lost on the way there, and answers on the way back. */
function lossyFetch({ random, lossShare }: Hall): typeof fetch {
  return async (input, init) => {
    if (random() < lossShare) throw new TypeError('The request was lost');
    const response = await fetch(input, init);
    if (random() < lossShare) {
      await response.body?.cancel();
      throw new TypeError('The answer was lost');
    }
    return response;
  };
}

/** A PDF of its own; small ones are as frequent as large ones. */
function someFile({ random, fileBytes: { least, most } = usual }: Hall): File {
  const bytes = Math.round(least * (most / least) ** random());
  const filling = randomBytes(bytes >> 1).toString('hex');
  const objects = `9 0 obj\n<< /Length ${filling.length} >>\nstream\n${filling}\nendstream\nendobj\n`;
  return new File([new Uint8Array(pdf({ objects }))], '简历.pdf', { type: 'application/pdf' });
}

/** SHA-256 of a file, in hexadecimal. */
export async function digestOf(file: Blob): Promise<string> {
  return createHash('sha256')
    .update(new Uint8Array(await file.arrayBuffer()))
    .digest('hex');
}
