import type { ApplicationSource } from '@union-jobs/sdk';

const shapes = {
  page: /^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/,
  placement: /^[\w.-]{1,40}$/,
  fair: /^fair_[0-9a-z]{20}$/,
  booth: /^[\p{L}\p{N} .#-]{1,20}$/u,
};

const told = new Set<string>();

/**
 * Where the person came from, with the page's address without its query. The QR code that opened the
 * form, at a booth or on a poster, knows better than the page: `union-fair`, `union-booth` and
 * `union-placement` beside `union-apply` go first. What the service would refuse is left out: a
 * mistake of the page must not cost a person the application.
 */
export function applySource(
  given: { job: string } & Partial<Record<'fair' | 'booth' | 'placement', string>>,
): ApplicationSource {
  const source: Record<string, string> = {};
  const page = location.origin + location.pathname;
  const scanned = new URLSearchParams(location.search);
  const isScanned = scanned.get('union-apply') === given.job;
  if (shapes.page.test(page) && page.length <= 300) source['page'] = page;
  (['placement', 'fair', 'booth'] as const).forEach((name) => {
    const value = (isScanned && scanned.get(`union-${name}`)) || given[name];
    if (!value) return;
    if (shapes[name].test(value)) source[name] = value;
    else if (!told.has(name + value)) {
      told.add(name + value);
      console.warn(
        `union-jobs: <union-apply-button> does not know ${name}="${value}"; it is left out.`,
      );
    }
  });
  return source;
}
