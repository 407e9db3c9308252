import { html, nothing, type LitElement } from 'lit';
import type { FairStream } from '@union-jobs/sdk';
import { timeText } from '../china-time.ts';
import { dayText } from '../format.ts';
import { PartOnUse } from '../part-on-use.ts';
import type { FairCodes } from './fair-codes.ts';
import type { AllFairMessages } from './fair-language.ts';
import type { StreamPlayer } from './stream-player.ts';

interface StreamsOptions {
  readonly messages: AllFairMessages;
  /** By the clock of the service, in milliseconds since 1970. */
  readonly now: number;
  readonly headingLevel: number;
}

type State = 'soon' | 'running' | 'past';

const stateColors = { soon: 'info', running: 'good', past: '' } as const;

/** The live streams of a fair: where and when, and a player for those that are a stream themselves. */
export class FairStreams {
  readonly #host: LitElement;
  readonly #codes: FairCodes;
  readonly #player: PartOnUse<StreamPlayer>;
  /** The address that a person plays. */
  #played: string | undefined;

  constructor(host: LitElement, codes: FairCodes) {
    this.#host = host;
    this.#codes = codes;
    this.#player = new PartOnUse(host, async () => {
      const { StreamPlayer } = await import('./stream-player.ts');
      return new StreamPlayer(host);
    });
  }

  render(streams: readonly FairStream[], options: StreamsOptions) {
    if (!streams.length) return nothing;
    const { messages, headingLevel } = options;
    return html`<section class="streams" part="streams">
      <div class="heading" role="heading" aria-level=${headingLevel}>${messages.streams}</div>
      ${streams.map((stream, index) => this.#renderStream(stream, index, options))}
    </section>`;
  }

  #renderStream(stream: FairStream, index: number, { messages, now }: StreamsOptions) {
    const { platform, startsAt, endsAt, qrText } = stream;
    const state = stateAt(stream, now);
    const url = state === 'past' ? stream.replayUrl : stream.url;
    const code = qrText && state !== 'past' ? { name: `stream ${index}`, text: qrText } : undefined;
    const isOver = state === 'past' && !url;
    return html`<div class="stream" part="stream">
      <p>
        <span class="strong">${platform}</span>
        <span class="tag ${stateColors[state]}">${messages.streamState[state]}</span>
        <span class="muted"
          >${dayText(startsAt, messages)}
          ${timeText(new Date(startsAt))}–${timeText(new Date(endsAt))}</span
        >
      </p>
      ${isOver ? html`<p class="muted">${messages.replayLater}</p>` : nothing}
      <div class="actions">
        ${url ? this.#renderWay(url, { state, platform, messages }) : nothing}
        ${code ? this.#codes.renderButton(code, messages.streamCode) : nothing}
      </div>
      ${
        code
          ? this.#codes.render(code, {
              alt: messages.streamCodeAlt(platform),
              hint: messages.streamCodeHint(platform),
            })
          : nothing
      }
    </div>`;
  }

  /** A link to the platform, or a player where the address is the stream itself. */
  #renderWay(
    url: string,
    { state, platform, messages }: { state: State; platform: string; messages: AllFairMessages },
  ) {
    if (!isHls(url)) {
      return html`<a
        class="button"
        href=${url}
        target="_blank"
        rel="noopener noreferrer"
        aria-label="${messages.watch[state](platform)} ${messages.newWindow}"
        >${messages.watch[state](platform)} ↗</a
      >`;
    }
    if (state === 'soon') return nothing;
    if (this.#played === url) {
      if (this.#player.isMissing) {
        return html`<p class="notice bad">${messages.fault.unreachable}</p>`;
      }
      return this.#player.here?.render(url, { label: messages.watch[state](platform), messages });
    }
    return html`<button class="button" part="action" @click=${() => this.#play(url)}>
      ${messages.play[state]}
    </button>`;
  }

  #play(url: string) {
    this.#played = url;
    void this.#player.use(() => this.#host.requestUpdate());
  }
}

function stateAt({ startsAt, endsAt }: FairStream, now: number): State {
  if (now < Date.parse(startsAt)) return 'soon';
  return now < Date.parse(endsAt) ? 'running' : 'past';
}

/** Whether an address is a stream (HTTP Live Streaming, RFC 8216) and no page. */
function isHls(url: string): boolean {
  return /\.m3u8(?:$|[?#])/i.test(url);
}
