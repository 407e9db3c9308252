import type { Plugin } from 'rollup';
import { changed, childrenOf, type Change, type Node } from './syntax.ts';

interface PrivateIdentifier extends Node {
  readonly type: 'PrivateIdentifier';
  readonly name: string;
}

interface Class extends Node {
  readonly id: (Node & { readonly name: string }) | null;
  readonly superClass: (Node & { readonly name?: string }) | null;
  readonly body: Node;
}

interface Work {
  /** Short names of the classes around the node, innermost first. */
  readonly scopes: readonly Map<string, string>[];
  readonly changes: Change[];
}

/** What most classes extend: none of these has members with our short names. */
const foreign = /^(LitElement|HTMLElement|Event|Error|UnionJobsError)$/;

/**
 * Gives `#private` members short ordinary names, the same few in each class, which compress well.
 * Engines of our floor lack private methods, and what esbuild writes in their place is long and slow.
 */
export function shortPrivateNames(): Plugin {
  return {
    name: 'short-private-names',
    transform(code, id) {
      if (!id.includes('/packages/') || !code.includes('#')) return undefined;
      const changes: Change[] = [];
      rename(this.parse(code) as unknown as Node, { scopes: [], changes });
      return { code: changed(code, changes), map: null };
    },
  };
}

function rename(node: Node, work: Work): void {
  const { scopes, changes } = work;
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
  const names = isClass(node) && namesOf(node);
  const inner = names ? { ...work, scopes: [names, ...scopes] } : work;
  for (const child of children) rename(child, inner);
}

/**
 * `$a`, `$b`, … for the private members of a class. What extends one of ours has its own name in
 * them, because the class above it has members of these short names already.
 */
function namesOf({ id, superClass, body }: Class): Map<string, string> {
  const isFirst = !superClass || foreign.test(superClass.name ?? '');
  if (!isFirst && !id) throw new Error('A class that extends another of ours needs a name');
  const prefix = isFirst ? '$' : `$${id?.name}$`;
  const names = new Map<string, string>();
  for (const key of childrenOf(body).flatMap(childrenOf).filter(isPrivate)) {
    if (!names.has(key.name)) names.set(key.name, `${prefix}${(names.size + 10).toString(36)}`);
  }
  return names;
}

function isClass(node: Node): node is Class {
  return node.type === 'ClassDeclaration' || node.type === 'ClassExpression';
}

function isPrivate(node: Node): node is PrivateIdentifier {
  return node.type === 'PrivateIdentifier';
}
