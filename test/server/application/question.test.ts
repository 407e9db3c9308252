import type { ApplicationExport, ApplicationForm, Question } from '@union-jobs/contract';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { checkQuestions } from '../../../packages/server/src/question/question-check.ts';
import { openPglite } from '../databases.ts';
import { openDesk, problemOf, type ApplicationDesk } from './application-desk.ts';

const ask = (zh: string, part: Partial<Question> = {}): Question => ({
  name: 'question',
  kind: 'text',
  title: { zh },
  required: false,
  ...part,
});

describe('checkQuestions()', () => {
  const refused: [string, string][] = [
    ['您的性别', 'asks_gender'],
    ['您是男性还是女性？', 'asks_gender'],
    ['婚姻状况', 'asks_marriage'],
    ['是否已婚', 'asks_marriage'],
    ['近两年有没有生育计划', 'asks_marriage'],
    ['家里有几个孩子', 'asks_marriage'],
    ['年龄', 'asks_age'],
    ['出生年月', 'asks_age'],
    ['您属什么（生肖）', 'asks_age'],
    ['民族', 'asks_ethnicity'],
    ['宗教信仰', 'asks_ethnicity'],
    ['请上传一寸照片', 'asks_photo'],
    ['身高（厘米）', 'asks_photo'],
    ['身份证号码', 'asks_identity_number'],
    ['户籍所在地', 'asks_identity_number'],
    ['有无乙肝等传染病', 'asks_health'],
    ['能否先交押金 200 元', 'asks_fee'],
  ];
  for (const [title, code] of refused) {
    it(`refuses ${title}`, () => {
      const [fault] = checkQuestions([ask(title)]);
      assert.equal(fault?.code, code);
      assert.ok(typeof fault?.detail === 'object' && fault.detail.zh.length > 10);
    });
  }

  it('looks at options and at English as well', () => {
    const options = [{ zh: '未婚' }, { zh: '已婚' }];
    assert.equal(
      checkQuestions([ask('情况', { kind: 'choice', options })])[0]?.code,
      'asks_marriage',
    );
    assert.equal(
      checkQuestions([ask('情况', { title: { zh: '情况', en: 'Your age' } })])[0]?.code,
      'asks_age',
    );
  });

  const taken = [
    '能否上夜班',
    '最快何时到岗',
    '有无电焊操作证',
    '是否有婚庆策划经验',
    '教过哪个年龄段的学员',
    '有几年工龄',
    '是否做过男装销售',
    '会修照片吗',
    '是否会跳民族舞',
    '有无健康证',
    '是否做过残疾人护理',
    '是否有母婴护理经验',
    '会哪些语言（可多选）',
    '期望薪资',
  ];
  for (const title of taken) {
    it(`takes ${title}`, () => assert.deepEqual(checkQuestions([ask(title)]), []));
  }

  it('wants options for choices only, and names and options that differ', () => {
    const codes = (...questions: Question[]) => checkQuestions(questions).map(({ code }) => code);
    assert.deepEqual(codes(ask('班次', { kind: 'choice' })), ['options']);
    assert.deepEqual(codes(ask('班次', { options: [{ zh: '早' }, { zh: '晚' }] })), ['options']);
    assert.deepEqual(codes(ask('一'), ask('二')), ['duplicate', 'duplicate']);
    const options = [{ zh: '早' }, { zh: '早' }];
    assert.deepEqual(codes(ask('班次', { kind: 'choices', options })), ['duplicate']);
  });
});

describe('questions besides the built-in fields', () => {
  let desk: ApplicationDesk;
  before(async () => {
    desk = await openDesk(openPglite);
  });
  after(() => desk.database.close());

  const put = (body: unknown) => desk.ask('POST', '/admin/questions', { key: desk.secret, body });
  const formOf = (jobId: string, language = 'zh-Hans') =>
    desk.read<ApplicationForm>('GET', `/jobs/${jobId}/application-form?language=${language}`);

  it('of organization and employer are asked after the built-in fields, and answered', async () => {
    const [row] = await desk.board.add({ employer: { name: '晨光物流有限公司' } });
    const jobId = row?.id ?? '';
    const before = await formOf(jobId);
    const shift = ask('可上的班次', {
      name: 'shift',
      kind: 'choices',
      required: true,
      options: [
        { zh: '白班', en: 'Day' },
        { zh: '夜班', en: 'Night' },
      ],
    });
    assert.equal((await put({ questions: [shift] })).status, 200);
    const licence = ask('有无叉车证', { name: 'forklift', kind: 'yes_no' });
    assert.equal((await put({ employer: row?.employer_id, questions: [licence] })).status, 200);
    const form = await formOf(jobId);
    assert.deepEqual(Object.keys(form.schema.properties).slice(6), [
      'organization_shift',
      'employer_forklift',
    ]);
    assert.deepEqual(Object.keys(before.schema.properties).length, 6);
    assert.deepEqual(form.schema.required, ['name', 'mobile', 'organization_shift']);
    const english = await formOf(jobId, 'en');
    assert.deepEqual(english.schema.properties['organization_shift']?.items?.oneOf, [
      { const: '白班', title: 'Day' },
      { const: '夜班', title: 'Night' },
    ]);
    const missing = await problemOf(
      await desk.ask('POST', '/applications', { body: await desk.application(jobId) }),
    );
    assert.equal(missing.errors?.[0]?.pointer, '/body/values/organization_shift');
    const values = { organization_shift: ['夜班'], employer_forklift: true };
    const { id, manageToken: token } = await desk.apply(jobId, { values });
    await put({ questions: [] });
    const all = await desk.read<ApplicationExport>('GET', `/applications/${id}/export`, { token });
    assert.deepEqual(all.answers, [
      { name: 'organization_shift', title: '可上的班次', value: ['夜班'] },
      { name: 'employer_forklift', title: '有无叉车证', value: true },
    ]);
  });

  it('are refused with the law when they ask for what hiring must not', async () => {
    const problem = await problemOf(await put({ questions: [ask('婚否')] }));
    assert.equal(problem.code, 'invalid_fields');
    assert.equal(problem.errors?.[0]?.pointer, '/body/questions/0');
    assert.match(problem.errors?.[0]?.detail ?? '', /妇女权益保障法/);
  });

  it('belong to fairs and employers of the organization only', async () => {
    const neighbour = await desk.board.neighbour();
    const [foreign] = await neighbour.add({});
    const response = await put({ employer: foreign?.employer_id, questions: [] });
    assert.equal((await problemOf(response)).code, 'not_found');
  });

  it('are noted in the audit when they change', async () => {
    await put({ questions: [] });
    const { action, subject } = await desk.database.db
      .selectFrom('audit')
      .select(['action', 'subject'])
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    assert.deepEqual(
      { action, subject },
      { action: 'question.put', subject: desk.board.organizationId },
    );
  });
});
