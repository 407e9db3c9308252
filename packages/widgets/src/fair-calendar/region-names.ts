import type { LitElement } from 'lit';
import { call, region, type FairFacets } from '@union-jobs/sdk';
import type { Configuration } from '../configuration.ts';
import type { CalendarFair } from './calendar-fair.ts';

/** What the divisions are called that a calendar is filtered by. */
export class RegionNames {
  readonly #host: LitElement;
  readonly #names = new Map<string, string>();

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** What a division is called, where that is known. */
  readonly of = (code: string): string | undefined => this.#names.get(code);

  /** Learns from the counts of a filter. */
  learn(facets: FairFacets | undefined): void {
    facets?.region.forEach(({ value, label }) => label && this.#names.set(value, label));
  }

  /** Learns what chosen divisions are called: from the fairs, else from the service. */
  async find(
    codes: readonly string[],
    { fairs, service }: { fairs: readonly CalendarFair[]; service: Configuration },
  ): Promise<void> {
    fairs.forEach(({ fair }) =>
      fair.regions.forEach(({ code, path }) =>
        this.#names.set(code, path[path.length - 1] ?? code),
      ),
    );
    const code = codes.filter((one) => !this.#names.has(one));
    const { baseUrl } = service;
    try {
      if (code.length && baseUrl) {
        const query = { code, include: ['retired' as const] };
        const { items } = await call(region.list, { query }, { ...service, baseUrl });
        items.forEach((one) => this.#names.set(one.code, one.name));
      }
    } catch {
      // The calendar stands without the name: the button goes by the name of its filter.
    }
    this.#host.requestUpdate();
  }
}
