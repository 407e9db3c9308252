/**
 * The address of this page with these members (`name=value`) in its query, and all that are there
 * already but those of the names in `replaced`: what else stands in it belongs to the page.
 */
export function pageWith(members: readonly string[], replaced: readonly string[]): string {
  const others = location.search
    .slice(1)
    .split('&')
    .filter((member) => member && !replaced.includes(member.split('=')[0] ?? ''));
  const search = [...others, ...members].join('&');
  // Whole, because `<base href>` bends relative addresses.
  const page = location.href.split(/[?#]/)[0];
  return `${page}${search && `?${search}`}${location.hash}`;
}

/** A member of an address, its commas readable. */
export function memberOf(name: string, value: string): string {
  return `${name}=${encodeURIComponent(value).replace(/%2C/g, ',')}`;
}
