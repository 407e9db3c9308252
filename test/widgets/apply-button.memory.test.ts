import { expect } from '@open-wc/testing';
import {
  clearPage,
  dialogText,
  field,
  fillIn,
  form,
  isOpen,
  mountOpen,
  openForm,
  pressIn,
  says,
  send,
  tick,
} from './apply-user.ts';
import { until } from './job-list-user.ts';

const remembered = () => localStorage.getItem('union-jobs:person');

describe('<union-apply-button> memory of the device', () => {
  afterEach(clearPage);

  it('remembers the person only when asked, and fills in the next form', async () => {
    const first = await mountOpen();
    fillIn(first.button);
    tick(first.button, 'remember');
    expect(remembered()).to.equal(null);
    send(first.button);
    await says(first.button, '已提交');
    expect(JSON.parse(remembered() ?? '')).to.deep.equal({
      name: '姜同学',
      mobile: '138 0013 8000',
    });
    first.button.remove();
    const { button, service } = await mountOpen();
    expect(field(button, 'name').value).to.equal('姜同学');
    expect(dialogText(button)).to.include('已填入这台设备记住的信息');
    expect(field(button, 'consent').checked).to.equal(false);
    tick(button, 'employer_night_shift', 'true');
    tick(button, 'consent');
    send(button);
    await says(button, '已提交');
    expect(service.stored.size).to.equal(1);
  });

  it('forgets in the same dialog', async () => {
    localStorage.setItem('union-jobs:person', '{"name":"姜同学","mobile":"13800138000"}');
    const { button } = await mountOpen();
    pressIn(button, '不再记住');
    await until(() => !dialogText(button).includes('已填入'), 'the end of it');
    expect(remembered()).to.equal(null);
    expect(field(button, 'name').value).to.equal('');
  });

  it('clears receipt, form and memory for the next person at the same screen', async () => {
    const { button } = await mountOpen();
    fillIn(button);
    tick(button, 'remember');
    send(button);
    await says(button, '已提交');
    pressIn(button, '公用设备：清除并关闭');
    await until(() => !isOpen(button), 'the end');
    expect(remembered()).to.equal(null);
    const label = () => button.shadowRoot?.querySelector('button')?.textContent;
    await until(() => label() === '投递简历', 'our words on the button');
    await openForm(button);
    expect(field(button, 'name').value).to.equal('');
    expect(form(button)?.querySelectorAll('[aria-invalid=true]').length).to.equal(0);
  });

  it('ignores what others put in its place', async () => {
    localStorage.setItem('union-jobs:person', '{"name":{"a":1},"mobile":');
    const { button } = await mountOpen();
    expect(field(button, 'name').value).to.equal('');
  });
});
