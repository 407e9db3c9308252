/** A node of an ESTree, as rollup's parser gives it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** The nodes directly inside a node. */
export function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);
}

/** A piece of code and what stands in its place. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The code with the changes made. */
export function changed(code: string, changes: readonly Change[]): string {
  return [...changes]
    .sort((one, other) => other.start - one.start)
    .reduce(
      (text, change) => text.slice(0, change.start) + change.text + text.slice(change.end),
      code,
    );
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
