import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { locate } from '../../../packages/server/src/import/place.ts';

describe('locate', () => {
  for (const [place, address, code] of [
    ['海淀 | 西二旗', '', '110108'],
    ['北京·海淀区', '', '110108'],
    ['北京-朝阳', '', '110105'],
    ['-房山区-良乡', '', '110111'],
    ['北京', '', '110000'],
    ['北京', '北京·昌平区', '110114'],
    ['长春市宽城区东盛大街18号', '', '220103'],
    ['西安', '', '610100'],
    ['朝阳 | 望京', '北京朝阳望京园', '110105'],
    ['朝阳', '长春市朝阳区前进大街', '220104'],
    ['', '长春市南关区', '220102'],
  ] as const) {
    it(`finds ${code} in “${place}” with “${address}”`, () => {
      assert.deepEqual(locate({ place, address }), { code, candidates: [] });
    });
  }

  it('decides an ambiguous name by the region of the import', () => {
    assert.equal(locate({ place: '朝阳区', address: '', within: '220100' }).code, '220104');
    assert.equal(locate({ place: '沈阳市', address: '', within: '220100' }).code, '210100');
  });

  it('takes what all candidates have in common', () => {
    assert.equal(locate({ place: '吉林', address: '' }).code, '220000');
    const { code, candidates } = locate({ place: '朝阳区', address: '' });
    assert.equal(code, null);
    assert.deepEqual(candidates.map((row) => row.code).sort(), ['110105', '220104']);
  });

  it('finds nothing in words that are no place', () => {
    assert.deepEqual(locate({ place: '居家办公', address: '' }), { code: null, candidates: [] });
    assert.deepEqual(locate({ place: '安宁庄', address: '' }), { code: null, candidates: [] });
  });
});
