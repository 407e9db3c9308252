import { html } from 'lit';
import {
  application,
  call,
  type ApplicationExport,
  type ApplicationStatus,
  type CallOptions,
  type ClientOptions,
} from '@union-jobs/sdk';
import type { Language } from '../language.ts';
import { applicationCodes } from '../manage/manage-code.ts';
import type { Managed, ManagedChange } from '../manage/manage-actions.ts';
import { ManagePage, managePageProperties } from '../manage/manage-page.ts';
import { ApplicationChangeEvent } from './application-events.ts';
import { allApplicationMessages, type AllApplicationMessages } from './application-language.ts';
import { momentText, renderStateLine } from './state-line.ts';
import { baseStyles } from '../base.styles.ts';
import { tokenStyles } from '../token.styles.ts';
import { manageStyles } from '../manage/manage.styles.ts';
import { applicationStyles } from './application.styles.ts';

/**
 * The state of one application for the person who sent it, with ways to withdraw, erase and export
 * it. The manage code comes from the fragment of the page's address, and is taken out of there at
 * once, or is typed in; nothing is stored.
 *
 * @tag union-application
 * @slot - The fallback: a link for pages where the script does not run or the service fails.
 * @fires {ApplicationChangeEvent} union-application-change - It was withdrawn or erased.
 * @fires {UnionErrorEvent} union-error - Something failed.
 * @csspart root - The frame around everything.
 * @csspart code - The field for the manage code.
 * @csspart states - The states it was in.
 * @csspart notice - What is told of a slow or failed read.
 * @cssprop [--union-color-accent=#b3261e] - Buttons.
 * @cssprop [--union-font=inherit] - Font family.
 * @cssprop [--union-font-size=medium] - Size that all others follow.
 * @cssprop [--union-radius=10px] - Rounding of frame, fields and buttons.
 */
export class UnionApplication extends ManagePage<
  ApplicationStatus,
  ApplicationExport,
  AllApplicationMessages
> {
  static override styles = [tokenStyles, baseStyles, ...manageStyles, applicationStyles];

  static override properties = managePageProperties;

  protected readonly codes = applicationCodes;

  protected readonly calls = {
    get: (asked: Managed & Required<CallOptions>, options: ClientOptions) =>
      call(application.get, asked, options),
    withdraw: (asked: ManagedChange, options: ClientOptions) =>
      call(application.withdraw, asked, options),
    erase: (asked: Managed, options: ClientOptions) => call(application.erase, asked, options),
    export: (asked: Managed, options: ClientOptions) => call(application.export, asked, options),
  };

  protected override textsIn(language: Language) {
    return allApplicationMessages(language, this);
  }

  protected override titleOf({ job }: ApplicationStatus) {
    return job.title;
  }

  protected override renderStatus(status: ApplicationStatus, messages: AllApplicationMessages) {
    return html`<p>${status.job.employer}</p>
      <p class="muted">
        ${messages.number} ${status.number} · ${momentText(status.submittedAt, messages)}
      </p>
      ${renderStateLine(status, messages)}`;
  }

  protected override canWithdraw({ state }: ApplicationStatus) {
    return state !== 'withdrawn';
  }

  protected override nameOf({ number }: ApplicationExport) {
    return number;
  }

  protected override tellChange(name: string) {
    const change = name === 'erase' ? 'erased' : 'withdrawn';
    this.dispatchEvent(new ApplicationChangeEvent({ change }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-application': UnionApplication;
  }
}
