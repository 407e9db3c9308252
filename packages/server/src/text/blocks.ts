import type { Block } from '@union-jobs/contract';
import { htmlBlocks } from './html-blocks.ts';
import { plainBlocks } from './plain-blocks.ts';

/** Characters of a posting's text beyond which the rest is left out. */
const most = 20_000;
const looksLikeHtml =
  /<\/?(?:p|div|br|ul|ol|li|h[1-6]|span|strong|b|table|a|font|em|section)\b[^>]*>/i;

/**
 * Turns the text of a posting (plain, Markdown or HTML) into blocks, so that no markup of anybody
 * is ever shown as such. HTML without any structure but line breaks is read as plain text.
 */
export function readBlocks(text: string): Block[] {
  const words = text.slice(0, most);
  if (!looksLikeHtml.test(words)) return plainBlocks(words);
  const blocks = htmlBlocks(words);
  return blocks.every(isPlain) ? plainBlocks(blockText(blocks)) : blocks;
}

/** All the words of blocks, a line for each line. */
export function blockText(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => (block.type === 'list' ? block.items : [block.children]))
    .map((line) => line.map((run) => run.text).join(''))
    .join('\n');
}

function isPlain(block: Block): boolean {
  return block.type === 'paragraph' && block.children.every((run) => !run.href && !run.strong);
}
