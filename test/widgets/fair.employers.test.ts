import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { UnionFair } from '../../packages/widgets/src/fair/fair.ts';
import '../../packages/widgets/src/fair-calendar/define.ts';
import { openFair } from './fair-calendar-user.ts';
import { sampleId } from './job-data.ts';
import { button, shadow, titles, until, visibleText } from './job-list-user.ts';
import { mountCalendarShown } from './mount-calendar.ts';
import { mountFair, mountFairShown, sampleFair } from './mount-fair.ts';
import { clearOfElements } from './on-page.ts';

const rows = (fair: Element) =>
  [...shadow(fair).querySelectorAll<HTMLElement>('[part=employer]')].map(
    (row) => row.querySelector('.strong')?.textContent ?? '',
  );
const opener = (fair: Element, index: number) =>
  shadow(fair).querySelectorAll<HTMLElement>('[part=employer] > button')[index];
const jobsIn = (fair: Element) => shadow(fair).querySelector('union-job-list');

const own = () =>
  Object.fromEntries(
    [...new URLSearchParams(location.search)].filter(([name]) => /^uf-/.test(name)),
  );

function visit(search: string) {
  history.replaceState(null, '', `${location.pathname}${location.search}&${search}`);
}

async function travel(steps: number): Promise<void> {
  const moved = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.go(steps);
  await moved;
}

async function searchFor(fair: UnionFair, words: string) {
  const input = await until(() => shadow(fair).querySelector('input'), 'the search');
  input.value = words;
  input.form?.requestSubmit();
  await fair.updateComplete;
}

describe('<union-fair> employers', () => {
  afterEach(clearOfElements);

  it('come fifty at once and the rest when asked', async () => {
    const { fair } = await mountFairShown();
    expect(rows(fair).length).to.equal(50);
    button(fair, '显示更多单位').click();
    await until(() => rows(fair).length === 56, 'the rest');
    expect(() => button(fair, '显示更多单位')).to.throw();
  });

  it('are found by name or by the beginning of a booth', async () => {
    const { fair, service } = await mountFairShown();
    await searchFor(fair, '第12机械');
    await until(() => rows(fair).length === 1, 'the one');
    expect(rows(fair)).to.deep.equal(['廊坊市第12机械制造有限公司']);
    await searchFor(fair, 'A0');
    await until(() => rows(fair).length === 9, 'the first nine booths');
    expect(service.asked.at(-1)?.searchParams.get('q')).to.equal('A0');
    expect(own()).to.deep.equal({ 'uf-q': 'A0' });
    await travel(-1);
    await until(() => rows(fair).length === 1, 'the one again');
  });

  it('says when none is found, and shows all again', async () => {
    const { fair } = await mountFairShown();
    await searchFor(fair, '没有这家');
    await until(() => visibleText(fair).includes('没有找到与“没有这家”相符的单位'), 'that');
    await expect(fair).to.be.accessible();
    button(fair, '清空').click();
    await until(() => rows(fair).length === 50, 'all');
    expect(own()).to.deep.equal({});
  });

  it('have no search where they are few', async () => {
    const counters = {
      employers: 3,
      posts: 9,
      headcount: 9,
      registered: 0,
      attended: 0,
      intentions: 0,
    };
    const { fair } = await mountFairShown({ change: { counters } });
    expect(rows(fair).length).to.equal(3);
    expect(shadow(fair).querySelector('input')).to.equal(null);
  });

  it('show their jobs in a list of the fair and the employer, when opened', async () => {
    const { fair, service } = await mountFairShown();
    const isAsked = () => service.asked.filter(({ pathname }) => pathname === '/v1/jobs');
    expect(isAsked()).to.deep.equal([]);
    opener(fair, 1)?.click();
    const list = await until(() => jobsIn(fair), 'the list');
    await until(() => list.shadowRoot && titles(list).length, 'the jobs');
    const [asked] = isAsked();
    expect(asked?.searchParams.getAll('fair')).to.deep.equal([fair.fair]);
    expect(asked?.searchParams.getAll('employer')).to.deep.equal([sampleId('emp', 2)]);
    expect(opener(fair, 1)?.getAttribute('aria-expanded')).to.equal('true');
    expect(own()).to.deep.equal({ 'uf-employer': sampleId('emp', 2) });
    expect(list.getAttribute('booth')).to.equal(null);
    opener(fair, 1)?.click();
    await until(() => !jobsIn(fair), 'its end');
    expect(own()).to.deep.equal({});
  });

  it('are opened by the address, wherever they stand in the directory', async () => {
    visit(`uf-employer=${sampleId('emp', 54)}`);
    const { fair } = await mountFairShown();
    await until(() => jobsIn(fair), 'the list');
    expect(opener(fair, 53)?.getAttribute('aria-expanded')).to.equal('true');
  });

  it('are opened by the code of their booth, which applications then name', async () => {
    visit('uf-booth=A07');
    const { fair, service } = await mountFairShown();
    const list = await until(() => jobsIn(fair), 'the list');
    expect(rows(fair)).to.deep.equal(['廊坊市第7机械制造有限公司']);
    expect(list.getAttribute('booth')).to.equal('A07');
    const asked = service.asked.find(({ pathname }) => pathname.endsWith('/employers'));
    expect(asked?.searchParams.get('q')).to.equal('A07');
  });

  it('belong to the fair that the address names, where no attribute does', async () => {
    const { fair } = mountFair({ byAddress: true });
    visit(`uf-fair=${sampleFair().id}`);
    dispatchEvent(new PopStateEvent('popstate'));
    await until(() => rows(fair).length, 'the employers');
  });

  it('keep their place in the address of a calendar until the fair is closed', async () => {
    const { calendar } = await mountCalendarShown();
    const fair = await openFair(calendar, '高校毕业生双选会');
    await until(() => rows(fair).length, 'the employers');
    opener(fair, 0)?.click();
    await until(() => jobsIn(fair), 'the list');
    expect(Object.keys(own())).to.deep.equal(['uf-fair', 'uf-employer']);
    shadow(fair).querySelector<HTMLElement>('.close')?.click();
    await until(() => !shadow(calendar).querySelector('dialog'), 'no dialog');
    expect(own()).to.deep.equal({});
  });

  it('work by keyboard alone', async () => {
    const { fair } = await mountFairShown();
    const first = opener(fair, 0);
    for (let presses = 0; shadow(fair).activeElement !== first; presses++) {
      if (presses > 40) throw new Error('The first employer cannot be reached');
      await sendKeys({ press: 'Tab' });
    }
    await sendKeys({ press: 'Enter' });
    await until(() => jobsIn(fair), 'the list');
    expect(shadow(fair).activeElement).to.equal(first);
    expect(first?.getAttribute('aria-expanded')).to.equal('true');
    await sendKeys({ press: 'Enter' });
    await until(() => !jobsIn(fair), 'the end of the list');
    expect(shadow(fair).activeElement).to.equal(first);
  });
});
