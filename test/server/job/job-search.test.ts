import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { JobPage } from '@union-jobs/contract';
import { forEachDatabase } from '../databases.ts';
import { openJobBoard, type JobBoard } from './job-board.ts';

forEachDatabase((name, open) =>
  describe(`GET /v1/jobs?q= on ${name}`, () => {
    let board: JobBoard;
    before(async () => {
      board = await openJobBoard(open);
      await board.add(
        { title: '工业机器人技术员', regionCode: '220103' },
        { title: '电焊工', regionCode: '220104' },
        { title: '焊工', regionCode: '220203' },
        { title: '数控车工', description: paragraph('会用CNC编程，熟悉Python和Node.js者优先') },
        { title: 'C++开发工程师', regionCode: '131003' },
      );
    });
    after(() => board.database.close());

    async function titles(q: string): Promise<string[]> {
      const page = await board.read<JobPage>(`/jobs?q=${encodeURIComponent(q)}`);
      return page.items.map((job) => job.title).sort();
    }

    const finds: [string, string[]][] = [
      ['机器人', ['工业机器人技术员']],
      ['焊工', ['焊工', '电焊工']],
      ['长春 焊工', ['电焊工']],
      ['长春焊工', ['电焊工']],
      ['机器人技术员长春', ['工业机器人技术员']],
      ['機器人', ['工业机器人技术员']],
      ['ＣＮＣ', ['数控车工']],
      ['cnc', ['数控车工']],
      ['pyhton', ['数控车工']],
      ['node', ['数控车工']],
      ['c++', ['C++开发工程师']],
      ['焊', ['焊工', '电焊工']],
      ['廊坊 c++', ['C++开发工程师']],
      ['没有的词', []],
      ['！？', ['C++开发工程师', '工业机器人技术员', '数控车工', '焊工', '电焊工']],
    ];
    for (const [q, expected] of finds) {
      it(`finds ${expected.length} for ${q}`, async () => {
        assert.deepEqual(await titles(q), [...expected].sort());
      });
    }
  }),
);

function paragraph(text: string) {
  return [{ type: 'paragraph' as const, children: [{ text }] }];
}
