import type { Endpoint, ProblemField } from '@union-jobs/contract';
import type * as z from 'zod/mini';
import { ProblemError } from './problem.ts';

/** Parameters and query of a request, checked against the endpoint. */
export interface RequestInput {
  readonly params: unknown;
  readonly query: unknown;
}

/**
 * Reads and checks what a request carries.
 *
 * @throws {ProblemError} `invalid_request` with every refused field; `not_found` for an
 *   identifier that cannot exist
 */
export function readInput(
  endpoint: Endpoint,
  raw: { params: Record<string, string>; search: URLSearchParams },
): RequestInput {
  const params = endpoint.params?.safeParse(raw.params);
  if (params && !params.success) throw notFound();
  const text = textQuery(endpoint.query, raw.search);
  const query = endpoint.query?.safeParse(text);
  if (query && !query.success) throw invalidRequest(query.error.issues);
  return { params: params?.data, query: query?.data };
}

/** What is not there, or belongs to another organization: the same answer for both. */
export function notFound(): ProblemError {
  return new ProblemError('not_found', {
    zh: '没有找到您要的内容，可能已被删除，请检查地址。',
    en: 'There is nothing here. Check the address.',
  });
}

/** Members that the schema knows as lists are lists, however often they were written. */
function textQuery(
  schema: z.ZodMiniObject | undefined,
  search: URLSearchParams,
): Record<string, string | string[]> {
  const names = [...new Set(search.keys())].filter((name) => name !== 'key');
  return Object.fromEntries(
    names.map((name) => {
      const values = search.getAll(name);
      const isList = schema && Object.hasOwn(schema.shape, name) && holdsList(schema.shape[name]);
      return [name, isList || values.length > 1 ? values : (values[0] ?? '')];
    }),
  );
}

function holdsList(schema: z.core.$ZodType | undefined): boolean {
  const definition = schema?._zod.def as { type: string; innerType?: z.core.$ZodType } | undefined;
  if (!definition) return false;
  return definition.type === 'array' || holdsList(definition.innerType);
}

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
}

function invalidRequest(issues: readonly Issue[]): ProblemError {
  const fields = issues.flatMap((issue) => fieldsOf(issue));
  const names = fields.map((field) => field.pointer).join('、');
  return new ProblemError(
    'invalid_request',
    {
      zh: `请求中的 ${names} 有误，请对照接口文档检查。`,
      en: `Check these members of the request against the reference: ${names}.`,
    },
    fields,
  );
}

function fieldsOf(issue: Issue): ProblemField[] {
  const paths = issue.keys ? issue.keys.map((key) => [key]) : [issue.path];
  return paths.map((path) => ({
    pointer: [
      '/query',
      ...path.map((part) => String(part).replace(/~/g, '~0').replace(/\//g, '~1')),
    ].join('/'),
    code: issue.code ?? 'invalid',
    detail: issue.message,
  }));
}
