import { isTaken } from './define-element.ts';
import { fetchOrTake, startEarlyRead } from './early-read.ts';
import { firstReadOf } from './first-read.ts';
import { attributeOf, presetNames } from './job-list/job-query.ts';
import { claimPage } from './page-claim.ts';
import { elements } from './page/elements.ts';
import { readScriptTag } from './script-tag.ts';

// The script of a partner's page: brings the code of the elements that stand on it, now or later,
// and turns links of the class `union-job-list` into lists. The first copy on a page does the work.

const configuration = { ...readScriptTag(), fetch: fetchOrTake };
const linkSelector = 'a.union-job-list';
const selector = [linkSelector, ...Object.keys(elements)].join();
const asked = new Set<string>();

function look(root: Document | Element): void {
  const found = [...root.querySelectorAll(selector)];
  if (root instanceof Element && root.matches(selector)) found.push(root);
  found.forEach((element) =>
    element instanceof HTMLAnchorElement ? upgrade(element) : bring(element),
  );
}

function bring(element: Element): void {
  const tag = element.localName;
  const load = elements[tag];
  if (!load || asked.has(tag) || isTaken(tag)) return;
  if (tag === 'union-job-list') {
    const url = firstReadOf(element, configuration);
    if (url) startEarlyRead(url);
  }
  asked.add(tag);
  load().then(
    ({ start }) => start(configuration),
    (error: unknown) => {
      console.error(`union-jobs: <${tag}> could not be loaded; what is inside stays.`, error);
    },
  );
}

/** Editors of many sites keep links only: the link becomes the fallback inside a list. */
function upgrade(link: HTMLAnchorElement): void {
  if (link.isContentEditable || link.closest('union-job-list')) return;
  const list = document.createElement('union-job-list');
  const { searchParams } = new URL(link.href);
  [...presetNames, 'limit'].forEach((name) => {
    const values = searchParams.getAll(name);
    if (values.length) list.setAttribute(attributeOf(name), values.join());
  });
  link.replaceWith(list);
  list.append(link);
  bring(list);
}

if (claimPage()) {
  look(document);
  new MutationObserver((records) =>
    records.forEach(({ addedNodes }) =>
      addedNodes.forEach((node) => node instanceof Element && look(node)),
    ),
  ).observe(document, { childList: true, subtree: true });
}
