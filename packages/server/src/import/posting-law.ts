/** What the wording of a posting may touch. */
export type PostingTopic =
  | 'gender'
  | 'marriage'
  | 'ethnicity'
  | 'religion'
  | 'fee'
  | 'certificate'
  | 'age'
  | 'looks'
  | 'household'
  | 'record'
  | 'health';

/** The law behind a topic and what the clerk is told. */
export interface PostingRule {
  /** A posting with such wording is not taken; the others are taken with a warning. */
  readonly refuses: boolean;
  /** Name and article, as a lawyer would cite it. */
  readonly law: string;
  readonly reason: string;
  readonly cure: string;
}

const promotion = '《就业促进法》';
const women = '《妇女权益保障法》第四十三条';
const market = '《人力资源市场暂行条例》第二十四条';
const contractLaw = '《劳动合同法》第九条';

/**
 * The rules by topic. Sources: 就业促进法 (2015) articles 3 and 26–31, 妇女权益保障法 (2022) article 43,
 * 劳动合同法 (2012) article 9, 人力资源市场暂行条例 (2018) article 24. Article 27 and the law on women
 * protect women alone; who turns men away breaks the other two.
 */
export const postingLaw: Readonly<Record<PostingTopic, PostingRule>> = {
  gender: {
    refuses: true,
    law: `${promotion}第三条、${market}；限男性或男性优先的，另有${promotion}第二十七条、${women}`,
    reason: '招聘信息限定性别或规定性别优先',
    cure: '请删去性别要求，或写“性别不限”；属于国家规定女职工禁忌从事的岗位，请写明依据',
  },
  marriage: {
    refuses: true,
    law: `${women}、${promotion}第二十六条、第二十七条`,
    reason: '招聘信息把婚姻、生育状况作为条件',
    cure: '请删去婚育要求，或写“婚育不限”',
  },
  ethnicity: {
    refuses: true,
    law: `${promotion}第三条、第二十八条，${market}`,
    reason: '招聘信息限定民族',
    cure: '请删去民族要求，或写“民族不限”',
  },
  religion: {
    refuses: true,
    law: `${promotion}第三条、${market}`,
    reason: '招聘信息限定宗教信仰',
    cure: '请删去宗教信仰要求',
  },
  fee: {
    refuses: true,
    law: contractLaw,
    reason: '招聘信息要求劳动者交押金或费用',
    cure: '请取消押金和收费；若并不收取，请写“不收取任何费用”',
  },
  certificate: {
    refuses: true,
    law: contractLaw,
    reason: '招聘信息要求扣押证件',
    cure: '请删去扣押证件的内容，查验原件后应当场归还',
  },
  age: {
    refuses: false,
    law: `${promotion}第二十六条`,
    reason: '写有年龄要求',
    cure: '与岗位无关的，建议删去年龄要求，改写所需的技能和经验',
  },
  looks: {
    refuses: false,
    law: `${promotion}第二十六条`,
    reason: '写有身高、相貌等要求',
    cure: '与岗位无关的，建议删去身高、相貌、纹身等要求',
  },
  household: {
    refuses: false,
    law: `${promotion}第二十六条、第三十一条`,
    reason: '写有户籍或地域要求',
    cure: '建议删去户籍、籍贯要求，或写“户籍不限”',
  },
  record: {
    refuses: false,
    law: `${promotion}第二十六条`,
    reason: '写有无犯罪记录要求',
    cure: '法律没有规定须查犯罪记录的岗位，建议删去',
  },
  health: {
    refuses: false,
    law: `${promotion}第二十九条、第三十条`,
    reason: '写有超出岗位需要的健康要求',
    cure: '不得因残疾或携带传染病病原拒绝录用；法律规定的岗位除外，请写明依据',
  },
};
