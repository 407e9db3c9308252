import * as z from 'zod/mini';
import { adminContract } from './admin.ts';
import { contract } from './contract.ts';
import { counselorPhoto } from './counselor-photo.ts';
import type { Endpoint } from './endpoint.ts';
import { problems } from './problem.ts';
import { qr } from './qr.ts';

type Json = Record<string, unknown>;

/** Failures that any operation can meet. */
const commonProblems = [
  'invalid_request',
  'key_missing',
  'key_unknown',
  'scope_missing',
  'origin_not_allowed',
  'secret_key_in_browser',
  'rate_limited',
  'internal',
  'unavailable',
] as const;

/** Failures that any operation with an idempotency key can meet. */
const postProblems = [
  'idempotency_key_missing',
  'idempotency_key_reused',
  'request_in_progress',
  'unsupported_type',
  'too_large',
  'invalid_fields',
] as const;

/** The service described as OpenAPI 3.1, made from the contract. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  const describe = (door: string, nouns: Record<string, Record<string, Endpoint>>) => {
    for (const [noun, endpoints] of Object.entries(nouns)) {
      for (const [verb, endpoint] of Object.entries(endpoints)) {
        const path = (paths[endpoint.path] ??= {});
        path[endpoint.method.toLowerCase()] = operation(noun, `${door}${noun}.${verb}`, endpoint);
      }
    }
  };
  describe('', { ...contract, counselorPhoto, qr });
  describe('admin.', adminContract);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Union Jobs',
      version: '1.0.0',
      summary: 'Employment services of a union: jobs, fairs, counseling.',
      description:
        'Test keys (`pk_test_…`, `sk_test_…`) work on data of their own. A fault behind one is played ' +
        'where it can happen: `pk_test_…~slot_taken` has every time taken, `~internal` answers 500, ' +
        '`~slow` takes six seconds, `~post-internal` leaves reading alone. Any problem code will do.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{ keyInQuery: [] }, { keyInHeader: [] }],
    paths,
    components: {
      schemas: { Problem: problemSchema() },
      securitySchemes: {
        keyInQuery: { type: 'apiKey', in: 'query', name: 'key' },
        keyInHeader: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

function operation(noun: string, operationId: string, endpoint: Endpoint): Json {
  return {
    operationId,
    summary: endpoint.summary,
    tags: [noun],
    'x-scope': endpoint.scope,
    parameters: [
      ...parameters(endpoint.params, 'path'),
      ...parameters(endpoint.query, 'query'),
      ...headers(endpoint),
    ],
    ...(endpoint.body
      ? { requestBody: { required: true, content: bodyContent(endpoint, endpoint.body) } }
      : {}),
    responses: {
      [endpoint.creates ? 201 : 200]: {
        description: 'The answer',
        content: answerContent(schemaOf(endpoint.output, 'output')),
      },
      ...problemResponses(endpoint),
    },
  };
}

/** The parts of a form, or JSON. */
function bodyContent({ encoding }: Endpoint, body: z.ZodMiniObject): Json {
  const schema = schemaOf(body, 'input');
  return encoding === 'multipart' ? { 'multipart/form-data': { schema } } : json(schema);
}

/** A file, or JSON. */
function answerContent(schema: Json): Json {
  if (schema['format'] !== 'binary') return json(schema);
  const kinds = (schema['anyOf'] ?? [schema]) as Json[];
  return Object.fromEntries(kinds.map((kind) => [String(kind['contentMediaType']), {}]));
}

function headers({ method, auth }: Endpoint): Json[] {
  const header = (name: string, pattern: string, description: string) => ({
    name,
    in: 'header',
    required: true,
    description,
    schema: { type: 'string', pattern },
  });
  return [
    ...(method === 'POST'
      ? [header('Idempotency-Key', '^[!-~]{16,255}$', 'The same for every try of one intent')]
      : []),
    ...(auth ? [header('Manage-Token', '^[\\w-]{43}$', 'From the receipt of the person')] : []),
  ];
}

function parameters(schema: z.ZodMiniObject | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: property,
    ...(property['type'] === 'array' ? { style: 'form', explode: true } : {}),
  }));
}

function problemResponses(endpoint: Endpoint): Record<string, Json> {
  const codesByStatus = new Map<number, string[]>();
  const codes = [
    ...endpoint.problems,
    ...commonProblems,
    ...(endpoint.method === 'POST' ? postProblems : []),
  ];
  for (const code of new Set(codes)) {
    const { status } = problems[code];
    codesByStatus.set(status, [...(codesByStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...codesByStatus].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `\`${code}\``).join(', '),
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    ]),
  );
}

function problemSchema(): Json {
  const text = { type: 'string' };
  return {
    type: 'object',
    required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'requestId', 'retryable'],
    properties: {
      type: text,
      title: text,
      status: { type: 'integer' },
      detail: text,
      instance: text,
      code: { type: 'string', enum: Object.keys(problems) },
      requestId: text,
      retryable: { type: 'boolean' },
      errors: {
        type: 'array',
        items: {
          type: 'object',
          required: ['pointer', 'code', 'detail'],
          properties: { pointer: text, code: text, detail: text },
        },
      },
    },
  };
}

function json(schema: Json): Json {
  return { 'application/json': { schema } };
}

function schemaOf(schema: z.ZodMiniType, io: 'input' | 'output'): Json {
  return { ...z.toJSONSchema(schema, { io }), $schema: undefined };
}
