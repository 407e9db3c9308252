import type { employmentTypes } from '@union-jobs/contract';
import { bareText } from './cell-text.ts';

type EmploymentType = (typeof employmentTypes)[number];

/** Dispatch and outsourcing come first: where they are named they must be shown (用工形式). */
const words: readonly (readonly [RegExp, EmploymentType])[] = [
  [/劳务派遣|派遣/, 'dispatch'],
  [/外包/, 'outsourced'],
  [/实习|见习/, 'internship'],
  [/兼职/, 'part_time'],
  [
    /零工|小时工|钟点工|日结工?|临时工?|短期工|短工|灵活用工|计件工|假期工|暑假工|寒假工|季节工/,
    'gig',
  ],
  [/全职|正式|长期|合同制|直招|直签|自招|劳动合同|固定/, 'full_time'],
];

/** Reads a cell of 用工形式 or 工作性质; null when it names no form of work. */
export function readEmploymentType(text: string): EmploymentType | null {
  const bare = withoutDenials(bareText(text));
  return words.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}

/**
 * Tells the form of work from a title: `兼职客服`, `日结分拣员`. Null where it says nothing certain;
 * `可接收实习生` does not make an internship.
 */
export function employmentTypeOfTitle(title: string): EmploymentType | null {
  const bare = withoutDenials(bareText(title));
  if (/劳务派遣|派遣(?:制|岗|员工)/.test(bare)) return 'dispatch';
  if (/外包(?:岗|制|员工)|[([【]外包[)\]】]|劳务外包/.test(bare)) return 'outsourced';
  if (
    /(?:实习|见习)(?:生|岗|人员)?(?:[)\]】]|$)|^(?:实习|见习|招聘实习)/.test(bare) &&
    !/可|接收|及|和|\//.test(bare)
  )
    return 'internship';
  if (/兼职/.test(bare) && !/全职/.test(bare)) return 'part_time';
  if (/小时工|钟点工|日结|临时工|短期工|零工|假期工|暑假工|寒假工/.test(bare)) return 'gig';
  return null;
}

/**
 * Whether the words of a posting say that its people are dispatched or outsourced, which has to be
 * shown. Tasks that deal with them (负责外包管理) and denials (非外包) do not count.
 */
export function disclosedInText(text: string): 'dispatch' | 'outsourced' | null {
  const bare = withoutDenials(bareText(text));
  if (
    /(?:属于?|为|采用|签订?|通过|实行)[^,，。;；]{0,8}(?:劳务派遣|派遣)|劳务派遣(?:制|岗|工|员工|合同|形式|用工|性质)|派遣制/.test(
      bare,
    )
  ) {
    return 'dispatch';
  }
  if (
    /外包(?:身份|员工|岗|制|合同|形式|性质|编制)|(?:属于?|为)[^,，。;；]{0,6}外包|与?第三方(?:公司)?签(?:订|署)?(?:劳动)?合同/.test(
      bare,
    )
  ) {
    return 'outsourced';
  }
  return null;
}

function withoutDenials(bare: string): string {
  return bare.replace(
    /(?:不是|不属于|并非|非|无|不|拒绝|不做|谢绝|没有)(?:任何|劳务)*[^,，。;；、]{0,3}(?:派遣|外包|中介|兼职|临时工|小时工)(?:[/、和或及](?:劳务)?(?:派遣|外包|中介))*/g,
    '',
  );
}
