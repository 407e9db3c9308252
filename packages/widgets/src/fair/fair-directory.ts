import { html, nothing, type LitElement } from 'lit';
import { call, fair, type ClientOptions, type FairEmployer } from '@union-jobs/sdk';
import type { Configuration } from '../configuration.ts';
import { countText } from '../format.ts';
import { renderNotice } from '../notice.ts';
import { Read } from '../read.ts';
import { EmployerJobs } from './employer-jobs.ts';
import type { FairAddress } from './fair-address.ts';
import type { AllFairMessages } from './fair-language.ts';

/** Employers that come at once. */
const limit = 50;

/** From so many employers on they can be searched. */
const searchedFrom = 8;

interface DirectoryOptions {
  configuration: () => Configuration;
  /** The fair, once the rest of it is here. */
  fair: () => string | undefined;
  address: FairAddress;
  /** The code of an employer's booth. */
  renderBooth: (row: FairEmployer, messages: AllFairMessages) => unknown;
}

interface DirectoryPage {
  /** The fair and the words that were asked for. */
  readonly subject: string;
  readonly cursor: string | null;
  readonly dropped: number;
}

/** Who comes to a fair, in the order of the booths, found by name or booth, with their jobs. */
export class FairDirectory {
  readonly #host: LitElement;
  readonly #options: DirectoryOptions;
  readonly #read: Read<string, DirectoryPage>;
  readonly #jobs: EmployerJobs;
  #come: FairEmployer[] = [];
  /** Where the page that is asked for begins, and what it is a page of. */
  #next = { subject: '', cursor: '' };

