import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  clearPage,
  dialogText,
  field,
  fillIn,
  form,
  isOpen,
  mountButton,
  mountOpen,
  says,
  type,
} from './apply-user.ts';
import { shadow, until } from './job-list-user.ts';

/** What has the focus, through the shadow roots. */
function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

describe('<union-apply-button> keyboard', () => {
  afterEach(clearPage);

  it('opens on Enter, starts at the title, and comes back to the button on Escape', async () => {
    const { button } = mountButton();
    button.focus();
    expect(focused()).to.equal(shadow(button).querySelector('button'));
    await sendKeys({ press: 'Enter' });
    await until(() => form(button), 'the form');
    expect(focused()?.getAttribute('role')).to.equal('heading');
    await sendKeys({ press: 'Escape' });
    await until(() => !isOpen(button), 'the end');
    expect(focused()).to.equal(shadow(button).querySelector('button'));
  });

  it('fills in, ticks and sends', async () => {
    const { button, service } = await mountOpen();
    field(button, 'name').focus();
    await sendKeys({ type: 'Jiang' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '13800138000' });
    form(button)?.querySelector<HTMLInputElement>('[name=employer_night_shift]')?.focus();
    await sendKeys({ press: ' ' });
    field(button, 'consent').focus();
    await sendKeys({ press: ' ' });
    expect(field(button, 'consent').checked).to.equal(true);
    field(button, 'name').focus();
    await sendKeys({ press: 'Enter' });
    await says(button, '已提交');
    expect(service.asked.at(-1)?.body?.values).to.deep.equal({
      name: 'Jiang',
      mobile: '13800138000',
      employer_night_shift: true,
    });
    expect(focused()?.textContent?.trim()).to.equal('已提交');
  });

  it('asks on Escape once something was typed, and goes on or closes', async () => {
    const { button } = await mountOpen();
    type(button, 'name', '姜同学');
    field(button, 'name').focus();
    await sendKeys({ press: 'Escape' });
    await says(button, '要关闭吗');
    expect(focused()?.textContent?.trim()).to.equal('继续填写');
    await sendKeys({ press: 'Enter' });
    await until(() => !dialogText(button).includes('要关闭吗'), 'the form again');
    expect(isOpen(button)).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await says(button, '要关闭吗');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await until(() => !isOpen(button), 'the end');
  });

  it('keeps the focus inside', async () => {
    const { button } = await mountOpen();
    fillIn(button);
    for (let press = 0; press < 40; press++) {
      await sendKeys({ press: 'Tab' });
      const at = document.activeElement;
      expect(at === button || at === document.body, at?.localName ?? '').to.equal(true);
    }
  }).timeout(20_000);

  it('keeps what is typed from the shortcuts of the page', async () => {
    const { button } = await mountOpen();
    const heard: string[] = [];
    const hear = ({ key }: KeyboardEvent) => heard.push(key);
    document.addEventListener('keydown', hear);
    field(button, 'name').focus();
    await sendKeys({ type: 'jk/' });
    document.removeEventListener('keydown', hear);
    expect(heard).to.deep.equal([]);
    expect(field(button, 'name').value).to.equal('jk/');
  });
});
