import '../../packages/widgets/src/register-button/define.ts';
import type { UnionRegisterButton } from '../../packages/widgets/src/register-button/register-button.ts';
import { openForm, tick, type } from './apply-user.ts';
import { elementOver, putOnPage, type ElementOptions } from './on-page.ts';
import {
  registrationService,
  sampleFair,
  type RegistrationService,
  type RegistrationServiceOptions,
} from './registration-service.ts';

interface Mounted {
  button: UnionRegisterButton;
  service: RegistrationService;
}

interface MountOptions extends RegistrationServiceOptions, ElementOptions {}

/** A register button over a service of samples, not yet on the page. */
export function registerButton({
  attributes,
  timeoutMs,
  baseUrl,
  ...rest
}: MountOptions = {}): Mounted {
  const service = registrationService(rest);
  const button = elementOver('union-register-button', {
    ...{ fetch: service.fetch, link: '去报名', timeoutMs, baseUrl },
    attributes: { fair: sampleFair.id, ...attributes },
  });
  return { button, service };
}

/** Puts a register button on the page, in Chinese. */
export function mountRegister({ attributes, ...rest }: MountOptions = {}): Mounted {
  const mounted = registerButton({ attributes: { lang: 'zh-Hans', ...attributes }, ...rest });
  putOnPage(mounted.button);
  return mounted;
}

/** Puts a register button on the page and opens its form. */
export async function mountRegisterOpen(options: MountOptions = {}): Promise<Mounted> {
  const mounted = mountRegister(options);
  await openForm(mounted.button);
  return mounted;
}

/** Fills in all that is required, and the consent. */
export function fillInVisitor(button: UnionRegisterButton, mobile = '138 0013 8000'): void {
  type(button, 'name', '姜同学');
  type(button, 'mobile', mobile);
  tick(button, 'consent');
}
