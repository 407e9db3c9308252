import type { EmployerDraft, JobDraft } from '../job/job-draft.ts';
import { readBlocks } from '../text/blocks.ts';
import { type BenefitReading, readBenefits } from './benefit.ts';
import { type ColumnKey, columnName } from './column.ts';
import { readCreditCode } from './credit-code.ts';
import { readPlace } from './posting-place.ts';
import { readPostingPay } from './posting-pay.ts';
import { readPublishedAt, readValidUntil } from './posting-time.ts';
import { isEmployerSize, readHeadcount } from './headcount.ts';
import { readIndustry } from './industry.ts';
import { readOwnership } from './ownership.ts';
import { checkPosting, type PostingPart } from './posting-check.ts';
import { readWorkTerms } from './posting-terms.ts';
import { remembering } from './remembering.ts';
import { RowNotes } from './row-notes.ts';
import type { PostingRow } from './table.ts';
import { readTargetGroups } from './target-group.ts';

/** What all rows of an import share. */
export interface ImportTerms {
  readonly now: Date;
  /** Validity for rows that state none: `--valid-until`, or the end of the fair. */
  readonly validUntil: Date | null;
  readonly fairId: string | null;
  /** Division in which ambiguous names are looked for first (`--region`). */
  readonly region: string | undefined;
  /** Name of the source for rows that state none. */
  readonly sourceName: string;
}

const benefitReadings = remembering<BenefitReading>();
const agencyLike = /人力资源|劳务|人才(?:服务|市场|派遣)|猎头|派遣|职业介绍|职介/;

/**
 * Reads a row as a posting. Everything that is missing or wrong is noted with what to do about it;
 * a row that must not be taken (a required column is empty, the validity is past, the wording is
 * unlawful) gives no draft.
 */
export function readPosting(
  row: PostingRow,
  terms: ImportTerms,
  employerAbove: string | null,
): { draft: JobDraft | null; notes: RowNotes } {
  const notes = new RowNotes(row);
  const tags = notes.text('benefits');
  const benefits = benefitReadings(tags, () => readBenefits(tags));
  const employer = readEmployer(notes, employerAbove);
  const title = readTitle(notes);
  const headcount = readHeadcountOf(notes, benefits);
  const pay = readPostingPay(notes, benefits.settlement);
  const place = readPlace(notes, terms.region);
  const description = readDescription(notes);
  const publishedAt = readPublishedAt(notes, terms.now);
  const validUntil = readValidUntil(notes, terms, publishedAt);
  const work = readWorkTerms(notes, title ?? '', pay);
  checkWording(notes, benefits);
  if (
    !employer ||
    !title ||
    !headcount ||
    !pay ||
    !description ||
    !place ||
    !validUntil ||
    notes.isRefused
  ) {
    return { draft: null, notes };
  }
  const draft: JobDraft = {
    title,
    employer: employer.draft,
    agency: employer.agency,
    ...place,
    pay,
    headcount,
    ...work,
    targetGroups: readTargetGroups(notes.text('targetGroups')),
    benefits: benefits.benefits,
    majors: readMajors(notes.text('majors')),
    industry: readIndustry(notes.text('industry')),
    description,
    publishedAt: publishedAt ?? terms.now,
    validUntil,
    source: {
      name: notes.text('source').slice(0, 60) || terms.sourceName,
      url: webAddress(notes.text('sourceUrl')),
    },
    fairId: terms.fairId,
    booth: notes.text('booth').slice(0, 20) || null,
  };
  return { draft, notes };
}

/** The employer is who the people work for; who posts or employs them for somebody else is the agency. */
function readEmployer(
  notes: RowNotes,
  employerAbove: string | null,
): { draft: EmployerDraft; agency: string | null } | null {
  const posting = notes.text('employer') || employerAbove || '';
  const user = notes.text('userUnit');
  const name = tidyName(user || posting);
  if (name === '') {
    notes.refuse('employer', '缺少单位名称', '请填写用人单位全称');
    return null;
  }
  const agency = tidyName(notes.text('agency') || (user && posting !== user ? posting : ''));
  if (agency === '' && agencyLike.test(name)) {
    notes.warn(
      'employer',
      '单位名称像是人力资源服务机构，不一定是实际用人单位',
      '如为代招，请把实际用人单位填入“用工单位”一列',
    );
  }
  const code = notes.text('creditCode');
  const creditCode = readCreditCode(code);
  if (code !== '' && creditCode === null) {
    notes.warn('creditCode', '统一社会信用代码有误，没有采用', '请核对 18 位代码');
  }
  const draft: EmployerDraft = {
    name,
    creditCode,
    ownership: readOwnership(notes.text('ownership')),
    size: notes.text('size').slice(0, 40) || slippedSize(notes),
    industry: notes.text('industry').slice(0, 60) || null,
    introduction: notes.text('introduction').slice(0, 5000) || null,
  };
  return { draft, agency: agency === name ? null : agency || null };
}

