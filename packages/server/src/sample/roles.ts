import { type EmployerKind, employerKinds } from './employer-kinds.ts';
import { occupations } from './occupation/occupations.ts';
import type { Occupation } from './occupation/occupation.ts';

/** One title of an occupation, with what the title itself says about the work. */
export interface Role extends Occupation {
  readonly title: string;
}

const learner = /学徒|助理|储备|兼职|居家|半天班/;
const leader = /主管|高级|领班|经理|班组长/;
const partTime = /兼职|居家|半天班/;
const byTheDay = /临时工|钟点工/;

/** Titles by the kind of employer that looks for them. */
export const rolesByKind: ReadonlyMap<EmployerKind, readonly Role[]> = new Map(
  (Object.keys(employerKinds) as EmployerKind[]).map((kind) => [
    kind,
    occupations
      .filter((occupation) => occupation.kinds.includes(kind))
      .flatMap((occupation) => occupation.titles.map((title) => roleOf(title, occupation))),
  ]),
);

function roleOf(title: string, occupation: Occupation): Role {
  const types = partTime.test(title)
    ? (['part_time'] as const)
    : byTheDay.test(title)
      ? (['gig'] as const)
      : leader.test(title)
        ? (['full_time'] as const)
        : occupation.types;
  const experience = learner.test(title)
    ? (['any'] as const)
    : leader.test(title)
      ? (['3_5_years', '5_10_years'] as const)
      : occupation.experience;
  return { ...occupation, title, types, experience };
}
