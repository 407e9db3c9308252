import { Validator } from '@seriousme/openapi-schema-validator';
import { adminContract, contract, problems, type Endpoint } from '@union-jobs/contract';
import { openApiDocument } from '@union-jobs/contract/openapi';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

describe('openApiDocument()', () => {
  it('is accepted by an independent validator as OpenAPI 3.1', async () => {
    const validator = new Validator();
    const result = await validator.validate(structuredClone(openApiDocument()));
    assert.equal(result.valid, true, JSON.stringify(result.errors, null, 2));
    assert.equal(validator.version, '3.1');
  });

  it('is refused by that validator once it is broken', async () => {
    const broken = { ...openApiDocument(), paths: { '/v1/jobs': { get: { responses: 7 } } } };
    const result = await new Validator().validate(broken);
    assert.equal(result.valid, false);
  });

  it('holds every endpoint of the contract', () => {
    const paths = openApiDocument()['paths'] as Record<string, Record<string, unknown>>;
    const nouns: Record<string, Endpoint>[] = [contract, adminContract].flatMap(Object.values);
    for (const endpoints of nouns) {
      for (const endpoint of Object.values(endpoints)) {
        assert.ok(paths[endpoint.path]?.[endpoint.method.toLowerCase()], endpoint.path);
      }
    }
  });

  it('tells every code of the problem table', () => {
    const text = JSON.stringify(openApiDocument());
    for (const code of Object.keys(problems)) assert.ok(text.includes(`"${code}"`), code);
  });
});