function readTitle(notes: RowNotes): string | null {
  const title = notes.text('title').replace(/\s+/g, ' ');
  if (title === '') {
    notes.refuse('title', '缺少岗位名称', '请填写岗位名称');
    return null;
  }
  if (title.length > 60)
    notes.warn('title', '岗位名称过长，列表中会显示不全', '请只写岗位名称，其余内容移到岗位职责');
  return title.slice(0, 200);
}

function readHeadcountOf(notes: RowNotes, benefits: BenefitReading): JobDraft['headcount'] | null {
  const text = notes.text('headcount');
  const slipped = slippedSize(notes) !== null;
  const read = slipped ? null : readHeadcount(text);
  if (read) return read;
  if (benefits.headcount) {
    notes.warn(
      'headcount',
      `招聘人数没有填写，取自福利一栏的“${benefits.headcount.text}”`,
      '请核对，并填入招聘人数一列',
    );
    return benefits.headcount;
  }
  if (text === '')
    notes.refuse('headcount', '缺少招聘人数', '请填写人数，如 5、3-5人；人数不定可写“若干”');
  else if (slipped)
    notes.refuse(
      'headcount',
      '招聘人数一列填的像是单位规模',
      '请核对这一行是否错列，并填写招聘人数',
    );
  else notes.refuse('headcount', '招聘人数看不出是多少人', '请写成 5、3-5人 或“若干”');
  return null;
}

/** The size of the employer found in the column of headcounts: the columns have slipped. */
function slippedSize(notes: RowNotes): string | null {
  const text = notes.text('headcount');
  return notes.text('size') === '' && isEmployerSize(text) ? text : null;
}

const parts: readonly (readonly [ColumnKey, string])[] = [
  ['duties', '岗位职责'],
  ['requirements', '任职要求'],
  ['skills', '证书要求'],
  ['workTime', '工作时间'],
];

/** Duties and requirements as one text; a heading for each where there are several. */
function readDescription(notes: RowNotes): JobDraft['description'] | null {
  const filled = parts.filter(([key]) => notes.text(key) !== '');
  const said = (['duties', 'requirements'] as const).map((key) => notes.text(key)).join('');
  if (said.replace(/[^\p{L}]/gu, '').length < 4) {
    notes.refuse('duties', '缺少岗位职责和任职要求', '请写明做什么工作、有什么要求');
    return null;
  }
  if (filled.length === 1) return readBlocks(said);
  return filled.flatMap(([key, heading]) => {
    const blocks = readBlocks(notes.text(key));
    const isHeaded = blocks[0]?.type === 'heading';
    return isHeaded
      ? blocks
      : [{ type: 'heading' as const, children: [{ text: heading }] }, ...blocks];
  });
}

/** Columns whose words say a condition only together with their name: 性别 男. */
const conditions = ['gender', 'age', 'marriage', 'ethnicity', 'household'] as const;

function checkWording(notes: RowNotes, benefits: BenefitReading): void {
  const plain: PostingPart[] = (
    [
      'title',
      'duties',
      'requirements',
      'headcount',
      'note',
      'workTime',
      'targetGroups',
      'pay',
    ] as const
  ).map((key) => ({ name: key, text: notes.text(key) }));
  const tags = { name: 'benefits', text: [...benefits.others, ...benefits.benefits].join('|') };
  const named = conditions
    .filter((key) => notes.text(key) !== '')
    .map((key) => ({ name: key, text: `${columnName(key)}：${notes.text(key)}` }));
  for (const finding of checkPosting(
    [...plain, tags, ...named].filter((part) => part.text !== ''),
  )) {
    const reason = `${finding.reason}：“${finding.passage}”（${finding.law}）`;
    const key = finding.part as ColumnKey;
    if (finding.severity === 'refused') notes.refuse(key, reason, finding.cure);
    else notes.warn(key, reason, finding.cure);
  }
}

function readMajors(text: string): string[] {
  if (/不限|无要求/.test(text)) return [];
  const names = text
    .split(/[\s、,，;；/|]+/)
    .filter((name) => name.length > 1 && name.length <= 30);
  return [...new Set(names)].slice(0, 30);
}

/** Full-width letters and stray space out of a name, so that one employer is stored once. */
function tidyName(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .replace(/[（(]\s*盖章\s*[)）]/g, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .trim()
    .slice(0, 100)
    .replace(/[\ud800-\udbff]$/, '');
}

function webAddress(text: string): string | null {
  return /^https?:\/\/\S+$/.test(text) && text.length <= 2000 ? text : null;
}
