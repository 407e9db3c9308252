import { problems, type Problem, type ProblemCode, type ProblemField } from '@union-jobs/contract';

/** What happened and what to do, in both languages. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** A field of the request that was refused; its detail in both languages, or for developers. */
export interface RefusedField extends Omit<ProblemField, 'detail'> {
  readonly detail: string | Wording;
}

/** A request that cannot be answered as asked; thrown anywhere, answered by the app. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly code: ProblemCode;
  readonly wording: Wording;
  readonly fields: readonly RefusedField[];
  /** Seconds after which the same request may be tried again. */
  readonly retryAfterS: number | undefined;
  /** The free times nearest to the one asked for. */
  readonly nearest: readonly string[] | undefined;

  constructor(
    code: ProblemCode,
    wording: Wording,
    options: {
      fields?: readonly RefusedField[];
      retryAfterS?: number;
      nearest?: readonly string[];
    } = {},
  ) {
    super(wording.en);
    this.code = code;
    this.wording = wording;
    this.fields = options.fields ?? [];
    this.retryAfterS = options.retryAfterS;
    this.nearest = options.nearest;
  }
}

/** The body of a failed answer (RFC 9457). */
export function problemBody(
  error: ProblemError,
  request: { path: string; requestId: string; language: keyof Wording },
): Problem {
  const kind = problems[error.code];
  const errors = error.fields.map(({ detail, ...field }) => ({
    ...field,
    detail: typeof detail === 'string' ? detail : detail[request.language],
  }));
  return {
    type: `urn:union-jobs:problem:${error.code}`,
    title: kind.title[request.language],
    status: kind.status,
    detail: error.wording[request.language],
    instance: request.path,
    code: error.code,
    requestId: request.requestId,
    retryable: kind.retryable,
    ...(errors.length ? { errors } : {}),
    ...(error.nearest ? { nearest: error.nearest } : {}),
  };
}

/** The language for error texts: Chinese unless English is asked for first. */
export function languageOf(acceptLanguage: string | undefined): keyof Wording {
  return acceptLanguage?.trim().toLowerCase().startsWith('en') ? 'en' : 'zh';
}
