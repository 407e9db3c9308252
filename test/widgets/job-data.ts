import type { Job, JobPage, JobSummary, Organization, Region } from '@union-jobs/sdk';

/** An id with the prefix of its noun, the same for the same number. */
export function sampleId(prefix: string, number: number): string {
  return `${prefix}_${String(number).padStart(20, '0')}`;
}

/** The union behind the samples. */
export const organization: Organization = {
  id: sampleId('org', 1),
  name: '长春市总工会',
  licence: '（吉）人服证字〔2026〕第0100012号',
  hotlines: ['12333', '12351'],
  website: 'https://union.example/',
};

type Sample = [
  title: string,
  employer: string,
  verified: boolean,
  region: [code: string, ...path: string[]],
  pay: [text: string, min: number | null, max: number | null, unit: 'month' | 'hour' | 'day'],
  education: string,
  more?: Partial<Job>,
];

const region = (code: string, ...path: string[]): [string, ...string[]] => [code, ...path];

const samples: readonly Sample[] = [
  [
    '工业机器人装调技术员',
    '吉林省东工智能装备有限公司',
    true,
    region('220103', '长春市', '宽城区'),
    ['6-9千/月·13薪', 6000, 9000, 'month'],
    'college',
    {
      targetGroups: ['graduate'],
      headcount: { text: '8', min: 8, max: 8 },
      benefits: ['五险一金', '包住', '年度体检'],
      majors: ['工业机器人技术', '机电一体化'],
    },
  ],
  [
    '机器人焊接操作工',
    '长春汇丰汽车零部件有限公司',
    false,
    region('220106', '长春市', '绿园区'),
    ['26-30元/时', 26, 30, 'hour'],
    'any',
    { employmentType: 'dispatch', agency: '吉林众诚人力资源有限公司' },
  ],
  [
    '服务机器人售后工程师（应届可，提供岗前培训与住宿，需适应省内短期出差）',
    '吉林云启机器人科技有限公司',
    true,
    region('220102', '长春市', '南关区'),
    ['7千-1万/月', 7000, 10000, 'month'],
    'bachelor',
    {
      experience: 'graduate',
      headcount: { text: '3', min: 3, max: 3 },
      fair: {
        id: sampleId('fair', 1),
        name: '工会帮就业·春风行动专场',
        startsAt: '2026-11-28T09:00:00+08:00',
        endsAt: '2026-11-28T15:00:00+08:00',
        booth: 'B12',
      },
    },
  ],
  [
    '养老护理员',
    '长春市朝阳区和悦养老服务中心',
    true,
    region('220104', '长春市', '朝阳区'),
    ['4000-5500元/月', 4000, 5500, 'month'],
    'junior_high',
    {
      targetGroups: ['transferred_worker', 'hardship_family'],
      headcount: { text: '10-15人', min: 10, max: 15 },
    },
  ],
  [
    '网约配送员（时间自由，多劳多得）',
    '吉林快达同城物流有限公司',
    false,
    region('220105', '长春市', '二道区'),
    ['7-12元/单', null, null, 'day'],
    'any',
    { employmentType: 'gig', targetGroups: ['new_form_worker', 'migrant_worker'] },
  ],
  [
    '数控车床操作工',
    '长春恒锐机械制造有限公司',
    true,
    region('220103', '长春市', '宽城区'),
    ['面议', null, null, 'month'],
    'vocational',
    { headcount: { text: '5', min: 5, max: 5 }, experience: '1_3_years' },
  ],
  [
    '实习会计',
    '松原市宁江区惠农粮食贸易有限公司',
    false,
    region('220702', '松原市', '宁江区'),
    ['150元/天', 150, 150, 'day'],
    'bachelor',
    { employmentType: 'internship', targetGroups: ['graduate'], experience: 'graduate' },
  ],
  [
    '新能源汽车动力电池研发工程师',
    '吉林省北辰动力电池研究院有限公司',
    true,
    region('220102', '长春市', '南关区'),
    ['20-50万/年', 16667, 41667, 'month'],
    'doctor',
    { experience: '3_5_years', headcount: { text: '2', min: 2, max: 2 } },
  ],
];

/** Sample jobs in full, as many as asked for. */
export function sampleJobs(count: number): Job[] {
  return Array.from({ length: count }, (_, index) => sampleJob(index));
}

