import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { JobPage, JobSummary } from '@union-jobs/contract';
import { openPglite } from '../databases.ts';
import { openedAt, openJobBoard, type JobBoard } from './job-board.ts';

describe('highlights of GET /v1/jobs?q=', () => {
  let board: JobBoard;
  before(async () => {
    board = await openJobBoard(openPglite);
    await board.add(
      {
        title: '高級機器人技術員（ＣＮＣ方向）',
        employer: { name: '示例智能装备有限公司' },
        description: paragraphs(
          '负责产线日常维护。',
          '𠮷林人说：会用Ｐython与Node.js编写上位机程序者优先考虑',
        ),
      },
      { title: '焊工学徒', employer: { name: '示例焊接材料有限公司' } },
    );
  });
  after(() => board.database.close());

  async function find(q: string): Promise<JobSummary> {
    const page = await board.read<JobPage>(`/jobs?q=${encodeURIComponent(q)}`);
    assert.equal(page.items.length, 1, q);
    return page.items[0] as JobSummary;
  }
  const cut = (text: string, ranges: readonly (readonly number[])[] | undefined) =>
    ranges?.map(([start, end]) => text.slice(start, end));

  it('mark the words in the title as they were written', async () => {
    for (const [q, marked] of [
      ['机器人', ['機器人']],
      ['技术员', ['技術員']],
      ['cnc 机器人', ['機器人', 'ＣＮＣ']],
      ['机器人技术员', ['機器人技術員']],
    ] as const) {
      const job = await find(q);
      assert.deepEqual(cut(job.title, job.highlights?.title), marked);
      assert.equal(job.highlights?.passage, null);
    }
  });

  it('mark the employer', async () => {
    const job = await find('焊接材料');
    assert.deepEqual(cut(job.employer.name, job.highlights?.employer), ['焊接材料']);
  });

  it('show a passage where only the text holds the words, a slip of the keyboard forgiven', async () => {
    for (const [q, marked] of [
      ['上位机', ['上位机']],
      ['pyhton', ['Ｐython']],
      ['node.js', ['Node.js']],
      ['产线 优先', ['产线']],
    ] as const) {
      const { highlights } = await find(q);
      assert.deepEqual(highlights?.title, []);
      assert.deepEqual(cut(highlights?.passage?.text ?? '', highlights?.passage?.ranges), marked);
    }
  });

  it('are left out without a search', async () => {
    const page = await board.read<JobPage>('/jobs');
    assert.equal(page.items[0]?.highlights, undefined);
  });
});

describe('GET /v1/jobs?sort=relevance', () => {
  it('shows jobs with the words in the title first, newest first among them and the others', async () => {
    const board = await openJobBoard(openPglite);
    const hoursAgo = (hours: number) => new Date(openedAt.getTime() - hours * 3_600_000);
    await board.add(
      { title: '叉车司机', publishedAt: hoursAgo(9) },
      { title: '仓管员', description: paragraphs('会开叉车'), publishedAt: hoursAgo(1) },
      { title: '搬运工', description: paragraphs('跟叉车作业'), publishedAt: hoursAgo(3) },
      { title: '电动叉车工', publishedAt: hoursAgo(5) },
    );
    const titles: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const at: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
      const page: JobPage = await board.read(`/jobs?q=叉车&sort=relevance&limit=1${at}`);
      titles.push(...page.items.map((job) => job.title));
      cursor = page.nextCursor;
    }
    assert.deepEqual(titles, ['电动叉车工', '叉车司机', '仓管员', '搬运工']);
    await board.database.close();
  });
});

function paragraphs(...texts: string[]) {
  return texts.map((text) => ({ type: 'paragraph' as const, children: [{ text }] }));
}
