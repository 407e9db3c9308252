import { expect } from '@open-wc/testing';
import { clearPage, fillIn, mountButton, mountOpen, says, send } from './apply-user.ts';
import { shadow, until } from './job-list-user.ts';
import { refusal } from './job-service.ts';
import { reachableParts, strange } from './partner-look.ts';

describe('<union-apply-button> look', () => {
  afterEach(clearPage);

  it('lets a page style button, form and receipt', async () => {
    const { button } = await mountOpen();
    const ofForm = ['button', 'dialog', 'title', 'form', 'field', 'input', 'consent', 'submit'];
    expect(reachableParts(button, ofForm)).to.deep.equal(ofForm);
    fillIn(button);
    send(button);
    await says(button, '已提交');
    const ofReceipt = ['receipt', 'manage-code', 'qr'];
    const isStyled = () => reachableParts(button, ofReceipt).length === ofReceipt.length;
    await until(isStyled, 'every part').catch(() => undefined);
    expect(reachableParts(button, ofReceipt)).to.deep.equal(ofReceipt);
  });

  it('lets a page style its notices', async () => {
    const { button } = mountButton({ instead: () => refusal('internal', 500) });
    void button.open();
    await until(() => reachableParts(button, ['notice']).length, 'the notice');
  });

  it('takes colours, font and rounding of the page', () => {
    const { button } = mountButton();
    const style = () => getComputedStyle(shadow(button).querySelector('button') as Element);
    button.style.cssText = `--union-color-accent:${strange};--union-color-on-accent:rgb(250, 251, 252);--union-font:monospace;--union-radius:1px`;
    expect(style().backgroundColor).to.equal(strange);
    expect(style().color).to.equal('rgb(250, 251, 252)');
    expect(style().fontFamily).to.equal('monospace');
    expect(style().borderRadius).to.equal('1px');
  });
});
