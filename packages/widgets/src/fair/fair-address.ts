import type { LitElement, ReactiveController } from 'lit';
import { ownPrefix } from '../job-list/job-address.ts';
import { fairIn, linkToFair, placeIn, writePlace, type FairPlace } from './fair-place.ts';

type Host = LitElement & { fair: string; fairPage: string; addressPrefix: string; opened: boolean };

/** What the page's address says of a fair, and what a person does that stands in it. */
export class FairAddress implements ReactiveController {
  /** Where the person is on the page of the fair. */
  place: FairPlace = { words: '', employer: '', booth: '' };

  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#handleMove);
    this.#handleMove();
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#handleMove);
  }

  /** The fair that is asked for; empty for none. */
  get fair(): string {
    const { fair, opened } = this.#host;
    return fair || (opened ? '' : fairIn(this.prefix));
  }

  /** The first element of a prefix has the members of the page's address that begin with it. */
  get prefix(): string {
    const { addressPrefix, opened } = this.#host;
    return opened ? addressPrefix : ownPrefix(this.#host, addressPrefix);
  }

  /** The address that opens the fair for others, with one more member where told. */
  readonly linkTo = (member?: readonly [name: string, value: string]): string => {
    const { fair, fairPage: page, opened } = this.#host;
    // The page shows this fair whatever its address says.
    const isFixed = !opened && fair !== '';
    return linkToFair({ fair: this.fair, prefix: this.prefix, page, isFixed }, member);
  };

  /** Goes elsewhere on the page of the fair, as an entry of the history. */
  goTo(change: Partial<FairPlace>): void {
    this.place = { ...this.place, ...change };
    writePlace(this.prefix, this.place);
    this.#host.requestUpdate();
  }

  /** Reads the place anew. */
  follow(): void {
    this.place = placeIn(this.prefix);
  }

  /** Follows the address, back and forward. */
  readonly #handleMove = () => {
    this.follow();
    this.#host.requestUpdate();
  };
}
