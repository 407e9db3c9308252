import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { configurationContext, type Configuration } from '../configuration.ts';

/**
 * Tells the elements inside it where the service is, with which key and in which language to speak.
 *
 * @tag union-provider
 * @slot - The page's content with the elements in it.
 */
export class UnionProvider extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  static override properties = {
    baseUrl: { attribute: 'base-url' },
    serviceKey: { attribute: 'service-key' },
    lang: {},
    configuration: { attribute: false },
  };

  /** Address of the service, `https://jobs.example`. */
  baseUrl = '';

  /** The publishable key of this site, `pk_live_…`. */
  serviceKey = '';

  /** Language of the elements inside, `zh-Hans` or `en`; otherwise the page's. */
  override lang = '';

  /** Further members of the configuration, such as a time limit. */
  configuration: Configuration | undefined;

  readonly #context = new ContextProvider(this, { context: configurationContext });

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.#context.setValue({
      ...(this.baseUrl && { baseUrl: this.baseUrl }),
      ...(this.serviceKey && { key: this.serviceKey }),
      ...(this.lang && { language: this.lang }),
      ...this.configuration,
    });
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-provider': UnionProvider;
  }
}
