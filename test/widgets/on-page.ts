import type { Configuration } from '../../packages/widgets/src/configuration.ts';

/** How an element of a test is set up, besides the service behind it. */
export interface ElementOptions {
  attributes?: Record<string, string> | undefined;
  /** How long a read may take. */
  timeoutMs?: number | undefined;
  /** Address of the service; one of its own unless told. */
  baseUrl?: string | undefined;
}

interface MadeWith extends ElementOptions {
  readonly fetch: typeof fetch;
  /** Words of the link within. */
  readonly link: string;
}

let services = 0;

/** An element over a service at an address of its own, with its fallback; not yet on the page. */
export function elementOver<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { fetch, link, attributes = {}, timeoutMs, baseUrl }: MadeWith,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  const configuration: Configuration = {
    baseUrl: baseUrl ?? `https://service-${Date.now()}-${++services}.example`,
    key: 'pk_test_sample',
    fetch,
    ...(timeoutMs && { timeoutMs }),
  };
  Object.assign(element, { configuration });
  Object.keys(attributes).forEach((name) => element.setAttribute(name, attributes[name] ?? ''));
  element.append(Object.assign(document.createElement('a'), { href: '/', textContent: link }));
  return element;
}

/** Puts an element on the page, as wide as told. */
export function putOnPage(element: Element, widthPx?: number): void {
  const container = document.createElement('main');
  if (widthPx) container.style.width = `${widthPx}px`;
  container.append(element);
  document.body.append(container);
}

/** Takes everything off the page again, and our members out of its address. */
export function clearOfElements(): void {
  const address = new URL(location.href);
  [...address.searchParams.keys()].forEach((name) => {
    if (/^(uj|uf|other)-/.test(name)) address.searchParams.delete(name);
  });
  address.hash = '';
  history.replaceState(null, '', address);
  document.querySelectorAll('main').forEach((container) => container.remove());
}

/** What the browser says of the network, until it is told otherwise. */
export function setOnLine(isOnLine: boolean): void {
  Object.defineProperty(navigator, 'onLine', { value: isOnLine, configurable: true });
}
