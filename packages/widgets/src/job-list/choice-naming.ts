import type { ReactiveController } from 'lit';
import type { ConfigurationController } from '../configuration-controller.ts';
import type { AllMessages } from '../language-on-use.ts';
import { learnName } from './choice-label.ts';
import { learnFromTexts, learnRegions } from './choice-names.ts';
import { choicesOf } from './job-choice.ts';
import type { UnionJobList } from './job-list.ts';
import type { JobListing } from './job-listing.ts';

interface NamingOptions {
  listing: JobListing;
  settings: ConfigurationController;
  messages: () => AllMessages | undefined;
}

/** Finds out what the chosen values of a list are called: in rows, in texts, from the service. */
export class ChoiceNaming implements ReactiveController {
  readonly #list: UnionJobList;
  readonly #options: NamingOptions;
  /** The language in which the choices have names, for which the names of its filters stand. */
  #named: object | undefined;

  constructor(list: UnionJobList, options: NamingOptions) {
    this.#list = list;
    this.#options = options;
    list.addController(this);
  }

  /** Names the choices anew when the language changes. */
  hostUpdate(): void {
    const { filter } = this.#options.messages() ?? {};
    if (!filter || filter === this.#named) return;
    this.#named = filter;
    void this.learn();
  }

  /** Names what has no name yet. */
  async learn(): Promise<void> {
    const { settings, listing } = this.#options;
    const { messages } = settings;
    const onUse = this.#options.messages();
    const { baseUrl } = settings.value;
    if (!messages) return;
    const choices = choicesOf(listing.query);
    listing.jobs.forEach(({ employer }) => learnName(employer.id, employer.name, messages));
    if (onUse) learnFromTexts(choices, messages, onUse);
    if (baseUrl) await learnRegions(choices, messages, { ...settings.value, baseUrl });
    this.#list.requestUpdate();
  }
}
