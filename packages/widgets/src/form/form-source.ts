import type { ApplicationSource } from '@union-jobs/sdk';

const shapes = {
  page: /^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/,
  placement: /^[\w.-]{1,40}$/,
  fair: /^fair_[0-9a-z]{20}$/,
  booth: /^[\p{L}\p{N} .#-]{1,20}$/u,
};

const told = new Set<string>();

type Told = Partial<Record<'placement' | 'fair' | 'booth', string>>;

interface SourceOptions {
  readonly tag: string;
  /** The parameter of the page's address that opens the form, and for what. */
  readonly opens: readonly [parameter: string, subjectId: string];
}

/**
 * Where the person came from, with the page's address without its query. The QR code that opened the
 * form, at a booth or on a poster, knows better than the page: `union-fair`, `union-booth` and
 * `union-placement` beside what opens the form go first, as far as the page gives these names. What
 * the service would refuse is left out: a mistake of the page must not cost a person the form.
 */
export function formSource(given: Told, { tag, opens }: SourceOptions): ApplicationSource {
  const source: Record<string, string> = {};
  const page = location.origin + location.pathname;
  const scanned = new URLSearchParams(location.search);
  const isScanned = scanned.get(opens[0]) === opens[1];
  if (shapes.page.test(page) && page.length <= 300) source['page'] = page;
  (Object.keys(given) as (keyof Told)[]).forEach((name) => {
    const value = (isScanned && scanned.get(`union-${name}`)) || given[name];
    if (!value) return;
    if (shapes[name].test(value)) source[name] = value;
    else if (!told.has(name + value)) {
      told.add(name + value);
      console.warn(`union-jobs: <${tag}> does not know ${name}="${value}"; it is left out.`);
    }
  });
  return source;
}
