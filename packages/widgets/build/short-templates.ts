import { transform } from 'esbuild';
import type { Plugin } from 'rollup';
import { changed, childrenOf, type Change, type Node } from './syntax.ts';

interface Template extends Node {
  readonly tag: Node & { readonly name?: string };
  readonly quasi: Node & { readonly quasis: readonly (Node & { value: { raw: string } })[] };
}

/** The oldest engine of our floor, so that no shorter form comes in that it does not know. */
const target = 'chrome80';

/**
 * Takes spare space out of `html` and `css` templates; what is shown stays the same. Fails on an
 * `html` template that is not plain, because `lean-lit.ts` leaves Lit nothing to read others with.
 */
export function shortTemplates(): Plugin {
  return {
    name: 'short-templates',
    async transform(code, id) {
      if (!id.includes('/packages/') || !/\b(html|css)`/.test(code)) return undefined;
      const templates = templatesIn(this.parse(code) as unknown as Node);
      const odd = templates.find((template) => !isPlain(template));
      if (odd) this.error(`Lit as it is in pages cannot read this template of ${id}`, odd.start);
      const changes = await Promise.all(templates.flatMap(shortened));
      return { code: changed(code, changes), map: null };
    },
  };
}

function templatesIn(node: Node): Template[] {
  const inner = childrenOf(node).flatMap(templatesIn);
  return node.type === 'TaggedTemplateExpression' ? [node as Template, ...inner] : inner;
}

function shortened({ tag, quasi }: Template): Promise<Change>[] {
  const { quasis } = quasi;
  const isWholeSheet = tag.name === 'css' && quasis.length === 1;
  if (!isWholeSheet && tag.name !== 'html') return [];
  return quasis.map(async ({ start, end, value: { raw } }) => {
    const text = isWholeSheet
      ? (await transform(raw, { loader: 'css', minify: true, target })).code
          .trim()
          .replaceAll('\\', '\\\\')
      : raw.replace(/\s+/g, ' ').replaceAll(' >', '>');
    return { start, end, text };
  });
}

const hole = '\0';

/**
 * Whether brackets of a template are those of tags, and its values stand in text or are attributes,
 * in a tag that they do not name. An attribute's name has no capitals, because parsers lose them.
 */
function isPlain({ tag, quasi }: Template): boolean {
  if (tag.name !== 'html') return true;
  const code = quasi.quasis.map(({ value }) => value.raw).join(hole);
  const bare = code.replace(/\s[^\sA-Z"'<>=]+=("[^"<>]*"|\0)/g, '').replace(/<[^<>\0]+>/g, '');
  return !/[<>]/.test(bare) && !/<(!--|(style|script|textarea|title)\b[^>]*>[^<]*\0)/.test(code);
}
