import type { LitElement } from 'lit';
import { UnionErrorEvent } from './error-event.ts';

/** A part of an element whose code comes with the first touch. */
export class PartOnUse<Part> {
  /** The part, once it is here. */
  here: Part | undefined;
  /** Something waits for it. */
  isWanted = false;
  /** Code that was asked for has not come. */
  isMissing = false;

  readonly #host: LitElement;
  readonly #load: () => Promise<Part>;
  #coming: Promise<Part | undefined> | undefined;

  constructor(host: LitElement, load: () => Promise<Part>) {
    this.#host = host;
    this.#load = load;
  }

  /** Brings the code, once; gives undefined when it does not come. */
  readonly bring = (): Promise<Part | undefined> => {
    this.#coming ??= this.#load().then(
      (part) => {
        this.here = part;
        this.#host.requestUpdate();
        return part;
      },
      () => (this.#coming = undefined),
    );
    return this.#coming;
  };

  /** Does something with the part, as soon as it is here. */
  async use(act: (part: Part) => void): Promise<void> {
    this.isWanted = true;
    this.#host.requestUpdate();
    const part = this.here ?? (await this.bring());
    this.isWanted = false;
    this.noteMissing(!part);
    if (part) act(part);
  }

  /** Tells the page, and the person by `isMissing`, whether code has not come. */
  noteMissing(isMissing: boolean): void {
    this.isMissing = isMissing;
    const detail = { code: 'network', requestId: undefined };
    if (isMissing) this.#host.dispatchEvent(new UnionErrorEvent(detail));
    this.#host.requestUpdate();
  }
}
