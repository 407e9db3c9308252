import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkPosting } from '../../../packages/server/src/import/posting-check.ts';

/** Wording that the law forbids in a posting. */
const forbidden = [
  '女士优先',
  '男性优先',
  '男优先，会开车',
  '限男性',
  '仅招女生',
  '要求男，45岁以下',
  '男 18-45岁',
  '男，18-45周岁，身体健康',
  '性别：男',
  '性别要求：女',
  '性别 女',
  '年龄18-40岁，女性，形象好',
  '招女工5名',
  '招聘女文员一名',
  '招男普工',
  '普工（男）',
  '文员(女)',
  '前台（限女性）',
  '女性勿扰',
  '不要女的',
  '不招女生',
  '男生勿投',
  '夜班，不适合女生',
  '只要男的',
  '男1名',
  '要求：男，能吃苦',
  '1、男性，初中以上学历',
  '2.女，22-35岁',
  '以男性为主',
  '优先男性',
  '形象好的女生优先',
  '女，未婚，身高160以上',
  '未婚优先',
  '已婚已育优先',
  '已婚已育，家庭稳定',
  '要求已婚',
  '限未婚',
  '未婚未育者勿投',
  '两年内不要孩子',
  '三年内无生育计划',
  '近两年无结婚计划',
  '入职承诺不怀孕',
  '入职体检需做孕检',
  '孕妇勿扰',
  '不接受哺乳期女性',
  '婚姻状况：已婚',
  '单身优先',
  '已婚',
  '限汉族',
  '汉族优先',
  '少数民族勿扰',
  '不招维吾尔族',
  '民族：汉',
  '汉族，身体健康',
  '回族除外',
  '新疆人不要',
  '无宗教信仰',
  '信佛优先',
  '宗教信仰：无',
  '不招信教人员',
  '基督徒优先',
  '需交押金500元',
  '入职交押金200，离职退还',
  '押金300元，满半年退',
  '工服押金100',
  '收取服装费200元',
  '服装费自理',
  '培训费2000元从工资扣除',
  '需缴纳保证金',
  '报名费50元',
  '中介费300',
  '先交100元风险金',
  '入职扣押身份证',
  '身份证由公司统一保管',
  '需压身份证',
  '住宿押金200元',
  '押金：500',
  '可办理培训贷',
  '要求男性 会开叉车',
  '限女 35岁以下',
  '招聘保洁女',
  '女保洁',
  '诚招优秀女主播',
  '男士优先考虑',
  '欢迎男性，女性请绕行',
  '男女不限，男性优先',
  '男女均可，女士优先',
  '本岗位仅面向男性',
  '仅面向女性求职者',
  '性别限男',
  '男性求职者优先',
  '因工作强度大，只考虑男性',
  '工作强度大，建议男性',
  '长期出差，男性更合适',
  '最好是男生',
  '女生最好',
  '男性，能接受倒班',
  '已婚女性优先',
  '已育女士优先',
  '有孩子的优先',
  '无孩子拖累',
  '三年内不生育',
  '要求签订不婚不育承诺',
  '须信仰佛教',
  '交200元服装押金，干满3个月退',
  '办理健康证费用自理，押金100元',
  '面试通过后缴纳岗前培训费用800元',
  '收费培训，学费3000元',
  '需要交纳入职费用',
  '入职缴纳工装费',
  '先交费后上岗',
  '需交纳一定费用',
  '缴纳300元费用',
  '帅哥美女优先',
  '招聘小伙子',
  '急招男工',
  '急招：男普工10名',
  '身体健康的男性',
  '25-40岁女性',
  '男性25-40岁',
  '女18-35',
  '20-35周岁男士',
  '女性员工优先',
  '未育勿扰',
  '无生育打算者优先',
];

