import '../../packages/widgets/src/apply-button/define.ts';
import type { UnionApplyButton } from '../../packages/widgets/src/apply-button/apply-button.ts';
import type { UnionApplyDialog } from '../../packages/widgets/src/apply-button/apply-dialog.ts';
import type { UnionRegisterButton } from '../../packages/widgets/src/register-button/register-button.ts';
import type { UnionRegisterDialog } from '../../packages/widgets/src/register-button/register-dialog.ts';
import {
  applicationService,
  sampleJob,
  type ApplicationService,
  type ApplicationServiceOptions,
} from './application-service.ts';
import { shadow, until } from './job-list-user.ts';
import { elementOver, putOnPage, type ElementOptions } from './on-page.ts';

/** A button that opens a form. */
export type FormButton = UnionApplyButton | UnionRegisterButton;

interface Mounted {
  button: UnionApplyButton;
  service: ApplicationService;
}

interface MountOptions extends ApplicationServiceOptions, ElementOptions {}

/** An apply button over a service of samples, not yet on the page. */
export function applyButton({
  attributes,
  timeoutMs,
  baseUrl,
  ...rest
}: MountOptions = {}): Mounted {
  const service = applicationService(rest);
  const button = elementOver('union-apply-button', {
    ...{ fetch: service.fetch, link: '去投递', timeoutMs, baseUrl },
    attributes: { job: sampleJob.id, ...attributes },
  });
  return { button, service };
}

/** Puts an apply button on the page, in Chinese. */
export function mountButton({ attributes, ...rest }: MountOptions = {}): Mounted {
  const mounted = applyButton({ attributes: { lang: 'zh-Hans', ...attributes }, ...rest });
  putOnPage(mounted.button);
  return mounted;
}

/** Puts an apply button on the page and opens its form. */
export async function mountOpen(options: MountOptions = {}): Promise<Mounted> {
  const mounted = mountButton(options);
  await openForm(mounted.button);
  return mounted;
}

/**
 * Takes everything off the page again, sends nothing that waits, and lets end what is on its way: a
 * page that would ask before it is left stays open for good.
 */
export async function clearPage(): Promise<void> {
  document
    .querySelectorAll<FormButton>('union-apply-button,union-register-button')
    .forEach((button) => {
      if (dialogText(button).includes('取消提交')) pressIn(button, '取消提交');
    });
  document.querySelectorAll('main').forEach((container) => container.remove());
  localStorage.clear();
  sessionStorage.clear();
  const mayLeave = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  await until(mayLeave, 'the end of sending');
}

/** Presses the button and waits for the form. */
export async function openForm(button: FormButton): Promise<void> {
  press(button);
  await until(() => isOpen(button) && form(button), 'the form');
}

/** Presses the button. */
export function press(button: FormButton): void {
  shadow(button).querySelector('button')?.click();
}

/** The dialog of a button, once its code is here. */
export function dialogOf(button: FormButton): UnionApplyDialog | UnionRegisterDialog | null {
  return shadow(button).querySelector<UnionApplyDialog | UnionRegisterDialog>(
    'union-apply-dialog,union-register-dialog',
  );
}

/** The form, when it is shown. */
export function form(button: FormButton): HTMLFormElement | null {
  return dialogOf(button)?.shadowRoot?.querySelector('form') ?? null;
}

/** Whether the dialog is open. */
export function isOpen(button: FormButton): boolean {
  return dialogOf(button)?.shadowRoot?.querySelector('dialog')?.hasAttribute('open') ?? false;
}

/** What stands in the dialog. */
export function dialogText(button: FormButton): string {
  const dialog = dialogOf(button)?.shadowRoot?.querySelector('dialog');
  return dialog?.hasAttribute('open') ? dialog.innerText : '';
}

/** A field by its name. */
export function field(button: FormButton, name: string): HTMLInputElement {
  const found = form(button)?.elements.namedItem(name);
  if (!(found instanceof HTMLElement)) throw new Error(`No field “${name}”`);
  return found as HTMLInputElement;
}

/** Types into a field, as `input` events tell. */
export function type(button: FormButton, name: string, text: string): void {
  const input = field(button, name);
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** Ticks a box or a dot by name and value. */
export function tick(button: FormButton, name: string, value?: string): void {
  const which = `input[name="${name}"]${value === undefined ? '' : `[value="${value}"]`}`;
  form(button)?.querySelector<HTMLInputElement>(which)?.click();
}

/** Fills in all that is required, and the consent. */
export function fillIn(button: FormButton, mobile = '138 0013 8000'): void {
  type(button, 'name', '姜同学');
  type(button, 'mobile', mobile);
  tick(button, 'employer_night_shift', 'true');
  tick(button, 'consent');
}

/** Presses the button that sends. */
export function send(button: FormButton): void {
  form(button)?.requestSubmit();
}

/** Presses a button of the dialog by its words. */
export function pressIn(button: FormButton, words: string): void {
  const buttons = [...(dialogOf(button)?.shadowRoot?.querySelectorAll('button') ?? [])];
  const found = buttons.find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === words,
  );
  if (!found) throw new Error(`No button “${words}”`);
  found.click();
}

/** Waits until the dialog shows these words. */
export async function says(button: FormButton, words: string): Promise<void> {
  await until(() => dialogText(button).includes(words), `“${words}”`);
}

/** The words of the error at a field. */
export function errorAt(button: FormButton, name: string): string {
  const error = form(button)?.querySelector<HTMLElement>(`#error-${name}`);
  return error?.innerText.trim() ?? '';
}

/** Leaves a field; browsers say so only in the window that has the focus. */
export function leave(button: FormButton, name: string): void {
  field(button, name).dispatchEvent(new FocusEvent('blur'));
}
