import type { Pay, settlements } from '@union-jobs/contract';
import { isPayStated, readPay, readPayHeader, readSettlement } from './pay.ts';
import { remembering } from './remembering.ts';
import type { RowNotes } from './row-notes.ts';

const payReadings = remembering<Pay>();

/** The pay of a row; null, with a note, when the row does not say. */
export function readPostingPay(
  notes: RowNotes,
  tagged: (typeof settlements)[number] | null,
): Pay | null {
  const cell = notes.cell('pay') ?? notes.cell('payMin') ?? notes.cell('payMax');
  const text = notes.text('pay') || rangeOf(notes.text('payMin'), notes.text('payMax'));
  if (text === '' || !cell) {
    notes.refuse('pay', '缺少薪资', '请填写薪资，如“5000-7000元/月”');
    return null;
  }
  const settlement = readSettlement(notes.text('settlement')) ?? tagged;
  const pay = payReadings(`${cell.label} ${settlement} ${text}`, () =>
    readPay(text.slice(0, 60), {
      ...readPayHeader(cell.label.replace(/（[A-Z]+列）$/, '')),
      settlement,
    }),
  );
  if (isPayStated(pay)) return pay;
  if (pay.negotiable)
    notes.warn('pay', '未标注薪资（面议）', '按规定岗位信息应写明基本劳动报酬，请补充数额');
  else
    notes.warn(
      'pay',
      '薪资看不出数额或计算单位，按薪资筛选时找不到这个岗位',
      '请写成“5000-7000元/月”“200元/天”一类',
    );
  return pay;
}

function rangeOf(min: string, max: string): string {
  if (min === '' || max === '') return min || max;
  return min === max ? min : `${min}-${max}`;
}
