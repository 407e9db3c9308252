import { registrationStates, type StaffRegistration } from '@union-jobs/contract';
import { applicationTitles } from '../application/application-fields.ts';
import { momentCell, staffWorkbook, type Column } from '../staff-workbook.ts';

const stateTitles: Readonly<Record<(typeof registrationStates)[number], string>> = {
  waiting: '候补',
  registered: '已报名',
  attended: '已签到',
  withdrawn: '已退出',
};

const columns: readonly Column<StaffRegistration>[] = [
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
  { header: '报名时间', width: 20, text: (one) => momentCell(one.registeredAt) },
  { header: '签到时间', width: 20, text: (one) => momentCell(one.attendedAt) },
  { header: '来源页面', width: 36, text: (one) => one.source.page },
  { header: '来源标记', width: 14, text: (one) => one.source.placement },
];

/** The registrations for a fair as a workbook. */
export function registrationSheet(
  rows: readonly StaffRegistration[],
  fairName: string,
): Promise<File> {
  return staffWorkbook({ sheet: '报名', fileName: `报名-${fairName}.xlsx`, columns, rows });
}

function titleOf(state: string): string {
  return stateTitles[state as keyof typeof stateTitles] ?? state;
}
