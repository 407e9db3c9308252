import type { FieldValue, Question } from '@union-jobs/contract';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applicationFields } from '../../../packages/server/src/application/application-fields.ts';
import { checkValues } from '../../../packages/server/src/application/field-check.ts';
import { formSchemaOf } from '../../../packages/server/src/application/form-field.ts';

const questions: Question[] = [
  { name: 'note', kind: 'text', title: { zh: '一句话介绍' }, required: true },
  { name: 'plan', kind: 'long_text', title: { zh: '打算' }, required: false },
  {
    name: 'shift',
    kind: 'choice',
    title: { zh: '班次' },
    required: true,
    options: [{ zh: '白班' }, { zh: '夜班' }],
  },
  {
    name: 'days',
    kind: 'choices',
    title: { zh: '休息日' },
    required: true,
    options: [{ zh: '周六' }, { zh: '周日' }],
  },
  { name: 'car', kind: 'yes_no', title: { zh: '有驾照吗' }, required: true },
];
const fields = applicationFields([{ owner: 'fair', questions }]);

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.constantFrom(
    '',
    ' ',
    '王芳',
    '13800138000',
    '+86 138-0013-8000',
    '1380013800',
    'a@b.cn',
    'a@b',
  ),
  fc.constantFrom('bachelor', 'any', '白班', '夜班', '周六', '😀'.repeat(40), '😀'.repeat(41)),
  fc.constantFrom('长'.repeat(1000), '长'.repeat(1001)),
);
const value: fc.Arbitrary<FieldValue> = fc.oneof(
  { weight: 4, arbitrary: words },
  fc.array(fc.oneof(fc.constantFrom('周六', '周日', 'graduate', 'migrant_worker'), words), {
    maxLength: 3,
  }),
  fc.boolean(),
);
const right = {
  name: '王芳',
  mobile: '13800138000',
  fair_note: '踏实',
  fair_shift: '白班',
  fair_days: ['周六'],
  fair_car: false,
};
const names = [...fields.map((field) => field.name), '__proto__', 'gender', 'toString'];

describe('checkValues()', () => {
  it('takes and refuses what the JSON Schema of the form does', () => {
    const ajv = new Ajv2020({ strict: false, unicodeRegExp: true });
    const fits = ajv.compile(formSchemaOf(fields, 'zh'));
    let taken = 0;
    let refused = 0;
    const changes = fc.array(fc.tuple(fc.constantFrom(...names), fc.option(value)), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(changes, (list) => {
        const values = new Map<string, FieldValue>(Object.entries(right));
        for (const [name, one] of list) {
          if (one === null) values.delete(name);
          else values.set(name, one);
        }
        const sent = JSON.parse(
          `{${[...values].map(([name, one]) => `${JSON.stringify(name)}:${JSON.stringify(one)}`).join()}}`,
        ) as Record<string, FieldValue>;
        const faults = checkValues(fields, sent);
        assert.equal(faults.length === 0, fits(sent), JSON.stringify([sent, faults, fits.errors]));
        if (faults.length) refused++;
        else taken++;
      }),
      { numRuns: 3000 },
    );
    assert.ok(taken > 300 && refused > 300, `${taken} taken, ${refused} refused`);
  });
});
