import { newIdempotencyKey, resetBreaker, type ClientOptions } from '@union-jobs/sdk';
import type { LitElement } from 'lit';
import type { Configuration } from '../configuration.ts';
import { UnionErrorEvent } from '../error-event.ts';
import { faultOf, type Fault } from '../fault.ts';
import type { ManageCode } from './manage-code.ts';

/** What a person can do with what they sent. */
export type ActionName = 'withdraw' | 'erase' | 'export';

/** What every call of a person says. */
export interface Managed {
  readonly params: { readonly id: string };
  readonly manageToken: string;
}

/** How the service is asked. */
export interface ManageCalls<Status, Export> {
  readonly withdraw: (
    asked: Managed & { readonly idempotencyKey: string },
    options: ClientOptions,
  ) => PromiseLike<Status>;
  readonly erase: (asked: Managed, options: ClientOptions) => PromiseLike<unknown>;
  readonly export: (asked: Managed, options: ClientOptions) => PromiseLike<Export>;
}

interface ActionsOptions<Status, Export> {
  readonly configuration: () => Configuration;
  readonly code: () => ManageCode | undefined;
  readonly calls: () => ManageCalls<Status, Export>;
  readonly onWithdraw: (status: Status) => void;
  readonly onErase: () => void;
  readonly onExport: (all: Export) => void;
}

/** Carries out what a person asked for, once at a time, and says how it went. */
export class ManageActions<Status, Export> {
  /** What is under way. */
  pending: ActionName | undefined;
  fault: Fault | undefined;

  readonly #host: LitElement;
  readonly #options: ActionsOptions<Status, Export>;
  #withdrawal: { id: string; key: string } | undefined;

  constructor(host: LitElement, options: ActionsOptions<Status, Export>) {
    this.#host = host;
    this.#options = options;
  }

  /** Does it; a second press does nothing meanwhile. */
  async run(name: ActionName): Promise<void> {
    const code = this.#options.code();
    const { baseUrl } = this.#options.configuration();
    if (this.pending || !code || !baseUrl) return;
    this.pending = name;
    this.fault = undefined;
    this.#host.requestUpdate();
    resetBreaker(baseUrl);
    try {
      await this.#do(name, code, baseUrl);
    } catch (error) {
      this.fault = faultOf(error);
      const { code: named, requestId } = this.fault;
      this.#host.dispatchEvent(new UnionErrorEvent({ code: named, requestId }));
    }
    this.pending = undefined;
    this.#host.requestUpdate();
  }

  async #do(name: ActionName, { id, token: manageToken }: ManageCode, baseUrl: string) {
    const { onWithdraw, onErase, onExport, configuration } = this.#options;
    const calls = this.#options.calls();
    const asked = { params: { id }, manageToken };
    const options = { ...configuration(), baseUrl };
    if (name === 'export') return onExport(await calls.export(asked, options));
    if (name === 'erase') {
      await calls.erase(asked, options);
      return onErase();
    }
    if (this.#withdrawal?.id !== id) this.#withdrawal = { id, key: newIdempotencyKey() };
    const { key: idempotencyKey } = this.#withdrawal;
    return onWithdraw(await calls.withdraw({ ...asked, idempotencyKey }, options));
  }
}
