import { bareText } from './cell-text.ts';
import { remembering } from './remembering.ts';

/** What a column of a job sheet can hold. */
export type ColumnKey = keyof typeof synonyms;

/**
 * Headers by column, in the spellings that clerks, labour offices and job boards use. A header is
 * compared without marks, spaces and what stands in brackets; the first spelling is the one that
 * messages name.
 */
const synonyms = {
  employer:
    '单位名称 用人单位 用人单位名称 招聘单位 招聘单位名称 企业名称 公司名称 公司 企业 单位 招聘企业 招聘企业名称 参会单位 参会企业 参展单位 雇主 雇主名称 单位全称 企业全称 公司全称 用人单位全称 hiringorganization company',
  userUnit: '用工单位 用工单位名称 实际用工单位 实际用人单位 用工企业 用工企业名称',
  agency:
    '人力资源机构 人力资源公司 人力资源服务机构 派遣单位 劳务派遣单位 派遣公司 劳务公司 代招单位 代招机构 发布机构 中介机构 受托机构 代理招聘单位 外包单位',
  title:
    '岗位名称 职位名称 招聘岗位 招聘职位 岗位 职位 工种 岗位工种 招聘工种 招聘岗位名称 招聘职位名称 需求岗位 需求工种 职务 工作岗位 用工岗位 岗位职位名称 title',
  headcount:
    '招聘人数 需求人数 人数 招聘数量 用工人数 需求数量 招工人数 计划人数 计划招聘人数 招聘名额 拟招人数 拟招聘人数 岗位人数 用工需求 招聘需求人数 需求量 岗位需求 岗位需求数 岗位需求人数 招用人数 名额 totaljobopenings',
  pay: '薪资待遇 薪资 工资 工资待遇 月薪 薪酬 薪酬待遇 薪资范围 薪酬范围 工资标准 待遇 月工资 综合工资 年薪 日薪 时薪 薪水 劳动报酬 基本劳动报酬 基本工资 月收入 薪资水平 工资薪金 薪资福利 薪酬福利 工资及福利待遇 薪资及福利待遇 薪酬及福利 工资福利待遇 月薪待遇 岗位薪资 岗位工资 薪资标准 薪酬标准 工资范围 basesalary salary',
  payMin:
    '最低薪资 最低工资 最低月薪 薪资下限 工资下限 月薪下限 薪酬下限 薪资最低 薪资待遇最低 薪资待遇下限 起薪',
  payMax:
    '最高薪资 最高工资 最高月薪 薪资上限 工资上限 月薪上限 薪酬上限 薪资最高 薪资待遇最高 薪资待遇上限',
  settlement: '结算方式 结算周期 发薪方式 工资结算方式 结薪方式 工资结算 发薪周期 结算',
  education: '学历要求 学历 文化程度 最低学历 学历层次 文化程度要求 学历学位 教育程度',
  experience: '工作经验 经验要求 经验 工作年限 工作经历 工作经验要求 工作年限要求',
  place:
    '工作地点 工作地区 工作区域 工作城市 地区 区域 上班地点 就业地点 用工地点 工作所在地 岗位所在地 所在地 所在地区 地点 工作地 joblocation',
  province: '省份 省 省市 所在省份',
  city: '城市 市 地市 所在城市 地级市',
  county: '区县 县区 县市区 区 县 市区 所在区县',
  address:
    '详细地址 工作地址 地址 单位地址 上班地址 公司地址 详细地点 办公地址 企业地址 详细工作地址 工作详细地址',
  benefits:
    '福利待遇 福利 福利标签 员工福利 职位亮点 岗位福利 公司福利 岗位亮点 其他福利 其他待遇 jobbenefits',
  duties:
    '岗位职责 工作内容 职责描述 工作职责 岗位描述 职位描述 工作描述 岗位职责及要求 岗位职责和要求 岗位要求及职责 岗位职责与要求 岗位职责任职要求 职责要求 职责及要求 职位信息 岗位说明 主要职责 主要工作内容 具体工作内容 岗位简介 岗位内容 职位职责 工作内容及要求 岗位信息 description',
  requirements:
    '任职要求 岗位要求 招聘要求 任职资格 任职条件 招聘条件 应聘条件 其他要求 要求 用工要求 其他条件 条件 技能要求 录用条件 岗位条件 具体要求 职位要求 应聘要求 招工要求 岗位任职要求 其他任职要求 能力要求',
  majors: '专业 专业要求 所学专业 需求专业 专业名称 招聘专业 相关专业',
  skills: '技能证书 证书 职业资格 职业资格证书 资格证书 证书要求 职业技能等级',
  workTime: '工作时间 班次 上班时间 作息时间 工作时长 工时 工作班次',
  employmentType:
    '用工形式 工作性质 用工性质 岗位性质 职位类型 招聘类型 用工类型 工作类型 合同性质 用工方式 就业形式 职位性质 employmenttype',
  validUntil:
    '截止日期 有效期 有效期至 有效期限 截止时间 报名截止 报名截止日期 报名截止时间 招聘截止日期 招聘截止时间 有效日期 信息有效期 招聘有效期 失效日期 岗位有效期 招聘期限 结束日期 validthrough',
  publishedAt: '发布时间 发布日期 更新时间 更新日期 登记日期 填报日期 登记时间 dateposted',
  source: '信息来源 来源 转载来源 来源平台 信息出处 转发来源 数据来源',
  sourceUrl: '来源链接 原文链接 链接 网址 职位链接 岗位链接 url',
  creditCode: '统一社会信用代码 信用代码 社会信用代码 统一信用代码 组织机构代码',
  ownership: '单位性质 企业性质 公司性质 单位类型 企业类型 经济类型 公司类型',
  size: '单位规模 企业规模 公司规模 人员规模 规模 职工人数 员工人数',
  industry: '所属行业 行业 行业类别 所在行业 行业类型 行业分类 industry',
  introduction: '单位简介 企业简介 公司简介 单位介绍 企业介绍 公司介绍 简介 单位概况',
  booth: '展位号 展位 摊位号 展位编号 摊位 展位号码',
  targetGroups: '面向群体 重点群体 招聘对象 面向对象 适合人群 面向人群 服务对象',
  gender: '性别 性别要求',
  age: '年龄 年龄要求 年龄范围 年龄段',
  marriage: '婚姻状况 婚姻要求 婚姻 婚育状况 婚否',
  ethnicity: '民族 民族要求',
  household: '户籍 户籍要求 户口 户口要求 籍贯',
  note: '备注 备注信息 其他 其他说明 说明 备注说明',
} as const;

