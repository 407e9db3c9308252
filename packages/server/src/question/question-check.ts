import type { Question } from '@union-jobs/contract';
import type { RefusedField, Wording } from '../problem.ts';

/** Something that hiring must not ask for. */
interface Topic {
  readonly code: string;
  /** Uses of the words that ask for something else; taken out first. */
  readonly harmless?: RegExp;
  readonly asks: RegExp;
  readonly reason: Wording;
}

const promotion = '《就业促进法》';
const topics: readonly Topic[] = [
  {
    code: 'gender',
    harmless:
      /女职工|妇女|男女(?:装|鞋|老少)|[男女](?:装|鞋|包|科|款|性?(?:用品|健康|客户|顾客|患者))|性别(?:平等|歧视)/g,
    asks: /性别|是男|是女|男(?:性|士|生)?(?:还是|或|\/|、)女|\b(?:gender|sex)\b/i,
    reason: {
      zh: `投递时不询问性别：就业不因性别而受歧视（${promotion}第三条）。`,
      en: 'Gender is not asked here: nobody may be treated differently for it (Employment Promotion Law, article 3).',
    },
  },
  {
    code: 'marriage',
    harmless:
      /婚(?:庆|礼|纱|介|宴|恋(?:咨询|服务))|(?:母婴|孕婴|育儿)(?:用品|店|知识|护理|行业|服务|嫂)?/g,
    asks: /婚否|[已未结离]婚|婚姻|婚育|生育|怀孕|孕期|备孕|二胎|三胎|(?:有无|有没有|是否有|几个|多少)(?:小)?(?:孩|子女)|子女(?:情况|数)|配偶|恋爱|(?:男|女)朋友|marri|pregnan|\bchild(?:ren)?\b|spouse/i,
    reason: {
      zh: '不得询问婚姻、恋爱和生育状况（《妇女权益保障法》第四十三条）。',
      en: 'Marriage, partners and children must not be asked (Law on Women, article 43).',
    },
  },
  {
    code: 'age',
    harmless:
      /工龄|(?:学员|客户|学生|幼儿|儿童|用户|顾客)的?年龄段?|年龄段的?(?:学员|学生|儿童|客户)|出生(?:证|率|医学)/g,
    asks: /年龄|岁数|几岁|多大(?:了|年纪)?$|周岁|出生|生日|生肖|属相|属什么|星座|年纪|\bage\b|birth|how old/i,
    reason: {
      zh: '投递时不询问年龄和出生日期；依法须核实的，请在面试后核对证件。',
      en: 'Age and date of birth are not asked here; check them after the interview where a law wants it.',
    },
  },
  {
    code: 'ethnicity',
    harmless: /民族(?:舞|乐|团结|特色|品牌|文化|工艺|服饰|大学)|(?:少数)?民族语/g,
    asks: /民族|族别|宗教|信仰|信教|血统|ethnic|religio|\brace\b/i,
    reason: {
      zh: `不得询问民族和宗教信仰（${promotion}第三条、第二十八条）。`,
      en: 'Ethnicity and religion must not be asked (Employment Promotion Law, articles 3 and 28).',
    },
  },
  {
    code: 'photo',
    harmless:
      /(?:作品|产品|成果|工程|现场|修|拍摄?|处理|编辑|冲印|后期)的?照片|照片(?:拍摄|处理|编辑|后期|修图|冲印)/g,
    asks: /照片|相片|证件照|自拍|头像|身高|体重|三围|长相|外貌|相貌|纹身|photo|height|weight|appearance/i,
    reason: {
      zh: '投递时不收照片，也不询问身高、体重和相貌。',
      en: 'Photos, height, weight and looks are not asked for.',
    },
  },
  {
    code: 'identity_number',
    harmless: /(?:办理|核验|录入|识别)身份证(?:业务|经验|件)?|身份证(?:业务|核验|识别)/g,
    asks: /身份证|证件号|护照号|社保(?:卡)?号|银行卡|银行账|户口本|户籍|籍贯|户口|passport|identity (?:card|number)|\bid (?:card|number)\b|bank/i,
    reason: {
      zh: '投递时不收身份证号、户籍和银行账号：与此时的目的无关（《个人信息保护法》第六条）。',
      en: 'Identity numbers, household registration and bank accounts are not needed here (PIPL, article 6).',
    },
  },
  {
    code: 'health',
    harmless: /健康证|(?:传染病|慢性病|残疾人?)(?:防治|护理|服务|照护|医院)|无障碍/g,
    asks: /乙肝|传染病|病史|疾病|艾滋|残疾|健康状况|身体状况|disab|disease|illness|health condition/i,
    reason: {
      zh: `不得以携带传染病病原或残疾为条件，投递时不询问健康状况（${promotion}第二十九条、第三十条）。`,
      en: 'Health is not asked here (Employment Promotion Law, articles 29 and 30).',
    },
  },
  {
    code: 'fee',
    harmless:
      /(?:客户|租户|押金|保证金)(?:的)?(?:押金|保证金)?(?:管理|核算|退还|收取经验)|(?:不收|无需|免)[^，。？]{0,4}(?:押金|费用?)/g,
    asks: /押金|保证金|培训费|服装费|报名费|中介费|交(?:钱|费)|缴费|贷款|deposit|\bfee\b/i,
    reason: {
      zh: '不得要求求职者交押金或费用（《劳动合同法》第九条）。',
      en: 'No deposit or fee may be asked (Labour Contract Law, article 9).',
    },
  },
];

/**
 * Checks questions by what they ask for, not by single words: 是否有婚庆策划经验 is about work.
 *
 * @returns what is refused, with pointers below `/body/questions`
 */
export function checkQuestions(questions: readonly Question[]): RefusedField[] {
  return questions.flatMap((question, index) => {
    const texts = [question.title, ...(question.options ?? [])];
    const words = texts
      .map(({ zh, en = '' }) => `${zh}\n${en}`)
      .join('\n')
      .normalize('NFKC');
    const topic = topics.find((one) => one.asks.test(words.replace(one.harmless ?? /$^/g, '')));
    const pointer = `/body/questions/${index}`;
    if (topic) return [{ pointer, code: `asks_${topic.code}`, detail: topic.reason }];
    return shapeFaults(question, questions).map((fault) => ({ pointer, ...fault }));
  });
}

function shapeFaults(
  question: Question,
  all: readonly Question[],
): Omit<RefusedField, 'pointer'>[] {
  const faults: Omit<RefusedField, 'pointer'>[] = [];
  const offers = question.kind === 'choice' || question.kind === 'choices';
  if (offers !== (question.options !== undefined)) {
    faults.push({
      code: 'options',
      detail: {
        zh: '单选和多选须给出选项（options），其他题型不带选项。',
        en: 'Choices need options; other kinds take none.',
      },
    });
  }
  if (all.filter(({ name }) => name === question.name).length > 1) {
    faults.push({
      code: 'duplicate',
      detail: { zh: '每个问题的 name 须不同。', en: 'Every question needs a name of its own.' },
    });
  }
  const options = question.options?.map(({ zh }) => zh) ?? [];
  if (new Set(options).size < options.length) {
    faults.push({
      code: 'duplicate',
      detail: { zh: '选项不能重复。', en: 'Options must differ.' },
    });
  }
  return faults;
}
