import { html, type LitElement } from 'lit';
import type { AllFairMessages } from './fair-language.ts';

const hlsType = 'application/vnd.apple.mpegurl';

/** Plays a stream (HTTP Live Streaming) in the page, from the moment a person asks for it. */
export class StreamPlayer {
  readonly #host: LitElement;
  #broken: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  render(url: string, { label, messages }: { label: string; messages: AllFairMessages }) {
    if (this.#broken === url || !playsHls()) {
      return html`<p class="notice">
        ${this.#broken === url ? messages.playFailed : messages.playElsewhere}
        <a href=${url} target="_blank" rel="noopener noreferrer">${messages.streamAddress} ↗</a>
      </p>`;
    }
    return html`<video
      part="player"
      controls
      playsinline
      autoplay
      aria-label=${label}
      src=${url}
      @error=${() => this.#giveUp(url)}
    ></video>`;
  }

  #giveUp(url: string) {
    this.#broken = url;
    this.#host.requestUpdate();
  }
}

/** Safari, phones and current Chromium do; Firefox does not. */
function playsHls(): boolean {
  return document.createElement('video').canPlayType(hlsType) !== '';
}
