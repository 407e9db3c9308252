import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readBenefits } from '../../../packages/server/src/import/benefit.ts';
import { readCreditCode } from '../../../packages/server/src/import/credit-code.ts';
import {
  disclosedInText,
  employmentTypeOfTitle,
  readEmploymentType,
} from '../../../packages/server/src/import/employment-type.ts';
import { readIndustry } from '../../../packages/server/src/import/industry.ts';
import { readOwnership } from '../../../packages/server/src/import/ownership.ts';
import {
  readEducation,
  readExperience,
} from '../../../packages/server/src/import/qualification.ts';
import { readTargetGroups } from '../../../packages/server/src/import/target-group.ts';

/** Declares one test that holds all pairs of words and reading. */
function reads<T>(read: (text: string) => T, pairs: Readonly<Record<string, T>>) {
  for (const [text, wanted] of Object.entries(pairs)) {
    it(`reads “${text}”`, () => assert.deepEqual(read(text), wanted));
  }
}

describe('readEducation', () => {
  reads(readEducation, {
    学历不限: 'any',
    '高中/中专/中技/职高/技校': 'high_school',
    '中专·中技': 'vocational',
    '大专以上学历，可接收应届生': 'college',
    '本科及以上，硕士优先': 'bachelor',
    统招本科: 'bachelor',
    硕士研究生及以上: 'master',
    博士: 'doctor',
    初中及以下: 'junior_high',
    高中及以下: 'any',
    面谈: null,
  });
});

describe('readExperience', () => {
  reads(readExperience, {
    不限: 'any',
    无需经验: 'any',
    '在校/应届': 'graduate',
    '1年以内': 'under_1_year',
    '6个月': 'under_1_year',
    半年: 'under_1_year',
    '1年': '1_3_years',
    '2-5年': '1_3_years',
    三年以上: '3_5_years',
    '5年以上工作经验': '5_10_years',
    '8-10年': '5_10_years',
    '10年以上': 'over_10_years',
    吃苦耐劳: null,
  });
});

describe('readEmploymentType', () => {
  reads(readEmploymentType, {
    全职: 'full_time',
    '合同制（非劳务派遣）': 'full_time',
    劳务派遣: 'dispatch',
    外包: 'outsourced',
    '非外包，全职': 'full_time',
    小时工: 'gig',
    兼职: 'part_time',
    见习: 'internship',
    待定: null,
  });
});

describe('employmentTypeOfTitle', () => {
  reads(employmentTypeOfTitle, {
    兼职客服: 'part_time',
    '普工（实习生）': 'internship',
    日结分拣员: 'gig',
    可接收实习生的普工: null,
    '全职/兼职客服': null,
    焊工: null,
  });
});

describe('disclosedInText', () => {
  reads(disclosedInText, {
    本岗位为劳务派遣: 'dispatch',
    '派遣制，与某某公司签约': 'dispatch',
    '外包岗位，合同一年一签': 'outsourced',
    负责外包项目管理: null,
    '公司直招，非劳务派遣': null,
  });
});

describe('readOwnership', () => {
  reads(readOwnership, {
    国有企业: 'state_owned',
    民营: 'private',
    '外资（日资）': 'foreign',
    中外合资: 'joint_venture',
    '机关/事业单位': 'public_institution',
    个体工商户: 'self_employed',
    社会团体: 'social_organization',
    上市公司: 'other',
    不详: null,
  });
});

describe('readTargetGroups', () => {
  reads(readTargetGroups, {
    '高校毕业生、农民工': ['migrant_worker', 'graduate'],
    下岗待岗职工: ['transferred_worker'],
    困难职工家庭: ['hardship_family'],
    新就业形态劳动者: ['new_form_worker'],
    不限: [],
  });
});

describe('readIndustry', () => {
  it('knows the twenty sections of GB/T 4754-2017 by their own names', () => {
    const names = [
      '农、林、牧、渔业',
      '采矿业',
      '制造业',
      '电力、热力、燃气及水生产和供应业',
      '建筑业',
      '批发和零售业',
      '交通运输、仓储和邮政业',
      '住宿和餐饮业',
      '信息传输、软件和信息技术服务业',
      '金融业',
      '房地产业',
      '租赁和商务服务业',
      '科学研究和技术服务业',
      '水利、环境和公共设施管理业',
      '居民服务、修理和其他服务业',
      '教育',
      '卫生和社会工作',
      '文化、体育和娱乐业',
      '公共管理、社会保障和社会组织',
      '国际组织',
    ];
    assert.equal(names.map(readIndustry).join(''), 'ABCDEFGHIJKLMNOPQRST');
  });

  reads(readIndustry, {
    '机械/重工': 'C',
    物业管理: 'K',
    C3511: 'C',
    其他行业: null,
    多元化集团: null,
  });
});

describe('readBenefits', () => {
  it('splits at the usual signs and writes each benefit one way, once', () => {
    assert.deepEqual(readBenefits('五险一金、双休|饭补 · 餐补；带薪年假/包食宿').benefits, [
      '五险一金',
      '周末双休',
      '餐补',
      '带薪年假',
      '包吃',
      '包住',
    ]);
  });

  it('reads a list that a program printed', () => {
    assert.deepEqual(readBenefits("['体检', '六险一金']").benefits, ['定期体检', '六险一金']);
  });

  it('does not mistake numbers of people and settlement for benefits', () => {
    const read = readBenefits('包吃 · 包住|20人以上|日结');
    assert.deepEqual(read.benefits, ['包吃', '包住']);
    assert.deepEqual(read.headcount, { text: '20人以上', min: 20, max: null });
    assert.equal(read.settlement, 'day');
  });

  it('keeps other tags apart', () => {
    const read = readBenefits('急招|全职|无纹身|提供宿舍|焊工证');
    assert.deepEqual(read.benefits, ['包住']);
    assert.deepEqual(read.others, ['急招', '全职', '无纹身', '焊工证']);
  });
});

describe('readCreditCode', () => {
  it('takes a code whose check digit fits', () => {
    assert.equal(readCreditCode('９１１１００００６０００３７３４１Ｌ'), '91110000600037341L');
    assert.equal(readCreditCode('9111 0000 6000 37341l'), '91110000600037341L');
  });

  it('refuses one with a wrong digit', () => {
    assert.equal(readCreditCode('91110000600037342L'), null);
    assert.equal(readCreditCode('123'), null);
  });
});
