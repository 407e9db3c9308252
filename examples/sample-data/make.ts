import { writeFile } from 'node:fs/promises';
import { writeXlsx, type CellValue } from 'hucre';
import { blocks } from './job-sheet-rows.ts';

// Writes the sheet beside this file: `npx tsx examples/sample-data/make.ts`.

const header = [
  '序号',
  '*用人单位\n名称',
  '单位性质',
  '*岗位名称',
  '招聘人数*\n（人）',
  '学历要求',
  '工作经验',
  '*薪资待遇\n（税前）',
  '工作地点',
  '岗位职责及要求',
  '用工形式',
  '福利待遇',
  '有效期至',
  '联系人',
  '联系电话',
  '备注',
];

const width = header.length;
const line = (text: string): CellValue[] => [text, ...Array<CellValue>(width - 1).fill(null)];
const rows: CellValue[][] = [
  line('“工会帮就业”专场招聘会岗位信息表'),
  line('填报单位：示例区总工会          填报日期：2026年11月20日'),
  line('说明：带*的为必填项；同一单位可合并单元格；薪资请写税前金额并注明单位。'),
  [...header],
];
const whole = (row: number) => ({ startRow: row, startCol: 0, endRow: row, endCol: width - 1 });
const merges = [whole(0), whole(1), whole(2)];
let number = 0;
for (const { employer, ownership, rows: jobs } of blocks) {
  const startRow = rows.length;
  for (const [index, job] of jobs.entries()) {
    number += 1;
    rows.push([number, index ? null : employer, index ? null : ownership, ...job]);
  }
  for (const startCol of [1, 2]) {
    merges.push({ startRow, startCol, endRow: rows.length - 1, endCol: startCol });
  }
  if (employer.includes('砺桥')) rows.push(Array<CellValue>(width).fill(null));
}
rows.push(['合计', null, null, `${number}个岗位`, ...Array<CellValue>(width - 4).fill(null)]);
merges.push(whole(rows.length), whole(rows.length + 1));
rows.push(line('填表人：            审核人：            （盖章）'));
rows.push(line('注：以上信息由用人单位提供并负责，招聘不收取任何费用。'));

const instructions = [
  ['填表说明'],
  ['1. 请在“岗位信息表”中填写，一行一个岗位。'],
  ['2. 用人单位名称须与营业执照一致。'],
  ['3. 不得写有性别、民族、婚育等限制，不得收取押金。'],
  ['4. 示例：', '某某有限公司', '叉车司机', '3人', '5000-6500元/月'],
];

const file = new URL('岗位信息表.xlsx', import.meta.url);
await writeFile(
  file,
  await writeXlsx({
    sheets: [
      { name: '填表说明', rows: instructions },
      {
        name: '岗位信息表',
        rows,
        merges,
        columns: header.map((name) => ({ width: /职责/.test(name) ? 40 : 16 })),
      },
    ],
  }),
);
