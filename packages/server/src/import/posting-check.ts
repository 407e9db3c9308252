import { findFeeDemands } from './fee-demand.ts';
import { type PostingTopic, postingLaw } from './posting-law.ts';
import { postingWords } from './posting-words.ts';

/** Something in the wording of a posting that the law does not allow, or that somebody should look at. */
export interface PostingFinding {
  readonly topic: PostingTopic;
  /** `refused`: the posting must not be published as it is. */
  readonly severity: 'refused' | 'warned';
  /** Name of the part of the posting in which it was found. */
  readonly part: string;
  /** The clause found, in the words and signs of the posting; `…` where it was cut. */
  readonly passage: string;
  readonly law: string;
  readonly reason: string;
  readonly cure: string;
}

/** Posts whose holders the law wants to be without a criminal record (保安服务管理条例 17, 未成年人保护法 62). */
const recordRequired =
  /保安|安保|安全员|教师|老师|幼师|幼儿园|学校|校车|托育|早教|押运|网约车|出租车|押钞|辅警/;

/** Work that the state keeps from women (女职工劳动保护特别规定, annex): a person has to decide. */
const keptFromWomen = /井下|矿山作业|第四级体力劳动强度/;

/** A part of a posting, such as a cell of its row. */
export interface PostingPart {
  readonly name: string;
  readonly text: string;
}

/**
 * Checks the wording of a posting by its meaning: harmless uses of a word are taken out before the
 * restrictive ones are looked for, so that 男女不限, 不收取任何费用 and 已婚未婚均可 pass. One finding a
 * topic, the gravest.
 */
export function checkPosting(parts: readonly PostingPart[]): PostingFinding[] {
  const words = checkable(parts.map((part) => part.text).join('\n'));
  const findings = new Map<PostingTopic, PostingFinding>();
  const add = (topic: PostingTopic, refuses: boolean, at: number, length: number) => {
    const known = findings.get(topic);
    if (known && (known.severity === 'refused' || !refuses)) return;
    const { law, reason, cure } = postingLaw[topic];
    const { part, passage } = quote(parts, { at, length });
    findings.set(topic, {
      topic,
      severity: refuses ? 'refused' : 'warned',
      part,
      passage,
      law,
      reason,
      cure,
    });
  };
  for (const topic of Object.keys(postingWords) as (keyof typeof postingWords)[]) {
    if (!postingWords[topic].signs.test(words)) continue;
    if (topic === 'record' && recordRequired.test(words)) continue;
    const rest = withoutHarmless(words, topic);
    const match = firstMatch(rest, postingWords[topic].restrictive);
    const hint = firstMatch(rest, postingWords[topic].suggestive ?? []);
    const exempt = topic === 'gender' && keptFromWomen.test(words);
    if (match) add(topic, postingLaw[topic].refuses && !exempt, match.index, match[0].length);
    else if (hint) add(topic, false, hint.index, hint[0].length);
  }
  for (const demand of findFeeDemands(words))
    add(demand.topic, demand.isCertain, demand.at, demand.length);
  return [...findings.values()];
}

/** Half-width, small letters, no invisible marks; positions stay those of this text. */
function checkable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060\uFEFF\u00AD]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/[,，]/g, ',')
    .replace(/[〜∼]/g, '~');
}

function withoutHarmless(words: string, topic: keyof typeof postingWords): string {
  let rest = words;
  for (const pattern of postingWords[topic].harmless) {
    rest = rest.replace(pattern, (found) => '□'.repeat(found.length));
  }
  return rest;
}

function firstMatch(words: string, patterns: readonly RegExp[]): RegExpExecArray | null {
  for (const pattern of patterns) {
    pattern.lastIndex = 0;
    const match = pattern.exec(words);
    if (match) return match;
  }
  return null;
}

/** The part in which a hit stands, and its clause as the clerk wrote it. */
function quote(
  parts: readonly PostingPart[],
  hit: { at: number; length: number },
): { part: string; passage: string } {
  const texts = parts.map((part) => checkable(part.text));
  const starts = texts.map(
    (_, index) => texts.slice(0, index).join('\n').length + Math.sign(index),
  );
  const index = starts.findLastIndex((start) => start <= hit.at);
  const part = parts[index];
  const text = texts[index] ?? '';
  if (!part) return { part: '', passage: '' };
  const { folded, origins } = withOrigins(part.text);
  const from = hit.at - (starts[index] ?? 0);
  const to = from + hit.length;
  // Characters that only together become others have no place of their own: quote what was checked.
  const passage =
    folded === text
      ? clauseAround(part.text, origins[from] ?? 0, origins[to] ?? part.text.length)
      : clauseAround(text, from, to);
  return { part: part.name, passage };
}

/** `checkable` character by character, and where each of its code units stood. */
function withOrigins(original: string): { folded: string; origins: number[] } {
  let folded = '';
  let position = 0;
  const origins: number[] = [];
  for (const character of original) {
    const plain = checkable(character);
    const isMoreSpace = plain === ' ' && folded.endsWith(' ');
    if (!isMoreSpace) {
      for (let unit = 0; unit < plain.length; unit += 1) origins.push(position);
      folded += plain;
    }
    position += character.length;
  }
  return { folded, origins };
}

/** Characters of a sentence that are quoted on either side of a hit; beyond them its clause is. */
const shownAround = 14;

/** The sentence around a hit, or its clause where the sentence is long. */
function clauseAround(text: string, from: number, to: number): string {
  const before = /[^。；;！!？?\n]*$/.exec(text.slice(0, from))?.[0] ?? '';
  const after = /^[^。；;！!？?\n]*/.exec(text.slice(to))?.[0] ?? '';
  const left = /[^，,、：:]*$/.exec(before)?.[0] ?? '';
  const right = /^[^，,、：:]*/.exec(after)?.[0] ?? '';
  const start = before.length <= shownAround ? before : `…${left.slice(-shownAround)}`;
  const end = after.length <= shownAround ? after : `${right.slice(0, shownAround)}…`;
  return `${start}${text.slice(from, to)}${end}`.replace(/\s+/g, ' ').trim();
}
