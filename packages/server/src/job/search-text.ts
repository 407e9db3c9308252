import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });
const plainCharacters = new Map<string, string>();

/**
 * A text as the search sees it: NFKC (full-width letters become plain ones), lower case, traditional
 * characters simplified. Every character is folded by itself, so that a hit can be traced back.
 */
export function foldText(text: string): string {
  if (isFolded(text)) return text;
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

/** A folded text, and for each of its code units (and the end) where it stood in the original. */
export function foldWithOrigins(text: string): { folded: string; origins: number[] } {
  let folded = '';
  let position = 0;
  const origins: number[] = [];
  for (const character of text) {
    const plain = foldCharacter(character);
    for (let i = 0; i < plain.length; i++) origins.push(position);
    folded += plain;
    position += character.length;
  }
  origins.push(position);
  return { folded, origins };
}

/** By code unit: 1 for a character that folds to itself, 2 for another one, 0 as long as unknown. */
const foldings = new Uint8Array(0x10000);

/** Whether a text is folded as it stands, which most of a posting is. */
function isFolded(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (foldings[unit] === 0) {
      const character = String.fromCharCode(unit);
      const isHalf = unit >= 0xd800 && unit <= 0xdfff;
      foldings[unit] = !isHalf && foldCharacter(character) === character ? 1 : 2;
    }
    if (foldings[unit] === 2) return false;
  }
  return true;
}

function foldCharacter(character: string): string {
  let plain = plainCharacters.get(character);
  if (plain === undefined) {
    plain = toSimplified(character.normalize('NFKC').toLowerCase());
    plainCharacters.set(character, plain);
  }
  return plain;
}

/** A run of Chinese characters, or a word of letters and digits: `c++`, `.net`, `node.js`, `6s`. */
export interface Run {
  readonly text: string;
  readonly isHan: boolean;
  /** Where the run starts in the folded text. */
  readonly start: number;
}

const letter = '[[\\p{L}\\p{M}\\p{N}]--\\p{Script=Han}]';
const wordHere = new RegExp(`\\.?${letter}+(?:[.]${letter}+)*[+#]*`, 'vy');
const wordStart = new RegExp(`^[.]|^${letter}`, 'v');
const han = /^\p{Script=Han}/u;

/** The runs of a folded text in their order; whatever stands between them separates. */
export function readRuns(folded: string): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < folded.length) {
    const start = at;
    while (kindAt(folded, at) === kinds.han) at += isHighSurrogate(folded.charCodeAt(at)) ? 2 : 1;
    if (at > start) runs.push({ text: folded.slice(start, at), isHan: true, start });
    else if (kindAt(folded, at) === kinds.word) {
      wordHere.lastIndex = at;
      const text = wordHere.exec(folded)?.[0] ?? '';
      if (text !== '') runs.push({ text, isHan: false, start });
      at += text.length || 1;
    } else at += 1;
  }
  return runs;
}

/** What a character does to runs: it belongs to one of Chinese, may start a word, or separates. */
const kinds = { han: 1, word: 2, other: 3 } as const;
const kindsByUnit = new Uint8Array(0x10000);

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (isHighSurrogate(unit)) return kindOf(text.slice(at, at + 2));
  if (kindsByUnit[unit] === 0) kindsByUnit[unit] = kindOf(String.fromCharCode(unit));
  return kindsByUnit[unit] ?? kinds.other;
}

function kindOf(character: string): number {
  if (han.test(character)) return kinds.han;
  return wordStart.test(character) ? kinds.word : kinds.other;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

const surrogate = /[\ud800-\udfff]/;

/** A run of Chinese as two-character pieces; a single character as itself. */
export function hanPieces(run: string): string[] {
  const characters = surrogate.test(run) ? Array.from(run) : run;
  const pieces: string[] = [];
  for (let at = 1; at < characters.length; at++) {
    pieces.push(`${characters[at - 1]}${characters[at]}`);
  }
  return pieces.length > 0 ? pieces : [run];
}

const namedPart = /[\p{L}\p{N}]*\p{L}[\p{L}\p{N}]*/gu;

/**
 * Adds the pieces under which the runs of a text are found: two-character pieces of Chinese, and
 * words. A word with a mark inside is found by its longer parts too: `node.js` by `node` and `js`.
 */
export function addPieces(pieces: Set<string>, runs: readonly Run[]): void {
  for (const { text, isHan } of runs) {
    if (isHan) {
      for (const piece of hanPieces(text)) pieces.add(piece);
      continue;
    }
    pieces.add(text);
    for (const [part] of text.matchAll(namedPart)) if (part.length > 1) pieces.add(part);
  }
}
