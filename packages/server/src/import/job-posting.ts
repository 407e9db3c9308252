import { bareText, type CellValue } from './cell-text.ts';
import type { ColumnKey } from './column.ts';
import { SheetFileError } from './sheet-file.ts';
import type { Cell, PostingRow } from './table.ts';

type Node = Readonly<Record<string, unknown>>;

/** Forms of work of schema.org in the words that sheets use. */
const employmentTypes: Readonly<Record<string, string>> = {
  FULL_TIME: '全职',
  PART_TIME: '兼职',
  CONTRACTOR: '外包',
  TEMPORARY: '临时工',
  INTERN: '实习',
  VOLUNTEER: '',
  PER_DIEM: '日结',
  OTHER: '',
};
const units: Readonly<Record<string, string>> = {
  HOUR: '元/时',
  DAY: '元/天',
  WEEK: '元/周',
  MONTH: '元/月',
  YEAR: '元/年',
};

/**
 * Reads schema.org JobPosting from JSON-LD (one, an array, or an `@graph`) as rows of a sheet, so
 * that the same rules judge them. `number` counts the postings from 1.
 *
 * @throws {SheetFileError} when the file is no JSON or holds no JobPosting
 */
export function readJobPostings(text: string, fileName: string): PostingRow[] {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    throw new SheetFileError(`“${fileName}”不是完整的 JSON 文件。请检查后重新导出。`, { cause });
  }
  const postings = nodesOf(document).filter((node) => typesOf(node).includes('JobPosting'));
  if (postings.length === 0) {
    throw new SheetFileError(`“${fileName}”里没有 JobPosting（schema.org 招聘信息）。`);
  }
  return postings.map((posting, index) => ({
    sheet: fileName,
    number: index + 1,
    cells: cellsOf(posting),
  }));
}

function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (!isNode(value)) return [];
  return [
    value,
    ...nodesOf(value['@graph']),
    ...nodesOf(value['itemListElement']),
    ...nodesOf(value['item']),
  ];
}

function typesOf(node: Node): string[] {
  return listOf(node['@type']).map((type) => String(type).replace(/^.*[/:]/, ''));
}

function cellsOf(posting: Node): Map<ColumnKey, Cell> {
  const organization = nodeOf(posting['hiringOrganization']);
  const location = nodeOf(listOf(posting['jobLocation'])[0]);
  const address = nodeOf(location['address']);
  const isText = typeof location['address'] === 'string';
  const cells = new Map<ColumnKey, Cell>();
  const add = (key: ColumnKey, label: string, value: CellValue) => {
    const words = typeof value === 'string' ? value.trim() : value;
    if (words !== null && words !== '')
      cells.set(key, { value: words, text: String(words), label });
  };
  add('title', 'title', wordsOf(posting['title']));
  add(
    'employer',
    'hiringOrganization',
    wordsOf(organization['name'] ?? posting['hiringOrganization']),
  );
  add('introduction', 'hiringOrganization.description', wordsOf(organization['description']));
  add('place', 'jobLocation', isText ? wordsOf(location['address']) : placeOf(address));
  add('address', 'jobLocation.address.streetAddress', wordsOf(address['streetAddress']));
  add('pay', 'baseSalary', payOf(posting['baseSalary']));
  add('headcount', 'totalJobOpenings', wordsOf(posting['totalJobOpenings']));
  add('duties', 'description', wordsOf(posting['description'] ?? posting['responsibilities']));
  add('requirements', 'qualifications', wordsOf(posting['qualifications']));
  add('skills', 'skills', wordsOf(posting['skills']));
  add('workTime', 'workHours', wordsOf(posting['workHours']));
  add('benefits', 'jobBenefits', wordsOf(posting['jobBenefits']));
  add('education', 'educationRequirements', educationOf(posting['educationRequirements']));
  add('experience', 'experienceRequirements', experienceOf(posting['experienceRequirements']));
  add('employmentType', 'employmentType', employmentTypeOf(posting['employmentType']));
  add('industry', 'industry', wordsOf(posting['industry']));
  add('validUntil', 'validThrough', wordsOf(posting['validThrough']));
  add('publishedAt', 'datePosted', wordsOf(posting['datePosted']));
  add('sourceUrl', 'url', wordsOf(posting['url']));
  return cells;
}

function placeOf(address: Node): string {
  const parts = ['addressRegion', 'addressLocality'].map((name) => wordsOf(address[name]));
  const [region = '', locality = ''] = parts;
  return locality.startsWith(region) ? locality : region + locality;
}

/** `{ value: { minValue, maxValue, unitText } }` as `5000-7000元/月`; words stay words. */
function payOf(salary: unknown): string {
  if (!isNode(salary)) return wordsOf(salary);
  const value = nodeOf(salary['value']);
  const amount = isNode(salary['value']) ? value['value'] : salary['value'];
  const min = wordsOf(value['minValue'] ?? salary['minValue'] ?? amount);
  const max = wordsOf(value['maxValue'] ?? salary['maxValue'] ?? amount);
  const unit = units[wordsOf(value['unitText'] ?? salary['unitText']).toUpperCase()] ?? '';
  if (min === '' && max === '') return '';
  return (min === max || max === '' ? min : min === '' ? `不超过${max}` : `${min}-${max}`) + unit;
}

/** Credential categories of schema.org, or words. */
function educationOf(value: unknown): string {
  const [first] = listOf(value);
  const words = bareText(wordsOf(isNode(first) ? first['credentialCategory'] : first));
  const known: Readonly<Record<string, string>> = {
    highschool: '高中',
    associatedegree: '大专',
    professionalcertificate: '中专',
    bachelordegree: '本科',
    postgraduatedegree: '硕士',
    norequirements: '不限',
  };
  return known[words.replace(/\s/g, '')] ?? words;
}

function experienceOf(value: unknown): string {
  const [first] = listOf(value);
  if (!isNode(first)) return wordsOf(first);
  const months = Number(first['monthsOfExperience']);
  return Number.isFinite(months) ? (months === 0 ? '不限' : `${months / 12}年`) : '';
}

function employmentTypeOf(value: unknown): string {
  const names = listOf(value).map((type) => wordsOf(type).replace(/^.*[/#]/, ''));
  return (
    names.map((name) => employmentTypes[name.toUpperCase()] ?? name).find((name) => name !== '') ??
    ''
  );
}

function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join('、');
  return isNode(value) ? wordsOf(value['name'] ?? value['@value'] ?? '') : '';
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function nodeOf(value: unknown): Node {
  return isNode(value) ? value : {};
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
