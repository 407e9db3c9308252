import type { Inline } from '@union-jobs/contract';

/** A line of a block: runs of characters of one kind. */
export type Line = Inline[];

const marks =
  /\*\*(?<strong>[^*\n]+)\*\*|__(?<strong2>[^_\n]+)__|\[(?<label>[^\]\n]+)\]\((?<target>(?:[^()\s]|\([^()\s]*\))+)\)|(?<bare>https?:\/\/[^\s<>"'，。；、（）()]+)/g;

/** Without one of these no mark can stand in a text. */
const mayHoldMarks = /\*\*|__|\]\(|https?:/;

/** Reads the marks of a line of Markdown or plain text: strong words, links, bare web addresses. */
export function readInline(text: string): Line {
  if (!mayHoldMarks.test(text)) return tidyLine([{ text }]);
  const line: Line = [];
  let end = 0;
  for (const match of text.matchAll(marks)) {
    pushText(line, text.slice(end, match.index));
    const { strong, strong2, label, target, bare } = match.groups ?? {};
    const words = strong ?? strong2 ?? label ?? bare ?? '';
    line.push(inline(words, { strong: (strong ?? strong2) !== undefined, href: target ?? bare }));
    end = match.index + match[0].length;
  }
  pushText(line, text.slice(end));
  return tidyLine(line);
}

/** A run; a link keeps its address only when that is a web address (http or https). */
export function inline(
  text: string,
  kind: { strong?: boolean; href?: string | undefined },
): Inline {
  const href = kind.href === undefined ? undefined : webAddress(kind.href);
  return { text, ...(kind.strong ? { strong: true } : {}), ...(href ? { href } : {}) };
}

/** Joins neighbours of one kind, collapses space, and trims the ends; empty when nothing is left. */
export function tidyLine(line: Line): Line {
  const joined: Line = [];
  for (const run of line) {
    const last = joined.at(-1);
    const text = run.text.replace(/\s+/g, ' ');
    if (last && last.strong === run.strong && last.href === run.href) last.text += text;
    else if (text !== '') joined.push({ ...run, text });
  }
  const first = joined[0];
  if (first) first.text = first.text.trimStart();
  const last = joined.at(-1);
  if (last) last.text = last.text.trimEnd();
  return joined.filter((run) => run.text !== '');
}

function pushText(line: Line, text: string): void {
  if (text !== '') line.push({ text });
}

function webAddress(address: string): string | undefined {
  try {
    const url = new URL(address);
    const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
    return isWeb && url.href.length <= 2000 ? url.href : undefined;
  } catch {
    return undefined;
  }
}
