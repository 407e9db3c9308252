import { html, type TemplateResult } from 'lit';

/**
 * Takes an element that nobody beside the person is to see off the page at once, and puts another
 * page in its place: the history gets no entry, going back does not show it, and the page that
 * follows is not told where the person comes from.
 *
 * `address` is a page of http or https; without one the site's own front page follows, or
 * an empty page where that is what is left.
 */
export function leaveQuickly(element: HTMLElement, address: string): void {
  element.remove();
  const meta = document.createElement('meta');
  meta.name = 'referrer';
  meta.content = 'no-referrer';
  document.head.append(meta);
  const { protocol, href } = new URL(address || '/', document.baseURI);
  const isElsewhere = href.split('#')[0] !== location.href.split('#')[0];
  location.replace(/^https?:$/.test(protocol) && isElsewhere ? href : 'about:blank');
}

/** The button for it, which stays in sight while the element is scrolled. */
export function renderQuickLeave(
  element: HTMLElement & { leaveUrl: string },
  label: string,
): TemplateResult {
  return html`<div class="leave-bar">
    <button
      class="leave"
      part="leave"
      type="button"
      @click=${() => leaveQuickly(element, element.leaveUrl)}
    >
      ${label}
    </button>
  </div>`;
}
