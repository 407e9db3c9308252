import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { regions } from '../../../packages/server/src/region/region-data.ts';
import { readRegion, regionsNamed } from '../../../packages/server/src/region/region-names.ts';
import { isInForce } from '../../../packages/server/src/region/region-tree.ts';

const fullNames = (rows: readonly { fullName: string }[]) => rows.map((row) => row.fullName);

describe('regionsNamed', () => {
  for (const [name, found] of [
    ['长春', ['吉林省长春市']],
    ['长春市', ['吉林省长春市']],
    ['吉林', ['吉林省', '吉林省吉林市']],
    ['延边', ['吉林省延边朝鲜族自治州']],
    ['内蒙古', ['内蒙古自治区']],
    ['浦东', ['上海市浦东新区']],
    ['襄樊', ['湖北省襄阳市']],
    ['临安市', ['浙江省杭州市临安区']],
    ['科左中旗', ['内蒙古自治区通辽市科尔沁左翼中旗']],
    ['鄂伦春', ['内蒙古自治区呼伦贝尔市鄂伦春自治旗']],
    ['朝阳区', ['北京市朝阳区', '吉林省长春市朝阳区']],
    ['亚特兰蒂斯', []],
  ] as const) {
    it(`answers ${found.join(', ') || 'nothing'} for ${name}`, () => {
      assert.deepEqual(fullNames(regionsNamed(name)), found);
    });
  }

  it('looks within a division', () => {
    assert.deepEqual(fullNames(regionsNamed('朝阳', { within: '220100' })), ['吉林省长春市朝阳区']);
  });
});

describe('readRegion', () => {
  for (const [text, found, rest] of [
    ['吉林省长春市宽城区东盛大街18号', ['吉林省长春市宽城区'], '东盛大街18号'],
    ['长春·宽城', ['吉林省长春市宽城区'], ''],
    ['北京-朝阳', ['北京市朝阳区'], ''],
    ['海淀 | 西二旗', ['北京市海淀区'], '西二旗'],
    ['广东 肇庆 端州', ['广东省肇庆市端州区'], ''],
    ['湖北仙桃', ['湖北省仙桃市'], ''],
    ['重庆市江北区', ['重庆市两江新区'], ''],
    ['江苏苏州工业园区', ['江苏省苏州市'], '工业园区'],
    ['220103', ['吉林省长春市宽城区'], ''],
    ['西安', ['陕西省西安市'], ''],
    ['朝阳区', ['北京市朝阳区', '吉林省长春市朝阳区'], ''],
    ['和平路12号', [], '和平路12号'],
    ['全国', [], '全国'],
  ] as const) {
    it(`reads ${text} as ${found.join(' or ') || 'no place'}`, () => {
      const reading = readRegion(text);
      assert.deepEqual(fullNames(reading.regions), found);
      assert.equal(reading.rest, rest);
    });
  }

  it('reads within the place of the sheet first, and elsewhere when that fails', () => {
    const within = '220100';
    assert.deepEqual(fullNames(readRegion('朝阳区', { within }).regions), ['吉林省长春市朝阳区']);
    assert.deepEqual(fullNames(readRegion('沈阳市', { within }).regions), ['辽宁省沈阳市']);
  });

  it('reads the full name of every division in force, with an address behind it', () => {
    for (const row of regions.filter((region) => isInForce(region, '2026-11-23'))) {
      const reading = readRegion(`${row.fullName}人民路1号`);
      assert.deepEqual([fullNames(reading.regions), reading.rest], [[row.fullName], '人民路1号']);
    }
  });
});
