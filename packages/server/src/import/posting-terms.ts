import type { Pay } from '@union-jobs/contract';
import type { JobDraft } from '../job/job-draft.ts';
import { disclosedInText, employmentTypeOfTitle, readEmploymentType } from './employment-type.ts';
import { readEducation, readExperience } from './qualification.ts';
import type { RowNotes } from './row-notes.ts';

/** Schooling, experience and form of work of a row. */
export function readWorkTerms(
  notes: RowNotes,
  title: string,
  pay: Pay | null,
): Pick<JobDraft, 'education' | 'experience' | 'employmentType'> {
  return {
    education: floorOf(notes, 'education', readEducation),
    experience: floorOf(notes, 'experience', readExperience),
    employmentType: employmentTypeOf(notes, title, pay),
  };
}

/** A floor that is not stated or cannot be read is none; the clerk is told. */
function floorOf<T extends string>(
  notes: RowNotes,
  key: 'education' | 'experience',
  read: (text: string) => T | null,
): T | 'any' {
  const text = notes.text(key);
  const floor = read(text);
  if (floor !== null) return floor;
  const name = key === 'education' ? '学历要求' : '工作经验';
  if (text === '') notes.warn(key, `没有填写${name}，按“不限”处理`, `有要求的，请补填${name}`);
  else
    notes.warn(
      key,
      `${name}看不明白，按“不限”处理`,
      key === 'education' ? '请写成“大专”“高中”“不限”一类' : '请写成“1-3年”“不限”一类',
    );
  return 'any';
}

function employmentTypeOf(
  notes: RowNotes,
  title: string,
  pay: Pay | null,
): JobDraft['employmentType'] {
  const stated = readEmploymentType(notes.text('employmentType'));
  const disclosed = disclosedInText(
    `${title}\n${notes.text('duties')}\n${notes.text('requirements')}`,
  );
  if (disclosed && stated !== disclosed && stated !== 'dispatch') {
    const name = disclosed === 'dispatch' ? '劳务派遣' : '外包';
    notes.warn('employmentType', `岗位文字写明是${name}，已按${name}标注`, '请核对用工形式');
    return disclosed;
  }
  if (stated === null && notes.text('employmentType') !== '') {
    notes.warn(
      'employmentType',
      '用工形式看不明白，按“全职”处理',
      '请写成全职、兼职、实习、零工、劳务派遣或外包',
    );
  }
  return (
    stated ??
    employmentTypeOfTitle(title) ??
    (pay?.settlement === 'day' && pay.unit !== 'month' ? 'gig' : 'full_time')
  );
}
