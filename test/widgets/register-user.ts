import '../../packages/widgets/src/register-button/define.ts';
import type { UnionRegisterButton } from '../../packages/widgets/src/register-button/register-button.ts';
import { openForm, tick, type } from './apply-user.ts';
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

interface MountOptions extends RegistrationServiceOptions {
  attributes?: Record<string, string>;
  timeoutMs?: number;
  /** Address of the service; one of its own unless told. */
  baseUrl?: string;
}

let services = 0;

/** A register button over a service of samples, not yet on the page. */
export function registerButton({
  attributes = {},
  timeoutMs,
  baseUrl = `https://fairs-${Date.now()}-${++services}.example`,
  ...rest
}: MountOptions = {}): Mounted {
  const service = registrationService(rest);
  const button = document.createElement('union-register-button');
  button.configuration = {
    baseUrl,
    key: 'pk_test_sample',
    fetch: service.fetch,
    ...(timeoutMs && { timeoutMs }),
  };
  const all: Record<string, string> = { fair: sampleFair.id, ...attributes };
  Object.keys(all).forEach((name) => button.setAttribute(name, all[name] ?? ''));
  const link = { href: 'https://fairs.example/register', textContent: '去报名' };
  button.append(Object.assign(document.createElement('a'), link));
  return { button, service };
}

/** Puts a register button on the page, in Chinese. */
export function mountRegister({ attributes, ...rest }: MountOptions = {}): Mounted {
  const mounted = registerButton({ attributes: { lang: 'zh-Hans', ...attributes }, ...rest });
  const container = document.createElement('main');
  container.append(mounted.button);
  document.body.append(container);
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
