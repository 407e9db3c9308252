import { ContextConsumer } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import { configurationContext, type Configuration } from './configuration.ts';
import { languageOf, type Language } from './language-tag.ts';
import type { Messages } from './messages/zh-Hans.ts';
import { onPageConfiguration, pageConfiguration } from './page-configuration.ts';

type Host = LitElement & { configuration: Configuration | undefined };

type TextsFor<Texts> = (language: Language, onLoad: () => void) => Texts | undefined;

/**
 * Finds an element's configuration, member by member: its own property, the nearest
 * `<union-provider>`, the page's script tag. The language also looks at `lang` attributes.
 */
export class ConfigurationController<Texts = Messages> implements ReactiveController {
  /** Stays the same object while nothing changes. */
  value: Configuration = {};
  language: Language = 'zh-Hans';
  /** Undefined while the texts of the language are on their way. */
  messages: Texts | undefined;

  readonly #host: Host;
  readonly #textsFor: TextsFor<Texts>;
  readonly #provider: ContextConsumer<typeof configurationContext, Host>;
  #stopListening: (() => void) | undefined;

  /** `textsFor` gives what the element says at once. */
  constructor(host: Host, textsFor: TextsFor<Texts>) {
    this.#host = host;
    this.#textsFor = textsFor;
    this.#provider = new ContextConsumer(host, { context: configurationContext, subscribe: true });
    host.addController(this);
  }

  hostConnected(): void {
    this.#stopListening = onPageConfiguration(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stopListening?.();
  }

  hostUpdate(): void {
    const host = this.#host;
    const found = { ...pageConfiguration(), ...this.#provider.value, ...host.configuration };
    this.language = languageOf(
      host.lang || found.language || host.parentElement?.closest<HTMLElement>('[lang]')?.lang,
    );
    found.language = this.language;
    this.messages = this.#textsFor(this.language, () => host.requestUpdate());
    if (!sameMembers(found, this.value)) this.value = found;
  }
}

function sameMembers(one: Configuration, other: Configuration): boolean {
  const names = Object.keys({ ...one, ...other }) as (keyof Configuration)[];
  return names.every((name) => one[name] === other[name]);
}