  constructor(host: LitElement, options: DirectoryOptions) {
    this.#host = host;
    this.#options = options;
    this.#jobs = new EmployerJobs(host, options);
    this.#read = new Read<string, DirectoryPage>(host, {
      configuration: options.configuration,
      question: () => this.#question,
      ask: (question, service, rest) => this.#ask(question, { service, rest }),
      onAnswer: (page) => this.#lookOn(page),
    });
  }

  render(
    messages: AllFairMessages,
    { headingLevel, employers }: { headingLevel: number; employers: number },
  ) {
    const { answer, fault, pending } = this.#read;
    const subject = this.#subject;
    if (!subject || (!answer && !fault)) return nothing;
    const isHere = answer?.subject === subject;
    const words = this.#words;
    if (isHere && !this.#come.length && !words && !answer.dropped) return nothing;
    return html`<section class="directory" part="directory" aria-busy=${pending ? 'true' : 'false'}>
      <div class="heading" role="heading" aria-level=${headingLevel}>${messages.directory}</div>
      ${words || employers >= searchedFrom ? this.#renderSearch(words, messages) : nothing}
      <p class="muted" role="status">${isHere ? this.#told(messages) : nothing}</p>
      <ul class="employers" role="list">
        ${isHere ? this.#come.map((one) => this.#renderRow(one, { messages, headingLevel })) : nothing}
      </ul>
      ${renderNotice(this.#read, messages)}
      ${
        answer?.cursor && isHere
          ? html`<button class="button" ?disabled=${pending} @click=${this.#handleMore}>
              ${messages.moreEmployers}
            </button>`
          : nothing
      }
    </section>`;
  }

  #renderSearch(words: string, messages: AllFairMessages) {
    return html`<form class="search" role="search" @submit=${this.#handleSearch}>
      <input
        type="search"
        name="words"
        part="employer-search"
        maxlength="100"
        aria-label=${messages.searchEmployers}
        placeholder=${messages.searchEmployers}
        .value=${words}
      />
      <button class="button">${messages.search}</button>
      ${
        words
          ? html`<button class="quiet" type="button" @click=${() => this.#look('')}>
              ${messages.clear}
            </button>`
          : nothing
      }
    </form>`;
  }

  #renderRow(
    row: FairEmployer,
    { messages, headingLevel }: { messages: AllFairMessages; headingLevel: number },
  ) {
    const { employer, booth, posts } = row;
    const isOpen = this.#openedIn(row);
    const about = html`<span class="grow"
        ><span class="strong">${employer.name}</span>
        ${employer.industry ? html`<span class="muted">${employer.industry}</span>` : nothing}</span
      >
      ${booth ? html`<span class="tag">${messages.booth(booth)}</span>` : nothing}
      <span class="muted">${messages.posts(countText(posts))}</span>`;
    return html`<li part="employer">
      ${
        posts
          ? html`<button
              class="row"
              aria-expanded=${isOpen ? 'true' : 'false'}
              @click=${() => this.#toggle(row, isOpen)}
            >
              ${about}
            </button>`
          : html`<div class="row">${about}</div>`
      }
      ${
        isOpen
          ? html`${this.#options.renderBooth(row, messages)}
            ${this.#jobs.render(row, { messages, headingLevel })}`
          : nothing
      }
    </li>`;
  }

  /** What is to be said of the search. */
  #told(messages: AllFairMessages) {
    const { answer } = this.#read;
    if (answer?.dropped) return messages.droppedEmployers(answer.dropped);
    return this.#come.length ? nothing : messages.noEmployer(this.#words);
  }

  /** Whether the jobs of a row are open: of the chosen employer, else of the one at the booth. */
  #openedIn({ employer, booth, posts }: FairEmployer): boolean {
    const place = this.#options.address.place;
    if (!posts) return false;
    if (place.employer) return place.employer === employer.id;
    const there = this.#come.filter((one) => one.booth === place.booth);
    return !!place.booth && booth === place.booth && there.length === 1;
  }

  /** A code of a booth searches for it until the person searches for something else. */
  get #words(): string {
    const { words, booth } = this.#options.address.place;
    return words || booth;
  }

  get #subject(): string | undefined {
    const id = this.#options.fair();
    return id && `${id} ${this.#words}`;
  }

  get #question(): string | undefined {
    const subject = this.#subject;
    if (subject === undefined) return undefined;
    // A text put together by hand: some pages change what JSON makes of a list.
    return `${this.#next.subject === subject ? this.#next.cursor : ''} ${subject}`;
  }

  async #ask(
    question: string,
    { service, rest }: { service: ClientOptions; rest: Parameters<typeof call>[1] },
  ): Promise<DirectoryPage> {
    const [cursor = '', id = '', ...words] = question.split(' ');
    const q = words.join(' ');
    const query = { limit, ...(q && { q }), ...(cursor && { cursor }) };
    const page = await call(fair.employers, { ...rest, params: { id }, query }, service);
    const before = cursor ? this.#read.answer : undefined;
    this.#come = before ? [...this.#come, ...page.items] : page.items;
    const dropped = (before?.dropped ?? 0) + ((page as { dropped?: number }).dropped ?? 0);
    return { subject: `${id} ${q}`, cursor: page.nextCursor, dropped };
  }

  /** Goes on until the employer has come that the address names. */
  #lookOn({ cursor }: DirectoryPage) {
    const { employer } = this.#options.address.place;
    if (employer && cursor && !this.#come.some((one) => one.employer.id === employer)) {
      this.#handleMore();
    }
  }

  #look(words: string) {
    this.#options.address.goTo({ words, employer: '', booth: '' });
  }

  #toggle({ employer, booth }: FairEmployer, isOpen: boolean) {
    const place = this.#options.address.place;
    // Who closes the booth that was scanned goes on looking at the others of that search.
    this.#options.address.goTo({
      words: this.#words,
      employer: isOpen ? '' : employer.id,
      booth: !isOpen && booth === place.booth ? place.booth : '',
    });
  }

  readonly #handleSearch = (event: Event) => {
    event.preventDefault();
    const words = new FormData(event.target as HTMLFormElement).get('words') as string;
    this.#look(words.trim());
  };

  readonly #handleMore = () => {
    this.#next = { subject: this.#subject ?? '', cursor: this.#read.answer?.cursor ?? '' };
    this.#host.requestUpdate();
  };
}
