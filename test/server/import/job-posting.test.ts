import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readJobPostings } from '../../../packages/server/src/import/job-posting.ts';
import { readPosting } from '../../../packages/server/src/import/posting-row.ts';

const posting = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: '电工',
  hiringOrganization: { '@type': 'Organization', name: '长春测试电气有限公司' },
  jobLocation: {
    '@type': 'Place',
    address: {
      '@type': 'PostalAddress',
      addressRegion: '吉林省',
      addressLocality: '长春市',
      streetAddress: '某路1号',
    },
  },
  baseSalary: {
    '@type': 'MonetaryAmount',
    currency: 'CNY',
    value: { '@type': 'QuantitativeValue', minValue: 5000, maxValue: 8000, unitText: 'MONTH' },
  },
  totalJobOpenings: 3,
  employmentType: 'FULL_TIME',
  description: '<p>岗位职责</p><ul><li>检修<script>x()</script></li></ul>',
  educationRequirements: {
    '@type': 'EducationalOccupationalCredential',
    credentialCategory: 'associate degree',
  },
  experienceRequirements: { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: 24 },
  datePosted: '2026-11-01',
  validThrough: '2026-12-31T23:59:59+08:00',
};
const terms = {
  now: new Date('2026-11-23T00:00:00Z'),
  validUntil: null,
  fairId: null,
  region: undefined,
  sourceName: '单位报送',
};

describe('readJobPostings', () => {
  it('reads a posting as the same rules read a row', () => {
    const [row] = readJobPostings(JSON.stringify(posting), '职位.json');
    assert.ok(row);
    const { draft, notes } = readPosting(row, terms, null);
    assert.deepEqual(notes.list, []);
    assert.equal(draft?.title, '电工');
    assert.deepEqual([draft?.pay.min, draft?.pay.max, draft?.pay.unit], [5000, 8000, 'month']);
    assert.deepEqual([draft?.regionCode, draft?.address], ['220100', '某路1号']);
    assert.deepEqual([draft?.education, draft?.experience], ['college', '1_3_years']);
    assert.equal(draft?.validUntil.toISOString(), '2026-12-31T15:59:59.000Z');
    assert.deepEqual(draft?.description, [
      { type: 'paragraph', children: [{ text: '岗位职责' }] },
      { type: 'list', ordered: false, items: [[{ text: '检修' }]] },
    ]);
  });

  it('finds postings in an array, a graph and a list of items', () => {
    for (const document of [
      [posting, posting],
      { '@graph': [posting, { '@type': 'Organization' }, posting] },
      { '@type': 'ItemList', itemListElement: [{ item: posting }, { item: posting }] },
    ]) {
      assert.equal(readJobPostings(JSON.stringify(document), 'a.json').length, 2);
    }
  });

  it('says so when there is none', () => {
    assert.throws(() => readJobPostings('{"@type":"Event"}', 'a.json'), /没有 JobPosting/);
  });
});
