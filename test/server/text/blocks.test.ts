import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { blockSchema } from '@union-jobs/contract';
import { blockText, readBlocks } from '../../../packages/server/src/text/blocks.ts';

describe('readBlocks', () => {
  it('opens up a text that a sheet squeezed into one line', () => {
    assert.deepEqual(
      readBlocks('岗位职责：1、焊接；2、检查，精度0.5毫米。任职要求：1、有焊工证；2、肯学'),
      [
        { type: 'heading', children: [{ text: '岗位职责' }] },
        {
          type: 'list',
          ordered: true,
          items: [[{ text: '焊接；' }], [{ text: '检查，精度0.5毫米。' }]],
        },
        { type: 'heading', children: [{ text: '任职要求' }] },
        { type: 'list', ordered: true, items: [[{ text: '有焊工证；' }], [{ text: '肯学' }]] },
      ],
    );
  });

  for (const mark of ['1、2、', '1. 2. ', '（1）（2）', '①②', '1)2)']) {
    it(`reads ${mark} as a numbered list`, () => {
      const [first, second] = mark.match(/\(?（?[\d①②][、.)）]? ?/g) ?? [];
      assert.deepEqual(readBlocks(`${first}焊接\n${second}检查`), [
        { type: 'list', ordered: true, items: [[{ text: '焊接' }], [{ text: '检查' }]] },
      ]);
    });
  }

  it('reads Markdown', () => {
    assert.deepEqual(
      readBlocks('## 待遇\n- **五险一金**\n- 见[官网](https://example.com/a)\n\n欢迎'),
      [
        { type: 'heading', children: [{ text: '待遇' }] },
        {
          type: 'list',
          ordered: false,
          items: [
            [{ text: '五险一金', strong: true }],
            [{ text: '见' }, { text: '官网', href: 'https://example.com/a' }],
          ],
        },
        { type: 'paragraph', children: [{ text: '欢迎' }] },
      ],
    );
  });

  it('reads HTML', () => {
    assert.deepEqual(
      readBlocks('<h3>职责</h3><ol><li>焊接<b>件</b></li><li>检查</li></ol><p>周末&nbsp;双休</p>'),
      [
        { type: 'heading', children: [{ text: '职责' }] },
        {
          type: 'list',
          ordered: true,
          items: [[{ text: '焊接' }, { text: '件', strong: true }], [{ text: '检查' }]],
        },
        { type: 'paragraph', children: [{ text: '周末 双休' }] },
      ],
    );
  });

  it('keeps nothing of scripts, styles, frames and other schemes', () => {
    const blocks = readBlocks(
      '<p onclick="x()">焊工<script>alert(1)</script><style>p{}</style><iframe src="//a"></iframe>' +
        '<a href="javascript:alert(1)">点</a><a href="data:text/html,x">这</a><img src=x onerror=y></p>',
    );
    assert.deepEqual(blocks, [{ type: 'paragraph', children: [{ text: '焊工点这' }] }]);
  });

  it('leaves pay and times in one piece', () => {
    const text = '工资4000-6000元，3.5千起，8:00-17:00，1.2米货架';
    assert.deepEqual(readBlocks(text), [{ type: 'paragraph', children: [{ text }] }]);
  });

  it('answers what the contract takes, for any text', () => {
    const words = fc.constantFrom(
      '<p>',
      '</p>',
      '<li>',
      '<b>',
      '1、',
      '2、',
      '①',
      '\n',
      '岗位职责：',
      '**',
      '[a](http://b.cn)',
      '焊工',
      '<',
      '&lt;',
      ' ',
      '- ',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const blocks = readBlocks(parts.join(''));
        assert.equal(z.array(blockSchema).safeParse(blocks).success, true);
        assert.equal(/焊工/.test(parts.join('')), blockText(blocks).includes('焊工'));
      }),
    );
  });
});
