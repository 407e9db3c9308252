import { bareText } from './cell-text.ts';

/** Words that tell a section of GB/T 4754-2017; more special ones stand before general ones. */
const words: readonly (readonly [RegExp, string])[] = [
  [/国际组织/, 'T'],
  [/农业|林业|畜牧|渔业|农林牧渔|种植|养殖|农牧/, 'A'],
  [/采矿|采选|煤炭开采|石油开采|矿产开采/, 'B'],
  [/电力|热力|燃气|供水|水务|水的生产|电网|能源供应/, 'D'],
  [/建筑材料|建材(?!.*工程)/, 'C'],
  [/建筑|土木|装修|装饰|装潢|建材\/工程|工程施工|市政工程/, 'E'],
  [
    /汽车(?:制造|零部件)|制造|生产|加工|机械|设备|重工|仪器|仪表|电子技术|半导体|集成电路|芯片|模具|钢铁|化工|制药|生物工程|医药(?!.*(?:零售|流通))|医疗器械|纺织|服装|家具|印刷|包装|造纸|食品|饮料|烟酒|日化|快速消费品|家电|新能源|硬件|冶金|新材料|自动化|石油|船舶|航空航天|工业|原材料/,
    'C',
  ],
  [/装卸|仓储|物流|快递|运输|交通|邮政|供应链|货运|配送|铁路|航运/, 'G'],
  [/批发|零售|贸易|进出口|商超|超市|百货|电子商务|电商|汽车销售|分销/, 'F'],
  [/餐饮|酒店|住宿|旅馆|宾馆|民宿|饭店/, 'H'],
  [/软件|互联网|计算机|信息技术|通信|信息传输|it|网络|游戏|人工智能|大数据|云计算|电信/, 'I'],
  [/金融|银行|保险|证券|期货|基金|信托|投资|会计.*金融/, 'J'],
  [/房地产|物业|地产|房产/, 'K'],
  [/科学研究|科研|技术服务|检测|勘察|设计院|研发|检验|专业技术/, 'M'],
  [/教育|培训|院校|学校|幼儿园/, 'P'],
  [/医院|卫生|社会工作|医疗|护理|养老|健康服务|诊所/, 'Q'],
  [/广播|影视|文化|体育|娱乐|传媒|出版|新闻|会展.*文化|演艺/, 'R'],
  [/家政|居民服务|生活服务|美容|美发|维修|洗浴|婚庆|丧葬|修理|汽车后市场/, 'O'],
  [/公共管理|社会保障|社会组织|政府|机关|事业单位|协会|社团/, 'S'],
  [
    /人力资源|劳务|商务服务|咨询|租赁|广告|会展|公关|法律|财会|企业服务|企业管理|安保|保安|旅行社|中介|知识产权|创意/,
    'L',
  ],
  [/水利|环保|环境|公共设施|园林|绿化|环卫/, 'N'],
];

/**
 * The section letter of GB/T 4754-2017 (A–T) that the words for a line of business point to:
 * `机械设备/机电/重工` → `C`. A letter, or a code that begins with one, stands for itself. Null when
 * nothing can be told (其他行业).
 */
export function readIndustry(text: string): string | null {
  const bare = bareText(text);
  const letter = /^([a-t])(?:\d{1,4})?(?![a-z])/.exec(bare);
  if (letter?.[1]) return letter[1].toUpperCase();
  if (/^(?:其他|其它|多元化)/.test(bare) && !/生活服务/.test(bare)) return null;
  return words.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}