/** Wording that holds the same words and harms nobody. */
const harmless = [
  '男女不限',
  '性别不限，年龄18-45',
  '不限性别',
  '男女均可',
  '男女都可以',
  '男女皆可，夫妻可安排',
  '男、女均可',
  '男/女不限',
  '不收取任何费用',
  '谨防收取押金',
  '谨防以任何名义收取押金、培训费的行为',
  '入职无押金',
  '0押金入职',
  '免押金',
  '不收押金，不收中介费',
  '公司不收取任何押金、服装费、培训费',
  '凡收取费用的均为诈骗，请举报',
  '女职工特殊保护',
  '落实女职工劳动保护规定',
  '女职工委员会',
  '民族企业',
  '振兴民族品牌',
  '民族不限',
  '少数民族优先',
  '少数民族同等条件下优先',
  '大厂回族自治县',
  '前郭尔罗斯蒙古族自治县',
  '延边朝鲜族自治州',
  '已婚未婚均可',
  '婚育不限',
  '婚否不限',
  '不限婚育',
  '婚育状况不限',
  '婚假、产假、陪产假',
  '结婚礼金 生育礼金',
  '生育保险',
  '五险（养老、医疗、失业、工伤、生育）',
  '母婴用品销售',
  '婚庆策划师',
  '婚纱摄影助理',
  '夫妻工优先安排夫妻房',
  '单身公寓',
  '男装导购',
  '女装店长',
  '女鞋设计师',
  '女士内衣销售',
  '男科医生助理',
  '妇科护士',
  '女性健康咨询',
  '服务女性客户',
  '男女宿舍分开',
  '男生宿舍管理员',
  '男女同工同酬',
  '男18-50岁，女18-45岁',
  '男50周岁以下，女45周岁以下',
  '身高男170女160以上',
  '男士主要从事装箱、搬运，女士主要从事包装',
  '不得限定性别',
  '禁止性别歧视',
  '本公司无性别、民族、宗教歧视',
  '不因性别、民族、婚育状况区别对待',
  '尊重宗教信仰',
  '宗教信仰不限',
  '宗教用品销售',
  '无宗教信仰要求',
  '负责收取客户押金',
  '退还租户押金',
  '投标保证金管理',
  '押金台账核算',
  '培训费由公司承担',
  '免费提供工装，无服装费',
  '体检费公司报销',
  '离职无培训费',
  '提供免费培训',
  '水电费自理',
  '住宿费200元/月',
  '押运员',
  '儿女双全',
  '子女教育补贴',
  '女神节福利',
  '三八妇女节福利',
  '汉族、回族均可',
  '清真餐厅服务员',
  '会蒙古语优先',
  '精通汉语',
  '需携带身份证原件',
  '身份证复印件一份',
  '不扣押身份证',
  '上班族',
  '不收任何费用，不押身份证',
  '男女比例均衡',
  '未婚青年联谊活动',
  '育儿假',
  '孕期哺乳期保护',
  '关爱女性员工',
  '女工权益保护',
  '男女老少皆宜',
  '主要客户为女性',
  '面向女性用户的电商平台',
  '负责会员押金退还工作',
  '押一付三房源推广',
  '押金无需缴纳',
  '工厂直招，不是中介，不收取中介费',
  '公司直聘，任何收费行为与公司无关',
  '不要求婚育情况',
  '拒绝收费，杜绝押金',
  '我公司承诺入职前后均不收取求职者任何形式的费用',
  '男女不限，夫妻均可',
  '男女不限,有无经验均可',
  '服装、被褥免费提供，押金全免',
  '妈妈岗，上班时间灵活',
  '孕妇装店员',
  '有男有女，氛围好',
  '宝妈可',
  '学生、宝妈、退休人员均可',
  '无需缴纳培训费、服装费等任何费用',
  '保证金业务专员',
  '入职即签合同，不交钱，不押证',
  '女子医院招聘护士',
  '男模走秀策划',
  '男朋友女朋友都可以一起来',
  '本公司从不向求职者收取押金、保证金',
  '如有人以公司名义收取押金请报警',
  '对女性三期职工给予照顾',
  '要求：男女不限18-60包吃住',
  '公司要求男女不限',
  '招聘要求：男女都可以，18～45周岁',
  '性别：不限',
  '性别：男女不限',
  '性别要求：无',
  '性别： 男女均可',
  '婚姻状况：不限',
  '民族：不限',
  '负责女装、男装、童装生产',
  '熟悉男女装版型',
  '男、女技工均可',
  '土家族特色菜厨师',
  '收银员：负责收款、退押金',
  '物业收费员，负责收取物业费、装修押金',
  '婚礼主持人',
  '反对就业歧视，不限男女、不限民族',
  '培训费用由公司全额承担',
  '交通费、培训费报销',
  '试用期不扣押金',
  '未成年人勿扰',
  '18周岁以上',
  '民族舞老师',
  '满族文化研究',
  '生育津贴',
  '产检假',
  '女教师公寓',
  '为女性提供就业岗位',
  '女性友好企业',
  '公司女性员工占60%',
  '男女员工比例1:1',
  '管理团队以80后女性为主',
];

