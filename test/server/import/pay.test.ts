import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  isPayStated,
  monthlyEquivalent,
  readPay,
  readPayHeader,
} from '../../../packages/server/src/import/pay.ts';

type Shape = readonly [text: string, min: number | null, max: number | null, unit: string | null];

const shapes: readonly Shape[] = [
  ['6-7千', 6000, 7000, 'month'],
  ['15k-30k', 15000, 30000, 'month'],
  ['8-12K', 8000, 12000, 'month'],
  ['4K-5K', 4000, 5000, 'month'],
  ['9千-1.3万', 9000, 13000, 'month'],
  ['5.5千-1万·13薪', 5500, 10000, 'month'],
  ['1-1.5万·15薪', 10000, 15000, 'month'],
  ['0.8-1.2万/月', 8000, 12000, 'month'],
  ['1.2-1.6万元/月', 12000, 16000, 'month'],
  ['4-5.5千/月', 4000, 5500, 'month'],
  ['5000-6500元/月', 5000, 6500, 'month'],
  ['10000-16000', 10000, 16000, 'month'],
  ['6500', 6500, 6500, 'month'],
  ['8500元/月', 8500, 8500, 'month'],
  ['4000以上', 4000, null, 'month'],
  ['6000起', 6000, null, 'month'],
  ['6000+', 6000, null, 'month'],
  ['不低于5000元', 5000, null, 'month'],
  ['3千及以下', null, 3000, 'month'],
  ['不超过8000元', null, 8000, 'month'],
  ['底薪3000+提成', 3000, null, 'month'],
  ['底薪4000-6000+提成', 4000, 6000, 'month'],
  ['7000/月+五险一金', 7000, 7000, 'month'],
  ['试用期4000，转正5000-6000', 5000, 6000, 'month'],
  ['20-50万/年', 200000, 500000, 'year'],
  ['年薪20W-30W', 200000, 300000, 'year'],
  ['20-30万', 200000, 300000, 'year'],
  ['26-31元/时', 26, 31, 'hour'],
  ['每小时20元', 20, 20, 'hour'],
  ['19一小时', 19, 19, 'hour'],
  ['18元/h', 18, 18, 'hour'],
  ['200-320元/天', 200, 320, 'day'],
  ['100-130/天', 100, 130, 'day'],
  ['日薪200元', 200, 200, 'day'],
  ['三百一天', 300, 300, 'day'],
  ['200元/8小时', 200, 200, 'day'],
  ['7-12元/单', 7, 12, 'order'],
  ['周薪1500', 1500, 1500, 'week'],
  ['月薪６０００～８０００元／月', 6000, 8000, 'month'],
  ['6,000-8,000元', 6000, 8000, 'month'],
  ['￥5,000.00-￥8,000.00', 5000, 8000, 'month'],
  ['4000元至6000元', 4000, 6000, 'month'],
  ['4000 — 6000 元', 4000, 6000, 'month'],
  ['五千至八千', 5000, 8000, 'month'],
  ['八千到一万', 8000, 10000, 'month'],
  ['一万二左右', 12000, 12000, 'month'],
  ['8千五', 8500, 8500, 'month'],
  ['8-1.2万', 8000, 12000, 'month'],
  ['8000-6000元', 6000, 8000, 'month'],
  ['面议', null, null, null],
  ['按公司规定', null, null, null],
  ['200-300', null, null, null],
  ['13薪', null, null, null],
];

describe('readPay', () => {
  for (const [text, min, max, unit] of shapes) {
    it(`reads ${text}`, () => {
      const pay = readPay(text);
      assert.deepEqual([pay.min, pay.max, pay.unit], [min, max, unit]);
    });
  }

  it('keeps the original words', () => {
    assert.equal(readPay(' 5.5千-1万·13薪').text, ' 5.5千-1万·13薪');
  });

  it('reads how many months are paid a year', () => {
    assert.equal(readPay('5-7千·13薪').months, 13);
    assert.equal(readPay('15-25k*16薪').months, 16);
    assert.equal(readPay('6000元/月').months, null);
  });

  it('marks pay to be agreed, with or without an amount', () => {
    assert.equal(readPay('面议').negotiable, true);
    assert.deepEqual(
      [readPay('面议（6000-8000）').negotiable, readPay('面议（6000-8000）').min],
      [true, 6000],
    );
    assert.equal(readPay('6000元/月').negotiable, false);
  });

  it('reads how pay is handed out', () => {
    assert.equal(readPay('日结200元').settlement, 'day');
    assert.equal(readPay('6000元/月', { settlement: 'week' }).settlement, 'week');
  });

  it('takes a small bare amount as a day’s pay only when it is handed out by the day', () => {
    const pay = readPay('200-300', { settlement: 'day' });
    assert.deepEqual([pay.min, pay.max, pay.unit], [200, 300, 'day']);
  });

  it('takes unit and scale from the header', () => {
    const thousands = readPay('6-8', readPayHeader('月薪（千元）'));
    assert.deepEqual([thousands.min, thousands.max, thousands.unit], [6000, 8000, 'month']);
    const daily = readPay('180', readPayHeader('薪资（元/天）'));
    assert.deepEqual([daily.min, daily.unit], [180, 'day']);
    const yearly = readPay('12-15', readPayHeader('年薪(万元)'));
    assert.deepEqual([yearly.min, yearly.max, yearly.unit], [120000, 150000, 'year']);
  });

  it('reads every range that a sheet can write from the same two amounts', () => {
    const signs = fc.constantFrom('-', '~', '～', '—', '至', '到', '－', ' - ');
    const tails = fc.constantFrom('', '元', '元/月', '元／月', '/月');
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 400 }),
        fc.integer({ min: 0, max: 200 }),
        signs,
        tails,
        (hundreds, more, sign, tail) => {
          const min = hundreds * 100;
          const max = min + more * 100;
          const pay = readPay(`${min}${sign}${max}${tail}`);
          assert.deepEqual([pay.min, pay.max, pay.unit], [min, max, 'month']);
        },
      ),
    );
  });

  it('never throws, and never states a lower end above the upper one', () => {
    const words = fc.array(
      fc.constantFrom(...'0123456789.-~至千万kKwW元/月天时年薪日以上下起面议底提成+，·（）十百两 '),
      { maxLength: 24 },
    );
    fc.assert(
      fc.property(words, (characters) => {
        const pay = readPay(characters.join(''));
        assert.ok(pay.min === null || pay.max === null || pay.min <= pay.max);
        assert.equal(isPayStated(pay), pay.unit !== null);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('monthlyEquivalent', () => {
  it('takes monthly pay as it stands, whatever is paid beside the months', () => {
    assert.deepEqual(monthlyEquivalent(readPay('5-7千·13薪')), { min: 5000, max: 7000 });
  });

  it('divides yearly pay by twelve', () => {
    assert.deepEqual(monthlyEquivalent(readPay('12-24万/年')), { min: 10000, max: 20000 });
  });

  it('closes open ends with what is certain', () => {
    assert.deepEqual(monthlyEquivalent(readPay('4000以上')), { min: 4000, max: 4000 });
    assert.deepEqual(monthlyEquivalent(readPay('3千及以下')), { min: 0, max: 3000 });
  });

  it('is nothing for pay by the hour, day or order, nor for 面议', () => {
    for (const text of ['26元/时', '200元/天', '8元/单', '面议']) {
      assert.equal(monthlyEquivalent(readPay(text)), null);
    }
  });
});
