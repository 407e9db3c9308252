import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { regions } from '../../../packages/server/src/region/region-data.ts';
import {
  currentCodes,
  isInForce,
  regionColumns,
  regionPath,
  regionScope,
} from '../../../packages/server/src/region/region-tree.ts';

describe('regionPath', () => {
  for (const [code, path] of [
    ['220103', ['长春市', '宽城区']],
    ['220100', ['长春市']],
    ['220000', ['吉林省']],
    ['110108', ['北京市', '海淀区']],
    ['110000', ['北京市']],
    ['429004', ['仙桃市']],
    ['220171', ['长春市']],
    ['990101', []],
  ] as const) {
    it(`answers ${path.join(' ') || 'nothing'} for ${code}`, () => {
      assert.deepEqual(regionPath(code), path);
    });
  }
});

describe('currentCodes', () => {
  it('follows a renamed county through several changes', () => {
    assert.deepEqual(currentCodes('341422'), ['340281']);
  });

  it('answers every part of a divided one', () => {
    assert.deepEqual(currentCodes('330104'), ['330102', '330114']);
  });

  it('leaves codes in force and unknown codes as they are', () => {
    assert.deepEqual(currentCodes('220103'), ['220103']);
    assert.deepEqual(currentCodes('320576'), ['320576']);
  });

  it('ends at codes in force for the whole table', () => {
    const inForce = new Set(
      regions.filter((row) => isInForce(row, '2026-11-23')).map((r) => r.code),
    );
    for (const row of regions) {
      for (const code of currentCodes(row.code)) assert.ok(inForce.has(code), row.code);
    }
  });
});

describe('regionColumns', () => {
  for (const [code, province, city] of [
    ['220103', '220000', '220100'],
    ['220100', '220000', '220100'],
    ['220000', '220000', null],
    ['110108', '110000', '110000'],
    ['110000', '110000', '110000'],
    ['429004', '420000', '429004'],
    ['320576', '320000', '320500'],
  ] as const) {
    it(`puts ${code} into ${city ?? 'no city'} of ${province}`, () => {
      assert.deepEqual(regionColumns(code), { code, province, city });
    });
  }

  it('stores what followed a retired code', () => {
    assert.deepEqual(regionColumns('220381'), {
      code: '220184',
      province: '220000',
      city: '220100',
    });
  });
});

describe('regionScope', () => {
  it('sorts codes by the column that holds them', () => {
    assert.deepEqual(regionScope(['110000', '310100', '220100', '220103', '429004', '320576']), {
      provinces: ['110000', '310000'],
      cities: ['220100'],
      codes: ['220103', '429004', '320576'],
    });
  });

  it('finds what followed a retired code', () => {
    assert.deepEqual(regionScope(['330104', '371200']), {
      provinces: [],
      cities: ['370100'],
      codes: ['330102', '330114'],
    });
  });

  it('takes every region of the table into its parents by equality alone', () => {
    for (const row of regions.filter((region) => isInForce(region, '2026-11-23'))) {
      const columns = regionColumns(row.code);
      for (const filter of [row.code, row.parent].filter((code) => code !== null)) {
        const scope = regionScope([filter]);
        assert.ok(
          scope.provinces.includes(columns.province) ||
            scope.cities.includes(columns.city ?? '') ||
            scope.codes.includes(columns.code),
          `${row.code} in ${filter}`,
        );
      }
    }
  });
});
