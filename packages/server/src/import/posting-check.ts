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
  /** The words found, with a little of what stands around them. */
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
  const texts = parts.map((part) => checkable(part.text));
  const words = texts.join('\n');
  const findings = new Map<PostingTopic, PostingFinding>();
  const add = (topic: PostingTopic, refuses: boolean, at: number, length: number) => {
    const known = findings.get(topic);
    if (known && (known.severity === 'refused' || !refuses)) return;
    const { law, reason, cure } = postingLaw[topic];
    const passage = passageAt(words, at, length);
    const part = partAt(parts, texts, at);
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

function partAt(parts: readonly PostingPart[], texts: readonly string[], at: number): string {
  let end = 0;
  const index = texts.findIndex((text) => at < (end += text.length + 1));
  return parts[index]?.name ?? '';
}

function passageAt(words: string, at: number, length: number): string {
  const lineStart = words.lastIndexOf('\n', at) + 1;
  const lineEnd = words.indexOf('\n', at + length);
  const start = Math.max(lineStart, at - 6);
  const end = Math.min(lineEnd < 0 ? words.length : lineEnd, at + length + 6);
  return words.slice(start, end).replace(/\s+/g, ' ').trim();
}