const findings = (text: string) => checkPosting([{ name: 'duties', text }]);
const refused = (text: string) =>
  findings(text).filter((finding) => finding.severity === 'refused');
const warned = (text: string) =>
  findings(text)
    .filter((finding) => finding.severity === 'warned')
    .map(({ topic }) => topic);

describe('checkPosting', () => {
  for (const text of forbidden) {
    it(`refuses “${text}”`, () => assert.equal(refused(text).length > 0, true));
  }

  for (const text of harmless) {
    it(`takes “${text}”`, () => assert.deepEqual(refused(text), []));
  }

  it('finds forbidden wording in the middle of a harmless posting', () => {
    const text =
      '岗位职责：负责装配，男女宿舍分开。\n任职要求：吃苦耐劳，限女性，有经验优先。不收取任何费用。';
    const [finding, ...more] = refused(text);
    assert.equal(finding?.topic, 'gender');
    assert.match(finding?.passage ?? '', /限女性/);
    assert.deepEqual(more, []);
  });

  it('quotes the words of the posting, cut at its punctuation', () => {
    const passages = (text: string) =>
      checkPosting([{ name: 'duties', text }]).map((finding) => finding.passage);
    assert.deepEqual(passages('冷库装卸，限男性，能吃苦。包吃住。'), ['冷库装卸，限男性，能吃苦']);
    assert.deepEqual(
      passages(
        '负责 ＡＢＣ 产线的日常巡检，整理各班组交来的文件，入职须交押金５００元，离职时按公司规定退还给本人。',
      ),
      ['…入职须交押金５００元…'],
    );
    assert.deepEqual(passages('岗位要求：能看懂图纸；仅限男性；有焊工证。'), ['仅限男性']);
  });

  it('names the clause, the cure and the part in which it was found', () => {
    const [finding] = checkPosting([
      { name: 'title', text: '装配工' },
      { name: 'requirements', text: '须交押金300元' },
    ]);
    assert.equal(finding?.part, 'requirements');
    assert.equal(finding?.law, '《劳动合同法》第九条');
    assert.match(finding?.cure ?? '', /押金/);
  });

  it('warns of age, looks, household, records and health, without refusing', () => {
    for (const [text, topic] of [
      ['年龄18-45周岁', 'age'],
      ['35岁以下', 'age'],
      ['身高168cm以上', 'looks'],
      ['五官端正，形象好', 'looks'],
      ['限本市户籍', 'household'],
      ['本地人优先', 'household'],
      ['无犯罪记录', 'record'],
      ['无传染病', 'health'],
      ['不招乙肝携带者', 'health'],
    ] as const) {
      assert.deepEqual([warned(text).includes(topic), refused(text)], [true, []], text);
    }
  });

  it('warns of nothing where age, looks and the like are no condition', () => {
    for (const text of [
      '年龄不限',
      '年满18周岁',
      '照顾3-6岁儿童',
      '不限身高',
      '负责企业形象设计',
      '不查纹身',
      '户籍不限',
      '可解决落户',
      '不需要无犯罪证明',
      '传染病防治知识宣传',
      '需办理健康证',
    ]) {
      assert.deepEqual(warned(text), [], text);
    }
  });

  it('tells where the work is from where the worker comes from', () => {
    const topics = (text: string) =>
      checkPosting([{ name: 'duties', text }]).map((finding) => finding.topic);
    assert.deepEqual(topics('能接受以本市为主的外勤'), []);
    assert.deepEqual(topics('本市户口优先'), ['household']);
    assert.deepEqual(topics('招聘对象本市优先'), ['household']);
  });

  it('leaves out records where the law asks for them', () => {
    assert.deepEqual(warned('小区保安，无犯罪记录'), []);
  });

  it('leaves work that the state keeps from women to a person', () => {
    const [finding] = findings('井下采煤工，限男性');
    assert.deepEqual([finding?.topic, finding?.severity], ['gender', 'warned']);
  });

  it('is not misled by invisible marks and full-width letters', () => {
    assert.equal(refused('限\u200b男\u202c性').length, 1);
    assert.equal(refused('押金：３００').length, 1);
  });
});
