import {
  applicationStates,
  type ApplicationFilter,
  type StaffApplication,
} from '@union-jobs/contract';
import { appendAudit } from '../audit/audit-queries.ts';
import type { Database } from '../database.ts';
import { chinaDay } from '../import/date.ts';
import { momentCell, staffWorkbook, type Column } from '../staff-workbook.ts';
import type { Vault } from '../vault/vault.ts';
import { applicationTitles } from './application-fields.ts';
import { listApplications, type ApplicationOwner } from './application-queries.ts';
import { staffApplication } from './application-view.ts';

/** What is exported, and who asks for it. */
export interface SheetRequest {
  readonly vault: Vault;
  readonly owner: ApplicationOwner;
  readonly filter: ApplicationFilter;
  /** Id of the key, or `command`. */
  readonly actor: string;
  readonly now: Date;
}

/** Most rows of a sheet; whoever has more exports by job, fair or date. */
const mostRows = 50_000;
const batchRows = 500;

/** The applications of a selection as a workbook, noted in the audit before it is handed out. */
export async function applicationSheet(db: Database, request: SheetRequest): Promise<File> {
  const { owner, filter, actor, now } = request;
  const rows = await readAll(db, request);
  await db.transaction().execute((transaction) =>
    appendAudit(transaction, {
      organizationId: owner.organizationId,
      at: now,
      actor,
      action: 'application.export_sheet',
      subject: null,
      detail: { count: rows.length, filters: filterNames(filter) },
    }),
  );
  return staffWorkbook({
    sheet: '投递',
    fileName: `投递-${chinaDay(now)}.xlsx`,
    columns: [...columns, ...questionColumns(rows)],
    rows,
  });
}

/** Names of the filters that are set, for the audit: values stay out of it. */
export function filterNames(filter: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(filter)
    .filter((name) => filter[name] !== undefined)
    .sort();
}

async function readAll(
  db: Database,
  { vault, owner, filter }: SheetRequest,
): Promise<StaffApplication[]> {
  const all: StaffApplication[] = [];
  let after = null;
  while (all.length < mostRows) {
    const rows = await listApplications(db, { ...filter, ...owner }, { limit: batchRows, after });
    for (const row of rows) {
      if (row.wrappedKey) all.push(staffApplication(row, vault.openKey(row.id, row.wrappedKey)));
    }
    const last = rows.at(-1);
    if (!last || rows.length < batchRows) break;
    after = { submittedAt: last.submittedAt, id: last.id };
  }
  return all;
}

const stateTitles: Readonly<Record<(typeof applicationStates)[number], string>> = {
  submitted: '已提交',
  viewed: '已查看',
  interview: '面试',
  offer: '录用意向',
  signed: '已签约',
  declined: '未录用',
  withdrawn: '已撤回',
};

const columns: readonly Column<StaffApplication>[] = [
  { header: '编号', width: 12, text: (one) => one.number },
  { header: '投递时间', width: 20, text: (one) => momentCell(one.submittedAt) },
  { header: '状态', width: 10, text: (one) => stateTitle(one.state) },
  { header: '岗位', width: 24, text: (one) => one.job.title },
  { header: '用人单位', width: 28, text: (one) => one.job.employer.name },
  { header: '招聘会', width: 24, text: (one) => one.fair?.name ?? null },
  { header: '展位', width: 8, text: (one) => one.booth },
  { header: '姓名', width: 12, text: (one) => one.applicant.name },
  { header: '手机号', width: 14, text: (one) => one.applicant.mobile },
  { header: '电子邮箱', width: 24, text: (one) => one.applicant.email },
  { header: '学历', width: 12, text: (one) => title('education', one.applicant.education) },
  {
    header: '重点群体',
    width: 20,
    text: (one) =>
      one.applicant.targetGroup.map((group) => title('targetGroup', group)).join('、') || null,
  },
  { header: '留言', width: 40, text: (one) => one.applicant.message },
  { header: '简历', width: 8, text: (one) => one.resume?.type.toUpperCase() ?? null },
  { header: '来源页面', width: 36, text: (one) => one.source.page },
  { header: '来源标记', width: 14, text: (one) => one.source.placement },
];

function questionColumns(rows: readonly StaffApplication[]): Column<StaffApplication>[] {
  const questions = new Set(rows.flatMap((row) => row.answers.map((answer) => answer.title)));
  return [...questions].map((question) => ({
    header: question,
    width: 24,
    text: (row) => answerText(row, question),
  }));
}

function answerText({ answers }: StaffApplication, question: string): string {
  return answers
    .filter((answer) => answer.title === question)
    .map(({ value }) => {
      if (typeof value === 'boolean') return value ? '是' : '否';
      return Array.isArray(value) ? value.join('、') : value;
    })
    .join('；');
}

function stateTitle(state: string): string {
  return stateTitles[state as keyof typeof stateTitles] ?? state;
}

function title(field: 'education' | 'targetGroup', value: string | null): string | null {
  return value === null ? null : (applicationTitles(field).get(value) ?? value);
}
