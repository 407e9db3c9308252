import { writeXlsx } from 'hucre/xlsx';
import { neutralCell } from '../neutral-cell.ts';
import type { FairImportResult } from './fair-import.ts';
import type { ImportResult } from './job-import.ts';
import type { ReportNote } from './posting-batch.ts';

/** What a report says beside the result. */
export interface ReportHead {
  readonly fileName: string;
  readonly organization: string;
  readonly importedAt: Date;
  /** Where rows without a validity of their own took it from, in words; null when none needed it. */
  readonly validity: string | null;
  readonly dryRun: boolean;
}

const levels: Readonly<Record<ReportNote['level'], string>> = {
  refused: '未导入',
  warned: '已导入，请核对',
  duplicate: '重复',
  passed: '已跳过',
};
const moment = new Intl.DateTimeFormat('zh-CN', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Asia/Shanghai',
});

/**
 * The report of an import as an .xlsx file: a summary, and a line for each thing to know of a row,
 * refused rows first. Cells never start a formula.
 */
export async function writeReport(result: ImportResult, head: ReportHead): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [summarySheet(result, head), noteSheet(result.notes)],
    defaultFont: { name: '等线', size: 11 },
  });
}

/** The result in one line: for the terminal and for the top of the report. */
export function resultLine(result: ImportResult): string {
  const parts = [
    `新增 ${result.created}`,
    `更新 ${result.updated}`,
    `无变化 ${result.unchanged}`,
    `重复 ${result.duplicate}`,
    `未导入 ${result.refused}`,
  ];
  return `共 ${result.rows} 个岗位：${parts.join('，')}；其中 ${result.warned} 个有提示。`;
}

const outcomes: Readonly<Record<FairImportResult['fair']['outcome'], string>> = {
  created: '新增',
  updated: '更新',
  unchanged: '无变化',
  refused: '未导入',
};

/** What became of a fair in one line. */
export function fairLine(fair: FairImportResult['fair']): string {
  if (fair.outcome === 'refused') {
    return `招聘会${fair.name && `“${fair.name}”`}未导入，岗位也没有导入：请按说明修改后重新导入。`;
  }
  const id = fair.id === null ? '' : `（${fair.id}）`;
  return `招聘会“${fair.name}”${outcomes[fair.outcome]}${id}，参会单位 ${fair.booths} 家。`;
}

function summarySheet(result: ImportResult & Partial<FairImportResult>, head: ReportHead) {
  const { fair } = result;
  const rows: (string | number)[][] = [
    [fair ? '招聘会导入报告' : '岗位导入报告'],
    ['文件', neutralCell(head.fileName)],
    ['单位', neutralCell(head.organization)],
    ['时间', moment.format(head.importedAt)],
    ...(fair ? [['招聘会', neutralCell(fairLine(fair))]] : []),
    ...(head.dryRun ? [['说明', '这是试运行，没有保存任何内容']] : []),
    [],
    ['新增', result.created],
    ['更新', result.updated],
    ['无变化', result.unchanged],
    ['重复（只保留一条）', result.duplicate],
    ['未导入', result.refused],
    ['岗位合计', result.rows],
    ['其中有提示', result.warned],
    ['跳过的行（表头、合计、说明）', result.passed],
    ...(head.validity
      ? [
          [
            '有效期',
            neutralCell(`${result.validityGiven} 个岗位没有写有效期，采用${head.validity}`),
          ],
        ]
      : []),
    ...result.remarks.map((remark) => ['提示', neutralCell(remark)]),
  ];
  const cells = new Map([['0,0', { style: { font: { bold: true, size: 16 } } }]]);
  return { name: '概况', rows, cells, columns: [{ width: 30 }, { width: 70 }] };
}

const columns = [
  { header: '结果', width: 16 },
  { header: '工作表', width: 16 },
  { header: '行', width: 8 },
  { header: '列', width: 22 },
  { header: '内容', width: 36 },
  { header: '原因', width: 56 },
  { header: '怎样改', width: 56 },
];

function noteSheet(notes: readonly ReportNote[]) {
  const order = Object.keys(levels);
  const sorted = [...notes].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
  const lines = sorted.map(({ level, sheet, row, column, value, reason, cure }) => [
    levels[level],
    neutralCell(sheet),
    row,
    neutralCell(column),
    neutralCell(value),
    neutralCell(reason),
    neutralCell(cure),
  ]);
  return {
    name: '逐行说明',
    columns: columns.map(({ width }) => ({ width })),
    rows: [columns.map(({ header }) => header), ...lines],
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:G${lines.length + 1}` },
  };
}
