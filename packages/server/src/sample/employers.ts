import type { EmployerDraft } from '../job/job-draft.ts';
import { type EmployerKind, employerKinds, type KindFacts } from './employer-kinds.ts';
import { drawAddress, drawPlace, type PostingPlace } from './places.ts';
import type { Random } from './random.ts';

/** An employer of the sample with what its postings share. */
export interface SampleEmployer {
  readonly draft: EmployerDraft;
  readonly kind: EmployerKind;
  readonly section: string;
  readonly place: PostingPlace;
  readonly address: string;
  /** How its postings are laid out, 0–3. */
  readonly style: number;
  /** Posts for it when work is dispatched or outsourced. */
  readonly agency: string;
}

const first = [
  ...'禾朗沐垣澄岚煜翊桐硕珩沅榆砺霁麓汐竣蔚昱泓铄稷桦祺嵘淼颐皓栩亘屹湛璟澜颂隽崧潆畅',
];
const second = [
  ...'川庭越畴科陌源衡图栖策程野桥森序田望舟塬垚邦途谷屿合帆坤峦迈启拓朴辰佑筑岭沃津航',
];
const agencyWords = ['人力资源服务', '劳务服务', '企业服务外包'];
const kinds = Object.keys(employerKinds) as EmployerKind[];

/**
 * Draws employers with names that are not yet taken. Names are made up of syllables; an employer of
 * the same name would be chance, so the introduction says that there is none behind it.
 */
export function createEmployers(random: Random): () => SampleEmployer {
  const taken = new Set<string>();
  return () => {
    const place = drawPlace(random);
    const kind = drawKind(random, place);
    const facts: KindFacts = employerKinds[kind];
    let name = drawName(random, place, facts);
    while (taken.has(name)) name = drawName(random, place, facts);
    taken.add(name);
    return {
      draft: {
        name,
        creditCode: null,
        ownership: random.pick(facts.ownerships),
        size: random.pick(facts.sizes),
        industry: facts.industry,
        introduction: `本单位${random.pick(facts.introductions)}。（演示数据，单位为虚构）`,
      },
      kind,
      section: facts.section,
      place,
      address: drawAddress(random, facts.place),
      style: random.whole(0, 3),
      agency: `${place.shortName}${brand(random)}${random.pick(agencyWords)}有限公司`,
    };
  };
}

function drawKind(random: Random, place: PostingPlace): EmployerKind {
  if (place.strong.length > 0 && random.chance(0.3)) {
    const strong = random.pick(place.strong);
    if (strong !== 'farm' || !place.isUrban) return strong;
  }
  let left = random.next() * 100;
  const kind = kinds.find((one) => (left -= employerKinds[one].share) < 0) ?? 'retail';
  return kind === 'farm' && place.isUrban ? 'food' : kind;
}

function drawName(random: Random, place: PostingPlace, facts: KindFacts): string {
  return place.shortName + brand(random) + random.pick(facts.words) + random.pick(facts.endings);
}

function brand(random: Random): string {
  return random.pick(first) + random.pick(second);
}
