import { registrationStates, workbookType, type StaffRegistration } from '@union-jobs/contract';
import { writeXlsx } from 'hucre/xlsx';
import { applicationTitles } from '../application/application-fields.ts';
import { neutralCell } from '../neutral-cell.ts';

const stateTitles: Readonly<Record<(typeof registrationStates)[number], string>> = {
  waiting: '候补',
  registered: '已报名',
  attended: '已签到',
  withdrawn: '已退出',
};

const moment = new Intl.DateTimeFormat('zh-CN', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Asia/Shanghai',
});

const columns: readonly {
  readonly header: string;
  readonly width: number;
  text(one: StaffRegistration): string | null;
}[] = [
  { header: '签到码', width: 12, text: (one) => one.code },
  { header: '状态', width: 10, text: (one) => titleOf(one.state) },
  { header: '姓名', width: 12, text: (one) => one.visitor.name },
  { header: '手机号', width: 14, text: (one) => one.visitor.mobile },
  {
    header: '重点群体',
    width: 20,
    text: (one) =>
      one.visitor.targetGroup
        .map((group) => applicationTitles('targetGroup').get(group) ?? group)
        .join('、'),
  },
  { header: '报名时间', width: 20, text: (one) => timeOf(one.registeredAt) },
  { header: '签到时间', width: 20, text: (one) => timeOf(one.attendedAt) },
  { header: '来源页面', width: 36, text: (one) => one.source.page },
  { header: '来源标记', width: 14, text: (one) => one.source.placement },
];

/** The registrations for a fair as a workbook. */
export async function registrationSheet(
  rows: readonly StaffRegistration[],
  fairName: string,
): Promise<File> {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '报名',
        columns: columns.map(({ width }) => ({ width })),
        rows: [
          columns.map(({ header }) => header),
          ...rows.map((row) => columns.map(({ text }) => neutralCell(text(row) ?? ''))),
        ],
        freezePane: { rows: 1 },
      },
    ],
    defaultFont: { name: '等线', size: 11 },
  });
  return new File([new Uint8Array(bytes)], `报名-${fairName}.xlsx`, { type: workbookType });
}

function titleOf(state: string): string {
  return stateTitles[state as keyof typeof stateTitles] ?? state;
}

function timeOf(at: string | null): string | null {
  return at === null ? null : moment.format(new Date(at));
}
