import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  filterButton,
  focused,
  openFilter,
  searchBox,
  shadow,
  shown,
  titles,
  until,
} from './job-list-user.ts';
import { mountShown } from './mount.ts';
import { clearOfElements } from './on-page.ts';

/** The lists that the service was asked for. */
const lists = ({ asked }: { asked: readonly URL[] }) =>
  asked.filter(({ pathname }) => pathname === '/v1/jobs');

describe('<union-job-list> keyboard', () => {
  afterEach(clearOfElements);

  it('searches on Enter', async () => {
    const { list, service } = await mountShown();
    searchBox(list).focus();
    await sendKeys({ type: 'robot' });
    await sendKeys({ press: 'Enter' });
    // Slow typing asks for suggestions as well.
    await until(() => lists(service).length === 2, 'the search');
    await shown(list);
    expect(lists(service)[1]?.searchParams.get('q')).to.equal('robot');
  });

  it('never searches while an input method composes', async () => {
    const { list, service } = await mountShown();
    const input = searchBox(list);
    input.dispatchEvent(new CompositionEvent('compositionstart'));
    input.value = 'ji qi';
    input.form?.requestSubmit();
    await list.updateComplete;
    expect(lists(service).length).to.equal(1);
    input.value = '机器';
    input.dispatchEvent(new CompositionEvent('compositionend'));
    input.form?.requestSubmit();
    await until(() => lists(service).length === 2, 'the search');
    expect(lists(service)[1]?.searchParams.get('q')).to.equal('机器');
  });

  it('keeps what is typed while other jobs come', async () => {
    const { list } = await mountShown();
    searchBox(list).value = '还没打完';
    list.education = 'bachelor';
    await list.updateComplete;
    await shown(list);
    expect(searchBox(list).value).to.equal('还没打完');
  });

  it('reaches the choices of a filter by Tab and leaves them by Escape', async () => {
    const { list } = await mountShown();
    filterButton(list, 'education').focus();
    await sendKeys({ press: 'Enter' });
    const panel = await until(() => shadow(list).querySelector('union-job-filter'), 'the panel');
    await until(() => panel.shadowRoot?.querySelector('input'), 'the choices');
    await sendKeys({ press: 'Tab' });
    // Firefox stops at a box that scrolls before it goes inside.
    if (!focused()?.matches('input')) await sendKeys({ press: 'Tab' });
    expect((focused() as HTMLInputElement).value).to.equal('any');
    await sendKeys({ press: 'Escape' });
    await list.updateComplete;
    expect(shadow(list).querySelector('union-job-filter')).to.equal(null);
    expect(focused()).to.equal(filterButton(list, 'education'));
  });

  it('closes a filter when the focus or a press goes elsewhere', async () => {
    const { list } = await mountShown();
    await openFilter(list, 'education');
    searchBox(list).dispatchEvent(
      new PointerEvent('pointerdown', { bubbles: true, composed: true }),
    );
    await list.updateComplete;
    expect(filterButton(list, 'education').getAttribute('aria-expanded')).to.equal('false');
  });

  for (const widthPx of [1000, 360]) {
    it(`moves the focus to an opened job and back at ${widthPx} px`, async () => {
      const { list } = await mountShown({ widthPx });
      const card = shadow(list).querySelectorAll<HTMLElement>('[part=job-title]')[1] as HTMLElement;
      card.focus();
      await sendKeys({ press: 'Enter' });
      const title = await until(
        () => focused()?.getAttribute('part') === 'detail-title' && focused(),
        'the focus on the title',
      );
      expect(title.textContent?.trim()).to.equal(titles(list)[1]);
      await sendKeys({ press: 'Escape' });
      await until(() => focused() === card, 'the focus on the card');
      expect(shadow(list).querySelector<HTMLElement>('union-job-detail')?.hidden).to.equal(true);
    });
  }
});
