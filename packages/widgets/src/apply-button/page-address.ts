const parameter = 'union-apply';
let opened = false;

/** The address of this page that opens the form of a job, for a phone to scan. */
export function addressThatApplies(jobId: string): string {
  const url = new URL(location.href);
  url.searchParams.set(parameter, jobId);
  url.hash = '';
  return url.href;
}

/**
 * Whether the page was opened to apply for this job; says so once, so that a form that was closed
 * stays closed.
 */
export function isToApply(jobId: string): boolean {
  if (opened || new URLSearchParams(location.search).get(parameter) !== jobId) return false;
  opened = true;
  return true;
}
