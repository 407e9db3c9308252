import { html, LitElement, nothing } from 'lit';
import type { CheckedIn, ClientOptions, Fair } from '@union-jobs/sdk';
import { baseStyles } from '../base.styles.ts';
import { faultOf } from '../fault.ts';
import { timeText } from '../china-time.ts';
import { checkInEn } from '../messages/check-in.en.ts';
import { checkInZhHans } from '../messages/check-in.zh-Hans.ts';
import { groupedCode } from '../registration/ticket-view.ts';
import { tokenStyles } from '../token.styles.ts';
import { checkInStyles } from './check-in.styles.ts';
import { CodeCamera } from './code-camera.ts';
import { Door, doorOf, shown, type Shown } from './door.ts';

/** How long a code that stays before the camera counts as the same one. */
const sameCodeMs = 4000;
/** How many of the last check-ins are listed. */
const mostRecent = 5;

/** What became of a code. */
interface Outcome {
  readonly look: 'good' | 'warn' | 'bad' | '';
  readonly text: string;
  readonly code: string;
  /** The check-in that can be taken back. */
  readonly done?: Shown;
  /** What can be sent again as the same request. */
  readonly unsent?: Shown;
}

/**
 * The page with which the door of one fair checks visitors in, by camera or by hand. It works with
 * the key in its address alone, shows no names, and checks nobody in twice, however often a code is
 * sent.
 *
 * @tag union-check-in
 */
export class UnionCheckIn extends LitElement {
  static override styles = [tokenStyles, baseStyles, checkInStyles];
  static override properties = {
    fair: { state: true },
    outcome: { state: true },
    isBusy: { state: true },
    isLooking: { state: true },
    mistake: { state: true },
  };

  declare private fair: Fair | undefined;
  declare private outcome: Outcome | undefined;
  declare private isBusy: boolean;
  declare private isLooking: boolean;
  declare private mistake: string | undefined;

  /** Where to ask; the page's own origin unless told. */
  configuration: Omit<ClientOptions, 'key'> = { baseUrl: location.origin };

  #door: Door | undefined;
  #camera: CodeCamera | undefined;
  #recent: { readonly code: string; readonly at: string }[] = [];
  #seen = { code: '', at: 0 };

  readonly #messages = /^zh/i.test(navigator.language) ? checkInZhHans : checkInEn;

  override connectedCallback(): void {
    super.connectedCallback();
    const address = doorOf(location);
    this.#door = address && new Door(address, this.configuration);
    void this.#readFair();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#closeCamera();
  }

  protected override render() {
    const messages = this.#messages;
    if (!this.#door) {
      return html`<main class="size root">
        <h1>${messages.title}</h1>
        <p>${messages.noAddress}</p>
      </main>`;
    }
    const { counters, name } = this.fair ?? {};
    return html`<main class="size root">
      <div>
        <h1>${name ?? messages.title}</h1>
        <p class="muted">
          ${counters ? messages.counts(counters.registered, counters.attended) : nothing}
        </p>
      </div>
      ${this.#outcomeView()}
      <video ?hidden=${!this.isLooking} muted playsinline aria-label=${messages.camera}></video>
      <button class="button ${this.isLooking ? '' : 'primary'}" @click=${this.#turnCamera}>
        ${this.isLooking ? messages.closeCamera : messages.openCamera}
      </button>
      ${this.#entryView()} ${this.#recentView()}
    </main>`;
  }

