import type { Plugin } from 'rollup';
import { changed, childrenOf, type Change, type Node } from './syntax.ts';

interface PrivateIdentifier extends Node {
  readonly type: 'PrivateIdentifier';
  readonly name: string;
}

interface Work {
  /** Short names of the classes around the node, innermost first. */
  readonly scopes: readonly Map<string, string>[];
  readonly changes: Change[];
  readonly nextName: () => string;
}

/**
 * Gives `#private` members short ordinary names, each used once in the whole bundle. Engines of our
 * floor lack private methods, and what esbuild writes in their place is long and slow.
 */
export function shortPrivateNames(): Plugin {
  let count = 0;
  const nextName = () => `$${(count++).toString(36)}`;
  return {
    name: 'short-private-names',
    transform(code, id) {
      if (!id.includes('/packages/') || !code.includes('#')) return undefined;
      const changes: Change[] = [];
      rename(this.parse(code) as unknown as Node, { scopes: [], changes, nextName });
      return { code: changed(code, changes), map: null };
    },
  };
}

function rename(node: Node, work: Work): void {
  const { scopes, changes, nextName } = work;
  if (isPrivate(node)) {
    const text = scopes.find((names) => names.has(node.name))?.get(node.name);
    if (!text) throw new Error(`#${node.name} is not a member of a class around it`);
    changes.push({ start: node.start, end: node.end, text });
    return;
  }
  const children = childrenOf(node);
  // An ordinary member needs no declaration: `#name;` alone goes.
  if (node.type === 'PropertyDefinition' && children.length === 1 && children.every(isPrivate)) {
    changes.push({ start: node.start, end: node.end, text: '' });
    return;
  }
  if (node.type === 'BinaryExpression' && children.some(isPrivate)) {
    throw new Error('`#name in object` has no meaning with ordinary names');
  }
  const inner =
    node.type === 'ClassBody' ? { ...work, scopes: [namesOf(node, nextName), ...scopes] } : work;
  for (const child of children) rename(child, inner);
}

function namesOf(classBody: Node, nextName: () => string): Map<string, string> {
  const names = new Map<string, string>();
  for (const key of childrenOf(classBody).flatMap(childrenOf).filter(isPrivate)) {
    if (!names.has(key.name)) names.set(key.name, nextName());
  }
  return names;
}

function isPrivate(node: Node): node is PrivateIdentifier {
  return node.type === 'PrivateIdentifier';
}
