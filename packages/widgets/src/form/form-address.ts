const opened = new Set<string>();

/** The address of this page that opens a form, for a phone to scan. */
export function addressThatOpens(parameter: string, subjectId: string): string {
  const url = new URL(location.href);
  url.searchParams.set(parameter, subjectId);
  url.hash = '';
  return url.href;
}

/**
 * Whether the page was opened for this form; says so once, so that a form that was closed stays
 * closed.
 */
export function isToOpen(parameter: string, subjectId: string): boolean {
  const isAsked = new URLSearchParams(location.search).get(parameter) === subjectId;
  if (!isAsked || opened.has(parameter)) return false;
  opened.add(parameter);
  return true;
}
