import type { Block } from '@union-jobs/contract';
import { Parser } from 'htmlparser2';
import { inline, tidyLine, type Line } from './inline.ts';

const silent = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'title',
  'svg',
  'math',
  'iframe',
  'object',
  'textarea',
  'select',
]);
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const breaking = new Set([
  'p',
  'div',
  'section',
  'article',
  'table',
  'tr',
  'ul',
  'ol',
  'li',
  'blockquote',
  'pre',
  'header',
  'footer',
  'dl',
  'dt',
  'dd',
  'form',
  'hr',
  'body',
  ...headings,
]);

/**
 * Turns HTML into blocks. Headings, lists, strong words and links to web pages are kept; every
 * other element gives only its text, and scripts, styles and frames nothing at all.
 */
export function htmlBlocks(html: string): Block[] {
  const reader = new BlockReader();
  const parser = new Parser(reader, { decodeEntities: true });
  parser.write(html);
  parser.end();
  return reader.blocks;
}

/** Collects the lines of a document as the parser walks through it. */
class BlockReader {
  readonly blocks: Block[] = [];
  readonly #lists: boolean[] = [];
  readonly #links: (string | undefined)[] = [];
  #line: Line = [];
  #silent = 0;
  #strong = 0;
  #heading = 0;
  #inItem = 0;

  onopentag(name: string, attributes: Record<string, string>): void {
    if (silent.has(name)) this.#silent += 1;
    if (name === 'br') this.#line.push({ text: '\n' });
    if (breaking.has(name)) this.#flush();
    if (headings.has(name)) this.#heading += 1;
    if (name === 'ul' || name === 'ol') this.#lists.push(name === 'ol');
    if (name === 'li') this.#inItem += 1;
    if (name === 'b' || name === 'strong') this.#strong += 1;
    if (name === 'a') this.#links.push(attributes['href']);
  }

  ontext(text: string): void {
    if (this.#silent > 0) return;
    this.#line.push(inline(text, { strong: this.#strong > 0, href: this.#links.at(-1) }));
  }

  onclosetag(name: string): void {
    if (silent.has(name)) this.#silent -= 1;
    if (breaking.has(name)) this.#flush();
    if (headings.has(name)) this.#heading -= 1;
    if (name === 'ul' || name === 'ol') this.#lists.pop();
    if (name === 'li') this.#inItem -= 1;
    if (name === 'b' || name === 'strong') this.#strong -= 1;
    if (name === 'a') this.#links.pop();
  }

  onend(): void {
    this.#flush();
  }

  #flush(): void {
    for (const line of linesOf(this.#line)) {
      const ordered = this.#lists.at(-1) ?? false;
      const last = this.blocks.at(-1);
      if (this.#heading > 0) this.blocks.push({ type: 'heading', children: line });
      else if (this.#inItem === 0) this.blocks.push({ type: 'paragraph', children: line });
      else if (last?.type === 'list' && last.ordered === ordered) last.items.push(line);
      else this.blocks.push({ type: 'list', ordered, items: [line] });
    }
    this.#line = [];
  }
}

/** The lines between `<br>`s, without empty ones. */
function linesOf(runs: Line): Line[] {
  const lines: Line[] = [[]];
  for (const run of runs) {
    if (run.text === '\n') lines.push([]);
    else lines.at(-1)?.push(run);
  }
  return lines.map(tidyLine).filter((line) => line.length > 0);
}