  #outcomeView() {
    const messages = this.#messages;
    const { look = '', text = '', code = '', done, unsent } = this.outcome ?? {};
    return html`<div class="result ${look}" role="status">
      <p class="told ${text.length > 12 ? 'long' : ''}">${this.isBusy ? messages.sending : text}</p>
      ${code ? html`<p class="code">${shownCode(code)}</p>` : nothing}
      ${
        unsent && !this.isBusy
          ? html`<button class="button" @click=${() => this.#send(unsent)}>
              ${messages.retry}
            </button>`
          : nothing
      }
      ${
        done && !this.isBusy
          ? html`<button class="quiet" @click=${() => this.#undo(done)}>${messages.undo}</button>`
          : nothing
      }
    </div>`;
  }

  #entryView() {
    const messages = this.#messages;
    return html`<form novalidate @submit=${this.#onSubmit}>
      <label class="strong" for="code">${messages.enter}</label>
      <p class="muted" id="hint">${messages.enterHint}</p>
      <div class="row">
        <input
          id="code"
          name="code"
          autocomplete="off"
          autocapitalize="characters"
          enterkeyhint="go"
          spellcheck="false"
          aria-describedby="hint mistake"
          aria-invalid=${this.mistake ? 'true' : 'false'}
        />
        <button class="button primary" ?disabled=${this.isBusy}>${messages.checkIn}</button>
      </div>
      <p id="mistake" role="alert">${this.mistake ?? nothing}</p>
    </form>`;
  }

  #recentView() {
    if (!this.#recent.length) return nothing;
    return html`<section>
      <h2>${this.#messages.recent}</h2>
      <ol>
        ${this.#recent.map(
          ({ code, at }) =>
            html`<li><span class="code">${shownCode(code)}</span><span>${at}</span></li>`,
        )}
      </ol>
    </section>`;
  }

  readonly #turnCamera = async () => {
    if (this.isLooking) return this.#closeCamera();
    this.isLooking = true;
    await this.updateComplete;
    const video = this.renderRoot.querySelector('video') as HTMLVideoElement;
    this.#camera = new CodeCamera(video, (text) => this.#onCode(text));
    try {
      await this.#camera.start();
    } catch (error) {
      this.#closeCamera();
      const isRefused = (error as Error).name === 'NotAllowedError';
      const { cameraRefused, cameraFailed } = this.#messages;
      this.outcome = { look: 'warn', text: isRefused ? cameraRefused : cameraFailed, code: '' };
    }
  };

  #closeCamera() {
    this.#camera?.stop();
    this.#camera = undefined;
    this.isLooking = false;
  }

  #onCode(code: string) {
    const now = Date.now();
    const isSame = code === this.#seen.code && now - this.#seen.at < sameCodeMs;
    this.#seen = { code, at: now };
    if (isSame || this.isBusy) return;
    void this.#send(shown(code));
  }

  readonly #onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const input = this.renderRoot.querySelector('input') as HTMLInputElement;
    this.mistake =
      input.value.replace(/[\s-]/g, '').length < 8 ? this.#messages.enterEmpty : undefined;
    if (this.mistake) return input.focus();
    void this.#send(shown(input.value)).then(() => {
      if (!this.outcome?.unsent) input.value = '';
    });
  };

  async #send(one: Shown) {
    await this.#ask(one, async (door) => {
      const result = await door.checkIn(one);
      this.outcome = this.#outcomeOf(one, result);
      navigator.vibrate?.(this.outcome.look === 'good' ? 80 : [80, 80, 80]);
      if (this.outcome.look === 'good') {
        const at = timeText(new Date(result.attendedAt ?? Date.now()));
        this.#recent = [{ code: one.code, at }, ...this.#recent].slice(0, mostRecent);
        void this.#readFair();
      }
    });
  }

  async #undo(one: Shown) {
    await this.#ask(one, async (door) => {
      await door.undo(one);
      this.outcome = { look: '', text: this.#messages.undone, code: one.code };
      this.#recent = this.#recent.filter(({ code }) => code !== one.code);
      void this.#readFair();
    });
  }

  async #ask(one: Shown, work: (door: Door) => Promise<void>) {
    if (!this.#door || this.isBusy) return;
    this.isBusy = true;
    try {
      await work(this.#door);
    } catch (error) {
      const { kind, code, message } = faultOf(error);
      const text = code === 'registration_closed' ? message : this.#messages.fault[kind];
      const isFinal = kind === 'closed' || kind === 'refused' || code === 'registration_closed';
      this.outcome = { look: 'bad', text, code: one.code, ...(isFinal ? {} : { unsent: one }) };
      navigator.vibrate?.([80, 80, 80]);
    } finally {
      this.isBusy = false;
    }
  }

  #outcomeOf(one: Shown, { state, attendedAt, wasAttended }: CheckedIn): Outcome {
    const messages = this.#messages;
    const { code } = one;
    if (state === 'attended' && !wasAttended) {
      return { look: 'good', text: messages.attended, code, done: one };
    }
    const at = attendedAt ? timeText(new Date(attendedAt)) : '';
    if (state === 'attended') return { look: 'warn', text: messages.before(at), code };
    return { look: 'bad', text: state === 'waiting' ? messages.waiting : messages.withdrawn, code };
  }

  async #readFair() {
    // Without the fair's name one can still work; the counters come with the next answer.
    this.fair = (await this.#door?.fair().catch(() => undefined)) ?? this.fair;
  }
}

/** A mobile number stays as it was typed. */
function shownCode(code: string): string {
  return code.length === 8 ? groupedCode(code) : code;
}
