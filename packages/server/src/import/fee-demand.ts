import { remembering } from './remembering.ts';

/** What a passage demands of the worker. */
export interface FeeDemand {
  readonly topic: 'fee' | 'certificate';
  /** Certain enough to refuse the posting; otherwise somebody should look at it. */
  readonly isCertain: boolean;
  readonly at: number;
  readonly length: number;
}

const deposit = '(?:押金|抵押金|质押金|担保金|保证金|风险金|诚意金|定金|抵押物)';
const charge =
  '(?:服装费|工装费|工服费|工作服费|制服费|培训费|报名费|中介费|介绍费|手续费|办卡费|建档费|资料费|入职费|上岗费|岗位费|面试费|信息费|服务费|入会费|学费)';
const anyFee = `(?:${deposit}|${charge}|体检费)`;

/** What may stand between a denial and the fee that it denies: 不收取员工任何费用和押金. */
const chain =
  '(?:收|取|缴|纳|交|付|扣|会|要|需|用|必|向|以|让|任何|其他|其它|其余|一切|各种|各类|各项|额外|所有|费用?|名目|名义|形式|形式的|押金|保证金|服装费|培训费|中介费?|体检费?|报名费|手续费|住宿费|中间|员工|求职者|劳动者|应聘者|入职|面试|的|等|及|和|与|或|、|/|何|元|加盟|服装|工装|,)*';

const harmless: readonly RegExp[] = [
  `(?:不|无|免|没有?|未|(?<!\\d)0|零|拒绝|杜绝|无须|禁止|严禁|从不|绝不|非)${chain}${anyFee}(?:(?:及|和|与|或|、|/)[^,。;!?\\n]{0,8}费用?)?`,
  `${anyFee}[\\s:]*(?:全免|免费|免(?![\\u4e00-\\u9fa5])|为?0元?|报销|(?:无需|无须|不用|不需|不必|不)(?:要)?(?:缴|交|收|付)|由?公司(?:承担|报销|出|支付|付|负责)|单位承担|企业承担)`,
  `(?:公司|单位|企业)(?:承担|报销|支付|出)[^,。;]{0,6}(?:${charge}|体检费)`,
  // Somebody else's deposit, as part of the work.
  `(?:客户|业主|租户|租客|租赁|顾客|房客|房屋|商户|会员|学员|家长|车主|供应商|投标|履约|工程|质量|质保|竞买|期货|交易|农民工工资)的?[^,。;]{0,4}(?:${deposit}|${charge})`,
  `(?:${deposit}|${charge})(?:管理|核算|台账|专员|业务|交易|账户|条)`,
  `(?:负责|核对|登记|催收|催缴|清点|结算|处理|退还|核算)[^,。;]{0,8}(?:客户|顾客|租金|费用)?[^,。;]{0,4}(?:${deposit}|${charge})`,
].map((pattern) => new RegExp(pattern, 'g'));

const feeWords = new RegExp(anyFee, 'g');
/** Without one of these a sentence demands nothing. */
const mayDemand = /[费金钱贷证照]|抵押物/;

/** A sentence that warns of those who take money. */
const warnsOfFraud =
  /谨防|警惕|当心|小心|骗|不可靠|举报|切勿|请勿|不要相信|勿信|谨慎|上当|如有[^,。]{0,10}(?:收取|要求)|如遇|凡以|凡是|违法|拒绝[^,。]{0,6}收费/;

const demandSigns =
  /交|收|付|缴|扣|需|要|自理|自费|先|随走随退|可退|退还|返还|住宿|服装|工装|工服|车辆|电动车|租车|钥匙|饭卡|工牌|\d/;
const loan = /培训贷|先?贷款(?:培训|入职|上岗)|(?:培训|学习)分期/g;
const payment =
  /(?:需要?|须|要|应|必须|先|入职)(?:缴纳|交纳|缴|交|支付|付|收取)(?:一定|少量|部分|相应)?的?(?:入职|上岗)?(?:\d+元?的?)?(?:费用?(?!由)|钱)|(?:缴纳|交纳|收取)\d+元?的?费用|收费(?:入职|上岗)/g;
const certificate =
  /(?:扣押?|抵押|暂扣|暂押|押|压)(?:劳动者|员工|本人)?(?:的|下)?(?:身份证|证件|毕业证|学历证|资格证|驾驶证|驾照)(?:原件)?|(?:身份证|证件|毕业证)(?:原件)?(?:由|须|需)?(?:公司|单位)?(?:统一|代为|公司)(?:保管|代管|收存|扣押)/g;
const certificateKept =
  /(?:不|无需|无须|禁止|严禁|没有|勿|拒绝)[^,。;]{0,6}(?:扣|押|压)[^,。;]{0,6}(?:证|照)/g;

/**
 * Finds what a text demands of the worker: a deposit, a fee, a loan for training, or papers to keep
 * (劳动合同法 article 9). Denials, warnings of fraud, what the employer pays, and deposits of
 * customers are no demands. A health check at the worker's cost is uncertain: it is paid to a
 * hospital and often given back.
 */
export function findFeeDemands(text: string): FeeDemand[] {
  const found: FeeDemand[] = [];
  let offset = 0;
  for (const sentence of text.split(/(?<=[。;!?\n])/)) {
    if (mayDemand.test(sentence)) {
      const demands = sentences(sentence, () => demandsIn(sentence));
      for (const demand of demands) found.push({ ...demand, at: offset + demand.at });
    }
    offset += sentence.length;
  }
  return found;
}

const sentences = remembering<readonly FeeDemand[]>();

function demandsIn(sentence: string): FeeDemand[] {
  if (warnsOfFraud.test(sentence)) return [];
  let rest = sentence.replace(certificateKept, (words) => '□'.repeat(words.length));
  for (const pattern of harmless) {
    rest = rest.replace(pattern, (words) => '□'.repeat(words.length));
  }
  const fees = [...rest.matchAll(feeWords)].map((match) => ({
    topic: 'fee' as const,
    isCertain: isDemanded(rest, match),
    at: match.index,
    length: match[0].length,
  }));
  const certain = (topic: FeeDemand['topic'], pattern: RegExp) =>
    [...rest.matchAll(pattern)].map((match) => ({
      topic,
      isCertain: true,
      at: match.index,
      length: match[0].length,
    }));
  return [
    ...fees,
    ...certain('fee', loan),
    ...certain('fee', payment),
    ...certain('certificate', certificate),
  ];
}

function isDemanded(sentence: string, match: RegExpExecArray | RegExpMatchArray): boolean {
  const at = match.index ?? 0;
  const fee = match[0];
  if (fee === '体检费' || fee === '服务费' || fee === '手续费') return false;
  const before = sentence.slice(Math.max(0, at - 8), at).replace(/^.*[,。;!?\s]/, '');
  const after = sentence.slice(at + fee.length, at + fee.length + 8).replace(/[,。;!?].*$/, '');
  if (fee === '培训费' && /离职/.test(sentence.slice(Math.max(0, at - 14), at))) return false;
  return demandSigns.test(before) || demandSigns.test(after);
}
