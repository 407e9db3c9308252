import type { Block, Job } from '@union-jobs/sdk';

/** Forms of work as schema.org and search engines name them. */
const employmentTypes: Record<string, string> = {
  full_time: 'FULL_TIME',
  part_time: 'PART_TIME',
  internship: 'INTERN',
  gig: 'PER_DIEM',
  dispatch: 'TEMPORARY',
  outsourced: 'CONTRACTOR',
};

/** Units of pay as schema.org names them; pay for an order has none. */
const payUnits: Record<string, string> = {
  hour: 'HOUR',
  day: 'DAY',
  week: 'WEEK',
  month: 'MONTH',
  year: 'YEAR',
};

/**
 * A job as a `JobPosting` of schema.org. Pay stands in it only as the posting states it, in the unit
 * of the posting. `directApply` says that one can apply on the page itself.
 */
export function jobPostingOf(job: Job, { directApply }: { directApply: boolean }): object {
  const { employer, region, address, pay, employmentType } = job;
  const [place, ...below] = region?.path ?? [];
  const unit = payUnits[pay.unit ?? ''];
  return {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: job.title,
    description: job.description.map(htmlOf).join(''),
    identifier: { '@type': 'PropertyValue', name: job.source.name, value: job.id },
    datePosted: job.publishedAt,
    validThrough: job.validUntil,
    hiringOrganization: { '@type': 'Organization', name: employer.name },
    jobLocation: {
      '@type': 'Place',
      address: {
        '@type': 'PostalAddress',
        addressCountry: 'CN',
        ...(place && { addressRegion: place }),
        ...(below.length && { addressLocality: below.join('') }),
        ...(address && { streetAddress: address }),
      },
    },
    employmentType: employmentTypes[employmentType] ?? 'OTHER',
    ...(directApply && { directApply }),
    ...(unit &&
      pay.min !== null && {
        baseSalary: {
          '@type': 'MonetaryAmount',
          currency: pay.currency,
          value: {
            '@type': 'QuantitativeValue',
            unitText: unit,
            minValue: pay.min,
            ...(pay.max !== null && { maxValue: pay.max }),
          },
        },
      }),
  };
}

function htmlOf(block: Block): string {
  if (block.type === 'list') {
    const tag = block.ordered ? 'ol' : 'ul';
    return `<${tag}>${block.items.map((item) => `<li>${textOf(item)}</li>`).join('')}</${tag}>`;
  }
  return 'children' in block ? `<p>${textOf(block.children)}</p>` : '';
}

function textOf(line: readonly { text: string }[]): string {
  const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
  return line.map(({ text }) => text.replace(/[&<>]/g, (one) => escapes[one] ?? '')).join('');
}
