import type { Block } from '@union-jobs/contract';
import { readInline, type Line } from './inline.ts';

/** The headings under which employers sort a posting's text. */
const headingWords =
  '(?:主要|具体|岗位|工作|职位|任职|招聘|应聘|录用|基本|其他|公司|薪资|薪酬|员工|待遇|福利|上班)?(?:岗位)?(?:职责|内容|描述|要求|资格|条件|待遇|福利|时间|地点|地址|说明|简介|亮点|优势|任务|范围)(?:及|和|与|、|\\/)?(?:(?:任职|岗位)?(?:要求|职责|福利|待遇|资格|条件|时间|地点))?|我们提供|我们希望你|加分项|薪资结构|晋升通道|工作环境|面试流程|其他';
const number = '(?:[（(]\\d{1,2}[)）]|\\d{1,2}(?:[、．)）:：]|[.](?!\\d))|[①-⑳])';
const item = new RegExp(`^${number}\\s*`);
const numberInside = new RegExp(`(?<![\\d.\\-~—])${number}`, 'g');
const chineseItem = /^[（(]?[一二三四五六七八九十]{1,3}[)）、.．]\s*/;
const bullet = /^(?:[-*+•●■◆○▪★☆※◎►▶✓✔·]|—(?!—))\s*(?=\S)/;
const inlineHeading = new RegExp(
  `(?<=^|[\\s。；;！!])[【\\[]?(?:[一二三四五六七八九十]、)?(${headingWords})(?:[】\\]][:：]?|[:：])`,
  'g',
);
const headingLine = new RegExp(`^(?:#{1,6}\\s*)?[【\\[]?(?:${headingWords})[】\\]]?[:：]?$`);

/**
 * Turns plain text or Markdown into blocks: headings (`岗位职责：`, `【任职要求】`, `## …`), numbered
 * (`1、`, `2.`, `（3）`, `④`) and bulleted lists, paragraphs. Text that a sheet squeezed into one line is
 * opened up at its headings and at numbers that count up.
 */
export function plainBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of openUp(text).split('\n')) addLine(blocks, line.trim());
  return blocks;
}

function addLine(blocks: Block[], line: string): void {
  if (/^[\s\-*_=~—]*$/.test(line)) return;
  const heading = headingOf(line);
  if (heading !== null) {
    addBlock(blocks, { type: 'heading', children: readInline(heading) });
    return;
  }
  const isOrdered = item.test(line) || chineseItem.test(line);
  if (!isOrdered && !bullet.test(line)) {
    addBlock(blocks, { type: 'paragraph', children: readInline(line) });
    return;
  }
  const words = readInline(
    line.replace(isOrdered ? (item.test(line) ? item : chineseItem) : bullet, ''),
  );
  if (words.length > 0) addItem(blocks, isOrdered, words);
}

function addBlock(blocks: Block[], block: Exclude<Block, { type: 'list' }>): void {
  if (block.children.length > 0) blocks.push(block);
}

function addItem(blocks: Block[], ordered: boolean, words: Line): void {
  const last = blocks.at(-1);
  if (last?.type === 'list' && last.ordered === ordered) last.items.push(words);
  else blocks.push({ type: 'list', ordered, items: [words] });
}

/** The words of a heading without its marks and its colon; null for any other line. */
function headingOf(line: string): string | null {
  const bare = line.replace(chineseItem, '').replace(/^\*\*(.+)\*\*$/, '$1');
  const isMarked = /^#{1,6}\s/.test(line) || /^【[^】]{2,20}】$/.test(bare);
  const isNamed =
    headingLine.test(bare) || (/^[^,，。；;]{2,12}[:：]$/.test(bare) && !item.test(bare));
  if (!isMarked && !isNamed) return null;
  return bare
    .replace(/^#{1,6}\s*/, '')
    .replace(/^[【[]|[】\]]?[:：]?$/g, '')
    .trim();
}

/** Breaks the lines where headings and counted items stand inside them. */
function openUp(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(inlineHeading, (_, heading: string) => `\n${heading}：\n`)
    .split('\n')
    .map(openNumbers)
    .join('\n');
}

/** Breaks a line before 2、3、… when the numbers count up from the first in the same style. */
function openNumbers(line: string): string {
  let expected = 0;
  let style = '';
  const breaks: number[] = [];
  for (const match of line.matchAll(numberInside)) {
    const value = valueOf(match[0]);
    const kind = match[0].replace(/\d+|[①-⑳]/, '1');
    if (value === 1 || (value === expected && kind === style)) {
      expected = value + 1;
      style = kind;
      breaks.push(match.index);
    }
  }
  if (breaks.length < 2) return line;
  return breaks.reduceRight((words, at) => `${words.slice(0, at)}\n${words.slice(at)}`, line);
}

function valueOf(mark: string): number {
  const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'.indexOf(mark);
  return circled >= 0 ? circled + 1 : Number(mark.replace(/\D/g, ''));
}
