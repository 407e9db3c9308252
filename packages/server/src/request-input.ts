import type { Endpoint } from '@union-jobs/contract';
import type * as z from 'zod/mini';
import { ProblemError, type RefusedField, type Wording } from './problem.ts';

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

/**
 * Checks the body of a request against the endpoint.
 *
 * @throws {ProblemError} `invalid_fields` with every refused field
 */
export function checkBody(endpoint: Endpoint, body: unknown): unknown {
  const result = endpoint.body?.safeParse(body);
  if (result && !result.success) {
    throw invalidFields(
      result.error.issues.flatMap((issue) =>
        fieldsOf(issue, '/body').map((field) => ({ ...field, detail: bodyDetail(field.code) })),
      ),
    );
  }
  return result?.data;
}

/** A request that is well formed, but for the fields named. */
export function invalidFields(fields: readonly RefusedField[]): ProblemError {
  return new ProblemError(
    'invalid_fields',
    {
      zh: `有 ${fields.length} 处需要修改，请看每一处的说明。`,
      en: `There are ${fields.length} fields to correct; each says how.`,
    },
    { fields },
  );
}

const bodyDetails: Readonly<Record<string, Wording>> = {
  invalid_type: { zh: '缺少这一项，或类型不对。', en: 'Missing, or of another type.' },
  unrecognized_keys: { zh: '没有这一项，请删去。', en: 'There is no such member; leave it out.' },
  too_big: { zh: '内容太长或太多，请缩短。', en: 'Too long or too many; shorten it.' },
  too_small: { zh: '内容太短或太少，请补充。', en: 'Too short or too few; add to it.' },
};

function bodyDetail(code: string): Wording {
  const other = { zh: '格式不对，请对照接口文档检查。', en: 'Check the format in the reference.' };
  return bodyDetails[code] ?? other;
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
  const fields = issues.flatMap((issue) => fieldsOf(issue, '/query'));
  const names = fields.map((field) => field.pointer).join('、');
  return new ProblemError(
    'invalid_request',
    {
      zh: `请求中的 ${names} 有误，请对照接口文档检查。`,
      en: `Check these members of the request against the reference: ${names}.`,
    },
    { fields },
  );
}

function fieldsOf(issue: Issue, root: '/query' | '/body') {
  const paths = issue.keys ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  return paths.map((path) => ({
    pointer: [
      root,
      ...path.map((part) => String(part).replace(/~/g, '~0').replace(/\//g, '~1')),
    ].join('/'),
    code: issue.code ?? 'invalid',
    detail: issue.message,
  }));
}
