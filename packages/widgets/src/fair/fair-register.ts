import { html, nothing, type LitElement } from 'lit';
import type { FairSummary } from '@union-jobs/sdk';
import type { Configuration } from '../configuration.ts';
import { make } from '../copies.ts';
import type { UnionRegisterButton } from '../register-button/register-button.ts';
import { bringElement } from './bring-element.ts';

const tag = 'union-register-button';

interface Registering {
  readonly fair: FairSummary;
  /** By the clock of the service, in milliseconds since 1970. */
  readonly now: number;
  readonly configuration: Configuration;
  /** The partner's page of registrations; empty without one. */
  readonly managePage: string;
}

/** The register button of a fair, whose code comes when a fair is opened. */
export class FairRegister {
  readonly #host: LitElement;
  #button: UnionRegisterButton | undefined;
  #coming: Promise<void> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  render({ fair, now, configuration, managePage }: Registering) {
    if (!isOpen(fair, now)) return nothing;
    this.#coming ??= this.#bring();
    // Another one for each fair: it remembers that one is registered.
    if (this.#button?.getAttribute('fair') !== fair.id) {
      const exportparts = 'button:register-button';
      const attributes = { fair: fair.id, 'manage-page': managePage, exportparts };
      this.#button = make(tag, attributes) as UnionRegisterButton;
    }
    const button = this.#button;
    const { lang } = this.#host;
    if (button.lang !== lang) button.lang = lang;
    if (button.configuration !== configuration) button.configuration = configuration;
    return html`<p class="register">${button}</p>`;
  }

  /** Where the code does not come there is no button; the next fair that is opened asks again. */
  async #bring() {
    if (!(await bringElement(tag))) this.#coming = undefined;
  }
}

/** Whether one may register, or wait for a place, now. */
function isOpen({ status, registration, endsAt }: FairSummary, now: number): boolean {
  if (status === 'cancelled' || !registration?.isOpen) return false;
  const { opensAt, deadline, placesLeft, hasWaitlist } = registration;
  if (opensAt && now < Date.parse(opensAt)) return false;
  if (placesLeft === 0 && !hasWaitlist) return false;
  return now < Math.min(Date.parse(deadline), Date.parse(endsAt));
}
