import { ContextConsumer } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import { configurationContext, type Configuration } from './configuration.ts';
import { languageOf } from './language-tag.ts';
import { messagesFor, type Language } from './language.ts';
import type { Messages } from './messages/zh-Hans.ts';
import { onPageConfiguration, pageConfiguration } from './page-configuration.ts';

type Host = LitElement & { configuration: Configuration | undefined };

/**
 * Finds an element's configuration, member by member: its own property, the nearest
 * `<union-provider>`, the page's script tag. The language also looks at `lang` attributes.
 */
export class ConfigurationController implements ReactiveController {
  /** Stays the same object while nothing changes. */
  value: Configuration = {};
  language: Language = 'zh-Hans';
  /** Undefined while the texts of the language are on their way. */
  messages: Messages | undefined;

  readonly #host: Host;
  readonly #provider: ContextConsumer<typeof configurationContext, Host>;
  #stopListening: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
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
    this.messages = messagesFor(this.language, () => host.requestUpdate());
    if (!sameMembers(found, this.value)) this.value = found;
  }
}

function sameMembers(one: Configuration, other: Configuration): boolean {
  const names = Object.keys({ ...one, ...other }) as (keyof Configuration)[];
  return names.every((name) => one[name] === other[name]);
}
