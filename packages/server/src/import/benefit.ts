import type { Headcount, settlements } from '@union-jobs/contract';
import { readHeadcount } from './headcount.ts';
import { readSettlement } from './pay.ts';

/** What a cell of benefits holds once the tags that are none have been sorted out. */
export interface BenefitReading {
  readonly benefits: string[];
  /** `20人以上` among the tags: job boards put the number of people wanted there. */
  readonly headcount: Headcount | null;
  /** `日结` among the tags. */
  readonly settlement: (typeof settlements)[number] | null;
  /** Tags that are no benefit: 急招, 无纹身, 普工. They may still say something unlawful. */
  readonly others: string[];
}

/** The usual words, so that one filter value finds every way of writing. */
const spellings: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^(?:提供|免费|公司)?(?:包|管)(?:吃住|食宿|吃包住|吃管住)|^(?:免费|提供){1,2}食宿|^食宿(?:全包|免费)|^包食宿/,
    ['包吃', '包住'],
  ],
  [
    /^(?:公司)?(?:包|管)(?:吃|餐|饭|三餐|两餐|一餐|工作餐|伙食)|^免费(?:包?三餐|工作餐|午餐|用餐|伙食)|^(?:提供)?(?:免费)?工作餐|^有?食堂免费/,
    ['包吃'],
  ],
  [/^(?:包|管)(?:住|住宿)|^(?:免费|提供)(?:员工)?(?:住宿|宿舍)|^包宿/, ['包住']],
  [/^[五5]险[一1]金|^社保公积金|^社保\+公积金/, ['五险一金']],
  [/^[六6]险[一1]金/, ['六险一金']],
  [/^[六6七7]险[二2]金/, ['六险二金']],
  [/^(?:缴纳?|交)?[五5]险$|^社会保险$|^社保$|^缴纳社保$|^(?:有|上|交)(?:社保|五险)$/, ['五险']],
  [/^(?:饭|餐|用餐|伙食|餐费|午餐|餐饮)(?:补|补贴|补助|贴)$/, ['餐补']],
  [/^(?:房|住房|租房|住宿)(?:补|补贴|补助)$/, ['房补']],
  [/^(?:话|话费|通讯|通信)(?:补|补贴|补助)$/, ['话补']],
  [/^(?:交通|车|路费|车费)(?:补|补贴|补助)$/, ['交通补助']],
  [/^加班(?:补助|补贴|费|工资)$/, ['加班补助']],
  [/^(?:高温|防暑降温)(?:补贴|补助|费|津贴)$/, ['高温补贴']],
  [/^(?:夜班)(?:补贴|补助|津贴|费)$/, ['夜班补贴']],
  [/^(?:周末|每周)?双休$/, ['周末双休']],
  [/^(?:带薪)?(?:年假|年休假)$|^带薪休假$/, ['带薪年假']],
  [/^(?:年底|年终)?双薪$|^13薪$|^十三薪$/, ['年底双薪']],
  [/^年终奖金?$/, ['年终奖']],
  [/^(?:定期|免费|年度|员工)?体检$/, ['定期体检']],
  [/^(?:节日|节假日|过节)(?:福利|礼品|费|慰问)$/, ['节日福利']],
  [/^(?:免费|岗前|带薪|入职|专业|在职|员工)培训$/, ['免费培训']],
  [/^绩效(?:奖金?|工资)$/, ['绩效奖金']],
  [/^全勤奖金?$/, ['全勤奖']],
  [/^人走[账帐][清请]$/, ['人走账清']],
  [/^(?:可|能)?预支(?:工资)?$/, ['可预支工资']],
  [/^(?:免费|通勤|有)?(?:班车|通勤车|厂车)(?:接送)?$|^免费班车$/, ['免费班车']],
];

/** What makes a tag that is not in the list a benefit all the same. */
const benefitLike =
  /[险金补贴奖假薪]|包[吃住餐]|免费|福利|体检|班车|宿舍|食宿|食堂|餐|提成|培训|股权|期权|团建|旅游|晋升|空调|预支|礼|保障|补助|慰问|下午茶|健身|弹性|轮休|双休|单休|住房|落户|班费|热水|wifi/i;
const notBenefit =
  /无|不要|限|要求|急招|证$|^(?:全职|兼职|长期|短期|新手|普工|操作工)$|金属|奖金组|假期工|保险(?:销售|员)/;

/**
 * Reads 福利待遇: tags split at `|`, `·`, commas and spaces, written one way, without repeats. A list
 * that a program printed (`['体检', '五险一金']`) is read as one.
 */
export function readBenefits(text: string): BenefitReading {
  const benefits = new Set<string>();
  const others: string[] = [];
  let headcount: Headcount | null = null;
  let settlement: BenefitReading['settlement'] = null;
  for (const tag of tagsOf(text)) {
    if (/^(?:招)?\d+(?:-\d+)?[人名](?:以上|以内)?$/.test(tag)) headcount ??= readHeadcount(tag);
    else if (/^(?:日|周|月|时|小时|按?单|天|当天|当日)结(?:工资)?$/.test(tag))
      settlement ??= readSettlement(tag);
    else {
      const known = spellings.find(([pattern]) => pattern.test(tag))?.[1];
      if (known) known.forEach((name) => benefits.add(name));
      else if (isBenefit(tag)) benefits.add(tag);
      else others.push(tag);
    }
  }
  return {
    benefits: [...benefits].slice(0, 30),
    headcount,
    settlement,
    others: [...new Set(others)],
  };
}

/** A tag of the filter holds at most 20 characters; a sentence is no tag. */
function isBenefit(tag: string): boolean {
  return (
    tag.length <= 12 &&
    benefitLike.test(tag) &&
    (!notBenefit.test(tag) || /^无(?:押金|责底薪)$/.test(tag))
  );
}

function tagsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .replace(/[[\]'"“”【】]/g, ' ')
    .split(/[|·•・、,，;；/+\s。!！~]+|(?<=\D)\d{1,2}[.)](?=\D)/)
    .map((tag) => tag.replace(/^[-*—:：]+|[-*—:：]+$/g, ''))
    .filter((tag) => tag !== '');
}
