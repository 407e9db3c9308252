import { html, nothing } from 'lit';
import { addressOf, counselorPhotoRoute, type Counselor } from '@union-jobs/sdk';
import type { Configuration } from '../configuration.ts';

/** The side of a face in CSS pixels, known before any picture comes. */
const sidePx = 56;

/**
 * The photo of a counselor beside their name, which says the same to who cannot see it. Below it
 * stands the first letter of the name: for who has none, and while it is on its way or was refused.
 * The picture is asked of the service and of nobody else, without a word of who asks from where.
 */
export function renderFace(
  { id, name, photo }: Counselor,
  { baseUrl = '', key = '' }: Configuration,
) {
  return html`<span class="face" aria-hidden="true"
    >${/./u.exec(name)?.[0]}${
      photo === null
        ? nothing
        : html`<img
            part="photo"
            alt=""
            width=${sidePx}
            height=${sidePx}
            crossorigin="anonymous"
            referrerpolicy="no-referrer"
            src=${addressOf(
              counselorPhotoRoute,
              { params: { id }, query: { version: photo } },
              { baseUrl, key },
            )}
            @load=${(event: Event) => show(event, true)}
            @error=${(event: Event) => show(event, false)}
          />`
    }</span
  >`;
}

function show({ target }: Event, isThere: boolean) {
  (target as HTMLImageElement).hidden = !isThere;
}
