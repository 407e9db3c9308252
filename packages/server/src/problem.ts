import { problems, type Problem, type ProblemCode, type ProblemField } from '@union-jobs/contract';

/** What happened and what to do, in both languages. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** A request that cannot be answered as asked; thrown anywhere, answered by the app. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly code: ProblemCode;
  readonly wording: Wording;
  readonly fields: readonly ProblemField[];

  constructor(code: ProblemCode, wording: Wording, fields: readonly ProblemField[] = []) {
    super(wording.en);
    this.code = code;
    this.wording = wording;
    this.fields = fields;
  }
}

/** The body of a failed answer (RFC 9457). */
export function problemBody(
  error: ProblemError,
  request: { path: string; requestId: string; language: keyof Wording },
): Problem {
  const kind = problems[error.code];
  return {
    type: `urn:union-jobs:problem:${error.code}`,
    title: kind.title[request.language],
    status: kind.status,
    detail: error.wording[request.language],
    instance: request.path,
    code: error.code,
    requestId: request.requestId,
    retryable: kind.retryable,
    ...(error.fields.length ? { errors: error.fields } : {}),
  };
}

/** The language for error texts: Chinese unless English is asked for first. */
export function languageOf(acceptLanguage: string | undefined): keyof Wording {
  return acceptLanguage?.trim().toLowerCase().startsWith('en') ? 'en' : 'zh';
}