function sampleJob(index: number): Job {
  const [title, employer, verified, [code, ...path], pay, education, more] = samples[
    index % samples.length
  ] as Sample;
  return {
    id: sampleId('job', index + 1),
    title,
    employer: {
      id: sampleId('emp', (index % samples.length) + 1),
      name: employer,
      verified,
      ownership: 'private',
      size: '100-499人',
      industry: '通用设备制造业',
      introduction: `${employer}成立于2009年，厂区设有职工书屋、食堂和倒班宿舍，是当地的劳动关系和谐企业。`,
    },
    agency: null,
    region: { code, path },
    pay: {
      text: pay[0],
      min: pay[1],
      max: pay[2],
      currency: 'CNY',
      unit: pay[3],
      months: pay[0].includes('13薪') ? 13 : null,
      negotiable: pay[0] === '面议',
      settlement: pay[3] === 'month' ? 'month' : 'day',
    },
    headcount: { text: '若干', min: null, max: null },
    education,
    experience: 'any',
    employmentType: 'full_time',
    targetGroups: [],
    benefits: ['五险一金', '带薪年假'],
    publishedAt: '2026-11-20T08:30:00+08:00',
    validUntil: '2027-01-01T00:00:00+08:00',
    source: { name: '长春市总工会', url: null },
    fair: null,
    address: '长江路 1200 号',
    industry: 'C',
    majors: [],
    description: [
      { type: 'heading', children: [{ text: '岗位职责' }] },
      {
        type: 'list',
        ordered: true,
        items: [
          [{ text: '负责设备的安装、调试与日常点检，填写交接班记录；' }],
          [
            { text: '按作业指导书完成操作，' },
            { text: '遵守安全规程', strong: true },
            { text: '；' },
          ],
          [{ text: '配合班组完成新员工带教。' }],
        ],
      },
      { type: 'heading', children: [{ text: '工作时间' }] },
      { type: 'paragraph', children: [{ text: '八小时工作制，双休；加班按国家规定支付加班费。' }] },
    ],
    ...more,
  };
}

/** A job as it stands in a list. */
export function summaryOf(job: Job): JobSummary {
  const summary: Partial<Job> = { ...job };
  (['address', 'industry', 'majors', 'description'] as const).forEach(
    (name) => delete summary[name],
  );
  const { id, name, verified } = job.employer;
  return { ...(summary as JobSummary), employer: { id, name, verified } };
}

/** A page of these jobs with counts and the union. */
export function pageOf(
  jobs: readonly Job[],
  options: { total?: number; nextCursor?: string } = {},
) {
  const values = (read: (job: Job) => readonly string[]) => {
    const counts = new Map<string, number>();
    jobs.forEach((job) => read(job).forEach((one) => counts.set(one, (counts.get(one) ?? 0) + 1)));
    return [...counts].map(([value, count]) => ({ value, label: nameOfRegion(value), count }));
  };
  const page: JobPage = {
    items: jobs.map(summaryOf),
    nextCursor: options.nextCursor ?? null,
    facets: {
      jobs: { value: options.total ?? jobs.length, atLeast: false },
      headcount: { value: (options.total ?? jobs.length) * 9, atLeast: false },
      partial: false,
      region: values(({ region }) => (region ? wayOf(region.code) : [])),
      education: values(({ education }) => [education]),
      experience: values(({ experience }) => [experience]),
      employmentType: values(({ employmentType }) => [employmentType]),
      industry: values(({ industry }) => (industry ? [industry] : [])),
      targetGroup: values(({ targetGroups }) => targetGroups),
      benefit: values(({ benefits }) => benefits),
      fair: values(({ fair }) => (fair ? [fair.id] : [])).map((one) => ({
        ...one,
        label: jobs.find(({ fair }) => fair?.id === one.value)?.fair?.name ?? null,
      })),
    },
    organization,
  };
  return page;
}

function wayOf(code: string): string[] {
  return [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code];
}

const regionNames: readonly (readonly [code: string, name: string])[] = [
  ['110000', '北京市'],
  ['210000', '辽宁省'],
  ['220000', '吉林省'],
  ['220100', '长春市'],
  ['220102', '南关区'],
  ['220103', '宽城区'],
  ['220104', '朝阳区'],
  ['220105', '二道区'],
  ['220106', '绿园区'],
  ['220200', '吉林市'],
  ['220700', '松原市'],
  ['220702', '宁江区'],
];

function nameOfRegion(code: string): string | null {
  return regionNames.find(([one]) => one === code)?.[1] ?? null;
}

/** The sample regions under a code, or the provinces. */
export function sampleRegions(parent: string | null): Region[] {
  return regionNames
    .map(([code, name]) => toRegion(code, name))
    .filter((one) => one.parent === parent);
}

/** A sample region by its code. */
export function sampleRegion(code: string): Region | undefined {
  const name = nameOfRegion(code);
  return name ? toRegion(code, name) : undefined;
}

function toRegion(code: string, name: string): Region {
  const way = [...new Set(wayOf(code))];
  const at = way.indexOf(code);
  return {
    code,
    name,
    fullName: way
      .slice(0, at + 1)
      .map(nameOfRegion)
      .join(''),
    level: (['province', 'city', 'county'] as const)[at] ?? 'county',
    parent: way[at - 1] ?? null,
    validFrom: null,
    validTo: null,
    replacedBy: null,
  };
}
