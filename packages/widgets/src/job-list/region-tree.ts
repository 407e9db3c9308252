import { html, type LitElement } from 'lit';
import { call, region, type Region } from '@union-jobs/sdk';
import type { Configuration } from '../configuration.ts';
import type { AllMessages } from '../language-on-use.ts';
import { renderNotice } from '../notice.ts';
import { Read } from '../read.ts';
import { choiceLabel, learnName } from './choice-label.ts';

interface RegionTreeOptions {
  configuration: () => Configuration;
  /** Whether the tree is shown; nothing is read before. */
  wanted: () => boolean;
  chosen: () => string[];
  onChoose: (code: string | undefined) => void;
}

/** The way from the whole country to a county: each step chooses, and shows what lies below. */
export class RegionTree {
  readonly #options: RegionTreeOptions;
  readonly #read: Read<string, { items: Region[]; way: Region[] }>;
  #above: string | undefined;

  constructor(host: LitElement, options: RegionTreeOptions) {
    this.#options = options;
    this.#read = new Read<string, { items: Region[]; way: Region[] }>(host, {
      configuration: options.configuration,
      question: () => {
        if (!options.wanted()) return undefined;
        this.#above ??= listedUnder(options.chosen()[0]);
        return this.#above;
      },
      ask: async (above, service, rest) => {
        const list = (query: { parent?: string; code?: string[] }) =>
          call(region.list, { query, ...rest }, service);
        const [{ items }, { items: way }] = await Promise.all([
          list(above ? { parent: above } : {}),
          above ? list({ code: wayTo(above) }) : { items: [] },
        ]);
        return { items, way };
      },
    });
  }

  render(messages: AllMessages, counts: Map<string, number> | undefined) {
    const above = this.#above ?? '';
    const chosen = this.#options.chosen();
    const { answer, pending } = this.#read;
    [...(answer?.way ?? []), ...(answer?.items ?? [])].forEach(({ code, name }) =>
      learnName(code, name, messages),
    );
    return html`<nav aria-label=${messages.region.path} class="way">
        ${['', ...wayTo(above)].map(
          (code) =>
            html`<button
              class="quiet"
              aria-current=${code === above ? 'location' : 'false'}
              @click=${() => this.#choose(code)}
            >
              ${code ? choiceLabel({ name: 'region', value: code }, messages) : messages.region.all}
            </button>`,
        )}
      </nav>
      ${renderNotice(this.#read, messages)}
      <ul role="list" class="regions" aria-busy=${pending ? 'true' : 'false'}>
        ${(answer?.items ?? []).map(
          ({ code, name }) =>
            html`<li>
              <button
                class="option"
                aria-pressed=${chosen.includes(code) ? 'true' : 'false'}
                @click=${() => this.#choose(code)}
              >
                <span class="grow">${name}</span>
                ${counts?.has(code) ? html`<span class="muted">${counts.get(code)}</span>` : ''}
              </button>
            </li>`,
        )}
      </ul>`;
  }

  #choose(code: string) {
    if (code === '' || code.endsWith('00')) this.#above = code;
    this.#options.onChoose(code || undefined);
  }
}

/** The division whose children are listed when this one is chosen: counties have none. */
function listedUnder(code: string | undefined): string {
  if (!code || code.endsWith('00')) return code ?? '';
  return `${code.slice(0, 4)}00`;
}

/** The divisions from the province down to this one, by the digits of GB/T 2260. */
function wayTo(code: string): string[] {
  if (!code) return [];
  const province = `${code.slice(0, 2)}0000`;
  return province === code ? [code] : [province, code];
}
