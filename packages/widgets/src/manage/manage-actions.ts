import {
  application,
  call,
  newIdempotencyKey,
  resetBreaker,
  type ApplicationExport,
  type ApplicationStatus,
} from '@union-jobs/sdk';
import type { LitElement } from 'lit';
import type { Configuration } from '../configuration.ts';
import { UnionErrorEvent } from '../error-event.ts';
import { faultOf, type Fault } from '../fault.ts';
import type { ManageCode } from '../manage/manage-code.ts';

/** What a person can do with an application. */
export type ActionName = 'withdraw' | 'erase' | 'export';

interface ActionsOptions {
  readonly configuration: () => Configuration;
  readonly code: () => ManageCode | undefined;
  readonly onWithdraw: (status: ApplicationStatus) => void;
  readonly onErase: () => void;
  readonly onExport: (all: ApplicationExport) => void;
}

/** Carries out what a person asked for, once at a time, and says how it went. */
export class ApplicationActions {
  /** What is under way. */
  pending: ActionName | undefined;
  fault: Fault | undefined;

  readonly #host: LitElement;
  readonly #options: ActionsOptions;
  #withdrawal: { id: string; key: string } | undefined;

  constructor(host: LitElement, options: ActionsOptions) {
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
    const asked = { params: { id }, manageToken };
    const options = { ...configuration(), baseUrl };
    if (name === 'export') return onExport(await call(application.export, asked, options));
    if (name === 'erase') {
      await call(application.erase, asked, options);
      return onErase();
    }
    if (this.#withdrawal?.id !== id) this.#withdrawal = { id, key: newIdempotencyKey() };
    const { key: idempotencyKey } = this.#withdrawal;
    return onWithdraw(await call(application.withdraw, { ...asked, idempotencyKey }, options));
  }
}
