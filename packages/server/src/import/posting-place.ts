import { locate } from './place.ts';
import type { RowNotes } from './row-notes.ts';

/** Where the work of a row is; null, with a note, when the row does not say. */
export function readPlace(
  notes: RowNotes,
  region: string | undefined,
): { regionCode: string | null; address: string | null } | null {
  const parts = (['province', 'city', 'county'] as const).map((key) => notes.text(key));
  const place = [...new Set([...parts, notes.text('place')])].join('').trim();
  const address = notes.text('address').replace(/\s+/g, ' ');
  if (place === '' && address === '') {
    notes.refuse('place', '缺少工作地点', '请填写工作地点，如“长春市宽城区”');
    return null;
  }
  const { code, candidates } = locate({ place, address, within: region });
  const column = place === '' ? 'address' : 'place';
  if (candidates.length > 1) {
    const names = candidates
      .slice(0, 3)
      .map((row) => row.fullName)
      .join('、');
    notes.warn(
      column,
      `工作地点不止一处同名：${names}`,
      '请写上省、市，或在导入时用 --region 指定所在地区',
    );
  } else if (code === null) {
    notes.warn(
      column,
      '工作地点没有对应的行政区划，按地区筛选时找不到这个岗位',
      '请写上省、市、区县，如“吉林省长春市宽城区”',
    );
  }
  return { regionCode: code, address: shownAddress(place, address) };
}

/** The address, or the words of the place where they say more than a division's name. */
function shownAddress(place: string, address: string): string | null {
  const words = address || (/[|·\-—路街号]/.test(place) ? place : '');
  return words.slice(0, 200) || null;
}
