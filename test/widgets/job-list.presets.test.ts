import { expect } from '@open-wc/testing';
import { sampleId, sampleJobs } from './job-data.ts';
import {
  button,
  openFilter,
  searchBox,
  shadow,
  shown,
  titles,
  until,
  visibleText,
} from './job-list-user.ts';
import { mountShown } from './mount.ts';
import { clearOfElements } from './on-page.ts';

/** The chips, a lock before those that stay. */
function chips(list: Element): string[] {
  return [...shadow(list).querySelectorAll('[part=chip]')].map(
    (chip) => (chip.localName === 'button' ? '' : '🔒') + chip.textContent?.trim(),
  );
}

describe('<union-job-list> presets', () => {
  afterEach(clearOfElements);

  it('presets every filter of the service', async () => {
    const { service } = await mountShown({
      attributes: {
        'pay-min': '3000',
        'pay-max': '9000',
        experience: 'any,1_3_years',
        industry: 'C',
        benefit: '五险一金，包住',
        fair: sampleId('fair', 1),
        employer: sampleId('emp', 1),
        'posted-within': '7',
        sort: 'newest',
      },
    });
    const query = service.asked[0]?.searchParams;
    expect(query?.get('payMin')).to.equal('3000');
    expect(query?.get('payMax')).to.equal('9000');
    expect(query?.getAll('experience')).to.deep.equal(['any', '1_3_years']);
    expect(query?.get('industry')).to.equal('C');
    expect(query?.getAll('benefit')).to.deep.equal(['五险一金', '包住']);
    expect(query?.get('fair')).to.equal(sampleId('fair', 1));
    expect(query?.get('employer')).to.equal(sampleId('emp', 1));
    expect(query?.get('postedWithin')).to.equal('7');
  });

  it('names every chosen value, in the language of the moment', async () => {
    const { list } = await mountShown({
      jobs: sampleJobs(1),
      attributes: { industry: 'C', 'pay-min': '3000', 'posted-within': '7', region: '220000' },
    });
    await until(() => chips(list).includes('制造业'), 'the names');
    expect(chips(list)).to.deep.equal(['吉林省', '3000元以上', '7天内', '制造业']);
    list.lang = 'en';
    await until(() => chips(list).includes('Manufacturing'), 'the English names');
    expect(chips(list)).to.include.members(['¥3,000 or more', 'Past 7 days', 'Manufacturing']);
    list.lang = 'zh-Hans';
    await until(() => chips(list).includes('制造业'), 'the Chinese names');
  });

  it('shows locked filters and keeps visitors from changing them', async () => {
    const { list, service } = await mountShown({
      attributes: {
        region: '220100',
        education: 'college',
        locked: 'region target-group',
      },
    });
    expect(chips(list)).to.deep.equal(['🔒长春市', '大专']);
    const pills = [...shadow(list).querySelectorAll('[part=filter]')].map((one) =>
      one.textContent?.trim(),
    );
    expect(pills).to.deep.equal(['薪资', '大专', '用工形式', '发布时间', '更多筛选']);
    button(list, '清空').click();
    await until(() => service.asked.length === 2, 'the wider list');
    await shown(list);
    expect(chips(list)).to.deep.equal(['🔒长春市']);
    expect(service.asked[1]?.searchParams.get('region')).to.equal('220100');
  });

  it('does not let the address override a lock', async () => {
    history.replaceState(null, '', `${location.href}&uj-region=110000&uj-education=college`);
    const { list, service } = await mountShown({
      attributes: { region: '220100', locked: 'region' },
    });
    expect(service.asked[0]?.searchParams.getAll('region')).to.deep.equal(['220100']);
    expect(service.asked[0]?.searchParams.get('education')).to.equal('college');
    expect(titles(list).length).to.be.greaterThan(0);
  });

  it('shows what the partner picks', async () => {
    const { list } = await mountShown({
      attributes: { hide: 'search sort count operator pay', region: '220100' },
    });
    const isShown = (selector: string) =>
      (shadow(list).querySelector(selector)?.getClientRects().length ?? 0) > 0;
    expect(isShown('[part=search]')).to.equal(false);
    expect(isShown('.sort')).to.equal(false);
    expect(isShown('[part=operator]')).to.equal(false);
    expect(isShown('[part=filter]')).to.equal(true);
    expect(shadow(list).querySelector('.filters')?.textContent).to.not.include('薪资');
    list.hide = 'filters chips';
    await list.updateComplete;
    expect(isShown('[part=search]')).to.equal(true);
    expect(isShown('[part=filter]')).to.equal(false);
    expect(isShown('[part=chip]')).to.equal(false);
  });

  it('offers benefits and fairs with their counts', async () => {
    const { list } = await mountShown({ jobs: sampleJobs(8) });
    const panel = await openFilter(list, 'more');
    const rows = [...shadow(panel).querySelectorAll('.option')].map((one) =>
      one.textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(rows).to.include('五险一金8');
    expect(rows).to.include('工会帮就业·春风行动专场1');
  });

  it('says what a limit of pay is held against, and whom it leaves out', async () => {
    const { list } = await mountShown();
    const panel = await openFilter(list, 'pay');
    expect(visibleText(panel)).to.include('按月折算；没有写明薪资的岗位不会列出');
  });
});

describe('<union-job-list> suggestions', () => {
  afterEach(clearOfElements);

  /** Types into the search box, once the code for it is here. */
  async function type(list: Element, words: string): Promise<HTMLInputElement> {
    const input = searchBox(list);
    input.focus();
    await until(() => input.getAttribute('role') === 'combobox', 'the combobox');
    input.value = words;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return input;
  }

  const options = (list: Element) => [
    ...shadow(list).querySelectorAll<HTMLElement>('[role=option]'),
  ];

  async function offered(list: Element): Promise<HTMLElement[]> {
    await until(() => options(list).length, 'suggestions');
    return options(list);
  }

  const press = (input: HTMLElement, key: string) =>
    input.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
    );

  it('searches for a suggestion that is chosen by arrow keys', async () => {
    const { list, service } = await mountShown();
    const input = await type(list, '机器');
    await offered(list);
    expect(input.getAttribute('aria-expanded')).to.equal('true');
    press(input, 'ArrowDown');
    press(input, 'ArrowDown');
    const [, second] = options(list);
    expect(input.getAttribute('aria-activedescendant')).to.equal(second?.id);
    expect(second?.getAttribute('aria-selected')).to.equal('true');
    press(input, 'Enter');
    await until(
      () => service.asked.some(({ searchParams }) => searchParams.get('sort') === 'relevance'),
      'the search',
    );
    await shown(list);
    expect(new Set(titles(list))).to.deep.equal(new Set(['机器人焊接操作工']));
    expect(input.getAttribute('aria-expanded')).to.equal('false');
  });

  it('makes a place a filter', async () => {
    const { list, service } = await mountShown();
    await type(list, '长春');
    (await offered(list))[0]?.click();
    await until(
      () => service.asked.some(({ searchParams }) => searchParams.get('region') === '220100'),
      'the filter',
    );
    await shown(list);
    expect(searchBox(list).value).to.equal('');
  });

  it('closes on Escape and leaves what was typed', async () => {
    const { list } = await mountShown();
    const input = await type(list, '机器');
    await offered(list);
    press(input, 'Escape');
    expect(options(list).length).to.equal(0);
    expect(input.value).to.equal('机器');
  });

  it('asks once for words typed in one go', async () => {
    const { list, service } = await mountShown();
    await type(list, '机');
    await type(list, '机器');
    await type(list, '机器人');
    await offered(list);
    const asked = service.asked.filter(({ pathname }) => pathname === '/v1/suggestions');
    expect(asked.map(({ searchParams }) => searchParams.get('q'))).to.deep.equal(['机器人']);
  });

  it('is accessible with suggestions', async () => {
    const { list } = await mountShown();
    const input = await type(list, '机器');
    await offered(list);
    press(input, 'ArrowDown');
    await expect(list).to.be.accessible();
  });
});
