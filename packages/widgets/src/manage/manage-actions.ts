import { newIdempotencyKey, resetBreaker, type ClientOptions } from '@union-jobs/sdk';
import type { LitElement } from 'lit';
import type { Configuration } from '../configuration.ts';
import { UnionErrorEvent } from '../error-event.ts';
import { faultOf, type Fault } from '../fault.ts';
import type { ManageCode } from './manage-code.ts';

/** What every call of a person says. */
export interface Managed {
  readonly params: { readonly id: string };
  readonly manageToken: string;
}

/** What a call says that changes something: the same key however often it is sent. */
export type ManagedChange = Managed & { readonly idempotencyKey: string };

/** How the service is asked. */
export interface ManageCalls<Status, Export> {
  readonly withdraw: (asked: ManagedChange, options: ClientOptions) => PromiseLike<Status>;
  readonly erase: (asked: Managed, options: ClientOptions) => PromiseLike<unknown>;
  readonly export: (asked: Managed, options: ClientOptions) => PromiseLike<Export>;
}

interface ActionsOptions<Status> {
  readonly configuration: () => Configuration;
  readonly code: () => ManageCode | undefined;
  readonly onChange: (status: Status, name: string) => void;
  readonly onFault: (fault: Fault) => void;
}

/** Carries out what a person asked for, once at a time, and says how it went. */
export class ManageActions<Status> {
  /** What is under way. */
  pending: string | undefined;
  fault: Fault | undefined;
  /** What failed may have been done all the same. */
  isUnsure = false;
  /** The name of the change that was done last. */
  done: string | undefined;

  readonly #host: LitElement;
  readonly #options: ActionsOptions<Status>;
  #intent: { of: string; key: string } | undefined;

  constructor(host: LitElement, options: ActionsOptions<Status>) {
    this.#host = host;
    this.#options = options;
  }

  /**
   * Changes what was sent. `name` says what is changed and to what: the same wish is sent under the
   * same key until its outcome is known.
   */
  change(
    name: string,
    send: (asked: ManagedChange, options: ClientOptions) => PromiseLike<Status>,
  ): Promise<void> {
    return this.run(name, async (asked, options) => {
      const of = `${asked.params.id} ${name}`;
      if (this.#intent?.of !== of) this.#intent = { of, key: newIdempotencyKey() };
      const status = await send({ ...asked, idempotencyKey: this.#intent.key }, options);
      this.#intent = undefined;
      this.done = name;
      this.#options.onChange(status, name);
    });
  }

  /** Does something else, unless something is under way. */
  async run(
    name: string,
    work: (asked: Managed, options: ClientOptions) => PromiseLike<void>,
    { isRead = false }: { isRead?: boolean } = {},
  ): Promise<void> {
    const code = this.#options.code();
    const { baseUrl } = this.#options.configuration();
    if (this.pending || !code || !baseUrl) return;
    this.pending = name;
    this.isUnsure = !isRead;
    this.clear();
    this.#host.requestUpdate();
    resetBreaker(baseUrl);
    const asked = { params: { id: code.id }, manageToken: code.token };
    try {
      await work(asked, { ...this.#options.configuration(), baseUrl });
    } catch (error) {
      const fault = (this.fault = faultOf(error));
      this.#host.dispatchEvent(
        new UnionErrorEvent({ code: fault.code, requestId: fault.requestId }),
      );
      this.#options.onFault(fault);
    }
    this.pending = undefined;
    this.#host.requestUpdate();
  }

  /** Forgets how it went. */
  clear(): void {
    this.fault = this.done = undefined;
  }
}
