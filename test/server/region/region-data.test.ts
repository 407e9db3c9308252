import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { regionSchema } from '@union-jobs/contract';
import * as z from 'zod/mini';
import { regionByCode, regions } from '../../../packages/server/src/region/region-data.ts';
import { childrenOf, isInForce } from '../../../packages/server/src/region/region-tree.ts';

const today = '2026-11-23';
const inForce = regions.filter((region) => isInForce(region, today));

describe('regions', () => {
  it('holds 34 provinces, 333 cities and 2,847 counties in force', () => {
    const levels = ['province', 'city', 'county'];
    const counts = levels.map((level) => inForce.filter((row) => row.level === level).length);
    assert.deepEqual(counts, [34, 333, 2847]);
  });

  it('fits the contract', () => {
    assert.doesNotThrow(() => z.array(regionSchema).parse(regions));
  });

  it('is in the order of its codes, each once', () => {
    const codes = regions.map((region) => region.code);
    assert.deepEqual(codes, [...new Set(codes)].sort());
  });

  it('has every parent, in force with its children', () => {
    for (const row of regions) {
      if (row.parent === null) continue;
      const parent = regionByCode(row.parent);
      assert.ok(parent, row.code);
      assert.ok(isInForce(parent, today) || !isInForce(row, today), row.code);
      assert.equal(row.fullName, parent.fullName + row.name);
    }
  });

  it('leads every retired code to codes in force', () => {
    const retired = regions.filter((row) => row.validTo !== null);
    assert.ok(retired.length > 350);
    for (const row of retired) {
      assert.equal(row.replacedBy, row.successors[0], row.code);
      assert.ok(row.successors.length > 0, row.code);
      for (const code of row.successors) assert.ok(regionByCode(code), `${row.code} → ${code}`);
    }
  });

  for (const [code, name] of [
    ['110108', '北京市海淀区'],
    ['220103', '吉林省长春市宽城区'],
    ['220184', '吉林省长春市公主岭市'],
    ['330113', '浙江省杭州市临平区'],
    ['330114', '浙江省杭州市钱塘区'],
    ['410307', '河南省洛阳市偃师区'],
    ['410308', '河南省洛阳市孟津区'],
    ['429004', '湖北省仙桃市'],
    ['450181', '广西壮族自治区南宁市横州市'],
    ['500157', '重庆市两江新区'],
    ['540481', '西藏自治区林芝市米林市'],
    ['540581', '西藏自治区山南市错那市'],
    ['653132', '新疆维吾尔自治区喀什地区岑岭县'],
    ['653228', '新疆维吾尔自治区和田地区和康县'],
    ['653229', '新疆维吾尔自治区和田地区和安县'],
    ['654203', '新疆维吾尔自治区塔城地区沙湾市'],
    ['659011', '新疆维吾尔自治区新星市'],
    ['659012', '新疆维吾尔自治区白杨市'],
    ['659013', '新疆维吾尔自治区草湖市'],
    ['810000', '香港特别行政区'],
  ] as const) {
    it(`knows ${code} as ${name}`, () => {
      const row = regionByCode(code);
      assert.equal(row?.fullName, name);
      assert.ok(row && isInForce(row, today));
    });
  }

  it('knows the time in which a code is in force', () => {
    const row = regionByCode('540422');
    assert.ok(row);
    assert.deepEqual([row.name, row.validTo, row.replacedBy], ['米林县', '2023-04-03', '540481']);
    assert.equal(isInForce(row, '2023-04-02'), true);
    assert.equal(isInForce(row, '2023-04-03'), false);
    assert.equal(regionByCode('540481')?.validFrom, '2023-04-03');
  });

  it('leaves fillers and development zones out', () => {
    for (const code of ['110100', '220101', '429000', '320576']) {
      assert.equal(regionByCode(code), undefined);
    }
  });

  it('lists the districts of 北京 and the cities of 吉林 as children', () => {
    const names = (code: string) =>
      childrenOf(code)
        .filter((row) => isInForce(row, today))
        .map((row) => row.name);
    assert.equal(names('110000').length, 16);
    assert.ok(names('110000').includes('海淀区'));
    assert.deepEqual(names('220000').slice(0, 2), ['长春市', '吉林市']);
    assert.equal(names('220000').length, 9);
    assert.equal(childrenOf(null).length, 34);
  });
});
