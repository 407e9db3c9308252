import { html, nothing } from 'lit';
import type { Block, Inline } from '@union-jobs/sdk';

/** The text of a posting as DOM; there is no HTML in it. */
export function renderBlocks(blocks: readonly Block[]) {
  return blocks.map((block) => {
    if (block.type === 'paragraph') return html`<p>${renderLine(block.children)}</p>`;
    if (block.type === 'heading') return html`<p class="strong">${renderLine(block.children)}</p>`;
    if (block.type !== 'list') return nothing;
    const items = block.items.map((item) => html`<li>${renderLine(item)}</li>`);
    return block.ordered
      ? html`<ol>
          ${items}
        </ol>`
      : html`<ul>
          ${items}
        </ul>`;
  });
}

function renderLine(line: readonly Inline[]) {
  return line.map(({ text, strong, href }) => {
    const words = strong ? html`<strong>${text}</strong>` : text;
    return href
      ? html`<a href=${href} target="_blank" rel="noopener nofollow">${words}</a>`
      : words;
  });
}
