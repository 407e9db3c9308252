import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isEmployerSize, readHeadcount } from '../../../packages/server/src/import/headcount.ts';

describe('readHeadcount', () => {
  for (const [text, min, max] of [
    ['招10人', 10, 10],
    ['10', 10, 10],
    ['10.0', 10, 10],
    ['1-2人', 1, 2],
    ['2～3', 2, 3],
    ['3至5名', 3, 5],
    ['三至五名', 3, 5],
    ['十人', 10, 10],
    ['20人以上', 20, null],
    ['5+', 5, null],
    ['不少于5人', 5, null],
    ['50人以内', 1, 50],
    ['约10人', 10, 10],
    ['招若干人', null, null],
    ['若干名（10人以上）', 10, null],
    ['男2名，女3名', 5, 5],
  ] as const) {
    it(`reads ${text}`, () => {
      assert.deepEqual(readHeadcount(text), { text, min, max });
    });
  }

  for (const text of ['', '民营', '外资（欧美）', '0', '详见简章', '2026年']) {
    it(`finds no number of people in “${text}”`, () => {
      assert.equal(readHeadcount(text), null);
    });
  }
});

describe('isEmployerSize', () => {
  it('knows the bands of employer sizes', () => {
    for (const text of ['少于50人', '150-500人', '1000-5000人', '10000人以上']) {
      assert.equal(isEmployerSize(text), true, text);
    }
  });

  it('leaves numbers of people alone', () => {
    for (const text of ['20人以上', '11-20人', '3-5人', '50人']) {
      assert.equal(isEmployerSize(text), false, text);
    }
  });
});
