import { expect } from '@open-wc/testing';
import {
  clearPage,
  fillIn,
  isOpen,
  mountButton,
  mountOpen,
  press,
  says,
  send,
} from './apply-user.ts';
import { sampleJob } from './application-service.ts';

describe('<union-apply-button> events', () => {
  afterEach(clearPage);

  it('fires union-apply-open, and opens nothing when it is cancelled', async () => {
    const { button, service } = mountButton();
    const opened: unknown[] = [];
    button.addEventListener('union-apply-open', (event) => {
      opened.push(event.detail);
      event.preventDefault();
    });
    press(button);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(opened).to.deep.equal([{ jobId: sampleJob.id }]);
    expect(isOpen(button)).to.equal(false);
    expect(service.asked.length).to.equal(0);
  });

  it('fires union-application-submit and -done, with nothing but the job', async () => {
    const { button } = await mountOpen();
    const fired: [string, unknown][] = [];
    const note = (event: Event) => fired.push([event.type, (event as CustomEvent).detail]);
    document.addEventListener('union-application-submit', note);
    document.addEventListener('union-application-done', note);
    fillIn(button);
    send(button);
    await says(button, '已提交');
    document.removeEventListener('union-application-submit', note);
    document.removeEventListener('union-application-done', note);
    expect(fired).to.deep.equal([
      ['union-application-submit', { jobId: sampleJob.id }],
      ['union-application-done', { jobId: sampleJob.id }],
    ]);
  });

  it('gives the same with properties and with attributes, before and after it is on the page', () => {
    const { button } = mountButton();
    button.managePage = '/mine';
    button.booth = 'B12';
    button.largeText = true;
    expect(button.getAttribute('manage-page')).to.equal('/mine');
    expect(button.getAttribute('booth')).to.equal('B12');
    expect(button.hasAttribute('large-text')).to.equal(true);
    button.setAttribute('fair', 'fair_1');
    expect(button.fair).to.equal('fair_1');
  });

  it('opens by method', async () => {
    const { button } = mountButton();
    await button.open();
    expect(isOpen(button)).to.equal(true);
  });

  it('says on the button that one has applied', async () => {
    const { button } = await mountOpen();
    fillIn(button);
    send(button);
    await says(button, '已提交');
    expect(button.shadowRoot?.querySelector('button')?.textContent).to.include('已投递');
  });
});
