import { writeXlsx } from 'hucre/xlsx';
import type { CellValue } from '../../../packages/server/src/import/cell-text.ts';

/** A sheet of a workbook for a test; `merges` are ranges such as `A4:A6`. */
export interface TestSheet {
  readonly name?: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
}

/** Writes a workbook as an .xlsx file. */
export function workbook(...sheets: TestSheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name = '岗位', rows, merges = [], hidden = false }, index) => ({
      name: index === 0 ? name : `${name}${index + 1}`,
      rows: rows.map((row) => [...row]),
      merges: merges.map(rangeOf),
      hidden,
    })),
  });
}

function rangeOf(range: string) {
  const [, startLetter = '', startRow, endLetter = '', endRow] =
    /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range) ?? [];
  return {
    startRow: Number(startRow) - 1,
    endRow: Number(endRow) - 1,
    startCol: startLetter.charCodeAt(0) - 65,
    endCol: endLetter.charCodeAt(0) - 65,
  };
}

/** The header of the rows that `posting` makes. */
export const header = [
  '单位名称',
  '岗位名称',
  '招聘人数',
  '薪资待遇',
  '工作地点',
  '岗位职责及要求',
  '学历要求',
  '工作经验',
  '有效期至',
];

/** A row that is taken without a word, but for what a test changes. */
export function posting(
  changes: Partial<Record<(typeof header)[number], CellValue>> = {},
): CellValue[] {
  const usual: Record<string, CellValue> = {
    单位名称: '长春测试机械有限公司',
    岗位名称: '焊工',
    招聘人数: 5,
    薪资待遇: '5000-7000元/月',
    工作地点: '长春市宽城区',
    岗位职责及要求: '负责结构件焊接，持焊工证。',
    学历要求: '不限',
    工作经验: '1-3年',
    有效期至: '2099-12-31',
  };
  return header.map((name) => (name in changes ? (changes[name] ?? null) : (usual[name] ?? null)));
}
