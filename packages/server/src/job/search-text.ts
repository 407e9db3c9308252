import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });
const plainCharacters = new Map<string, string>();

/**
 * A text as the search sees it: NFKC (full-width letters become plain ones), lower case, traditional
 * characters simplified. Every character is folded by itself, so that a hit can be traced back.
 */
export function foldText(text: string): string {
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
const runs = new RegExp(`\\p{Script=Han}+|\\.?${letter}+(?:[.]${letter}+)*[+#]*`, 'gv');
const han = /^\p{Script=Han}/u;

/** The runs of a folded text in their order; whatever stands between them separates. */
export function readRuns(folded: string): Run[] {
  return Array.from(folded.matchAll(runs), (match) => ({
    text: match[0],
    isHan: han.test(match[0]),
    start: match.index,
  }));
}

/** A run of Chinese as two-character pieces; a single character as itself. */
export function hanPieces(run: string): string[] {
  const characters = Array.from(run);
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}

const namedPart = /[\p{L}\p{N}]*\p{L}[\p{L}\p{N}]*/gu;

/**
 * The pieces under which a text is found: two-character pieces of Chinese runs, and words. A word
 * with a mark inside is found by its longer parts too: `node.js` by `node` and `js`.
 */
export function textPieces(text: string): Set<string> {
  const pieces = new Set<string>();
  for (const run of readRuns(foldText(text))) {
    if (run.isHan) {
      for (const piece of hanPieces(run.text)) pieces.add(piece);
      continue;
    }
    pieces.add(run.text);
    for (const [part] of run.text.matchAll(namedPart)) if (part.length > 1) pieces.add(part);
  }
  return pieces;
}