/** Columns that hold nothing a posting needs; personal data of contacts is left out on purpose. */
const passedOver =
  /^(?:序号|编号|行号|no|id|联系人|联系人姓名|联系电话|联系方式|电话|手机|手机号码?|邮箱|电子邮箱|email|投递方式|投递邮箱|简历投递|微信|qq|传真|法人|法定代表人|负责人|主管部门|浏览量|岗位代码|岗位编号|职位编号|岗位类别|职位类别|岗位类型|开考比例|是否.*)$/;

/** Columns whose name inside a longer header is enough: `用人单位（盖章）全称`. */
const bySpelling = new Map<string, ColumnKey>();
for (const [key, words] of Object.entries(synonyms) as [ColumnKey, string][]) {
  for (const word of words.split(' ')) bySpelling.set(word, key);
}
const longestFirst = [...bySpelling.keys()]
  .filter((word) => word.length >= 3 && /^[\u4e00-\u9fa5]/.test(word))
  .sort((a, b) => b.length - a.length);

/** How a message names a column. */
export function columnName(key: ColumnKey): string {
  return synonyms[key].split(' ')[0] ?? key;
}

/** A header as it is compared: `*招聘人数（人）` → `招聘人数`. */
export function headerWords(header: string): string {
  return bareText(header)
    .replace(/[([【<][^)\]】>]*[)\]】>]/g, '')
    .replace(/[*★※:：、,，/\\|"'“”.。_-]|必填|选填/g, '');
}

/** The column a header names, and whether by a known spelling or by a part of it. */
export function columnOf(header: string): { key: ColumnKey; isExact: boolean } | null {
  const words = headerWords(header);
  if (words === '' || words.length > 20) return null;
  const exact = bySpelling.get(words);
  if (exact) return { key: exact, isExact: true };
  if (isPassedOver(header)) return null;
  const part = longestFirst.find((word) => words.includes(word));
  const key = part === undefined ? undefined : bySpelling.get(part);
  return key ? { key, isExact: false } : null;
}

/** Whether a cell is a known spelling of a header, and nothing more. */
export function isColumnName(text: string): boolean {
  return columnNames(text, () => bySpelling.has(headerWords(text)));
}

const columnNames = remembering<boolean>();

/** Whether a column is known to hold nothing that is taken in. */
export function isPassedOver(header: string): boolean {
  const words = headerWords(header);
  return passedOver.test(words) || /联系|电话|手机|邮箱/.test(words);
}
