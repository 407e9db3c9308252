import { expect } from '@open-wc/testing';
import { pageOf, sampleJobs } from './job-data.ts';
import { jobService, never } from './job-service.ts';
import {
  button,
  chooseOption,
  filterButton,
  openFilter,
  openJob,
  search,
  shadow,
  showMore,
  shown,
  titles,
  until,
  visibleText,
} from './job-list-user.ts';
import { mount, mountShown } from './mount.ts';
import { clearOfElements } from './on-page.ts';

describe('<union-job-list> states', () => {
  afterEach(clearOfElements);

  it('shows grey cards in place of the fallback while it waits', async () => {
    const { list } = mount({ instead: never });
    await list.updateComplete;
    expect(shadow(list).querySelectorAll('.waiting').length).to.equal(20);
    expect(list.querySelector('a')?.getClientRects().length).to.equal(0);
  });

  it('renders what the service answered', async () => {
    const { list } = await mountShown({ jobs: sampleJobs(3) });
    expect(titles(list)).to.deep.equal(sampleJobs(3).map(({ title }) => title));
    const text = visibleText(list);
    expect(text).to.include('3 个岗位');
    expect(text).to.include('招聘 27 人');
    expect(text).to.include('6-9千/月·13薪');
    expect(text).to.include('吉林省东工智能装备有限公司');
    expect(text).to.include('已核验');
    expect(text).to.include('长春市 · 宽城区');
    expect(text).to.include('大专及以上');
    expect(text).to.include('招 8 人');
    expect(text).to.include('招若干人');
    expect(text).to.include('高校毕业生');
    expect(text).to.include('劳务派遣');
    expect(text).to.include('由 吉林众诚人力资源有限公司 代招');
    expect(text).to.include('来源：长春市总工会');
    expect(text).to.include('B12 展位');
    expect(text).to.match(/有效期至 (2026年)?12月31日/);
  });

  it('names the operator, the licence, the lines for complaints, and that it is free', async () => {
    const { list } = await mountShown();
    const text = (shadow(list).querySelector('[part=operator]') as HTMLElement).innerText;
    expect(text).to.include('由 长春市总工会 提供');
    expect(text).to.include('0100012号');
    expect(text).to.match(/12333\s+12351/);
    expect(text).to.include('免费');
  });

  it('asks once for the first page, counts and operator in the same answer', async () => {
    const { service } = await mountShown();
    expect(service.asked.length).to.equal(1);
    const query = service.asked[0]?.searchParams;
    expect(query?.getAll('include')).to.deep.equal(['facets', 'organization']);
    expect(query?.get('key')).to.equal('pk_test_sample');
  });

  it('marks the words that were searched for', async () => {
    const { list } = await mountShown({ attributes: { q: '机器人' } });
    const marks = [...shadow(list).querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(marks.length).to.be.greaterThan(0);
    expect(new Set(marks)).to.deep.equal(new Set(['机器人']));
  });

  it('starts with the presets of its attributes', async () => {
    const { service } = await mountShown({
      attributes: {
        region: '220100',
        'target-group': 'graduate,migrant_worker',
        education: 'bachelor',
        'employment-type': 'full_time',
        limit: '5',
      },
    });
    const query = service.asked[0]?.searchParams;
    expect(query?.getAll('region')).to.deep.equal(['220100']);
    expect(query?.getAll('targetGroup')).to.deep.equal(['graduate', 'migrant_worker']);
    expect(query?.get('education')).to.equal('bachelor');
    expect(query?.get('employmentType')).to.equal('full_time');
    expect(query?.get('limit')).to.equal('5');
  });

  it('asks anew when a preset is set after connecting', async () => {
    const { list, service } = await mountShown();
    list.education = 'doctor';
    await list.updateComplete;
    await shown(list);
    expect(service.asked[1]?.searchParams.get('education')).to.equal('doctor');
    expect(titles(list).every((title) => title.includes('动力电池'))).to.equal(true);
  });

  it('leaves out a preset that cannot be meant, and says so once', async () => {
    const warned: unknown[] = [];
    const { warn } = console;
    console.warn = (text: unknown) => warned.push(text);
    const { service } = await mountShown({ attributes: { region: 'changchun', education: 'phd' } });
    await mountShown({ attributes: { region: 'changchun' } });
    await until(() => warned.length >= 2, 'the warnings');
    console.warn = warn;
    expect(service.asked[0]?.searchParams.has('region')).to.equal(false);
    expect(service.asked[0]?.searchParams.has('education')).to.equal(false);
    expect(warned.length).to.equal(2);
  });

  it('narrows by a filter and widens by its chip', async () => {
    const { list, service } = await mountShown();
    await openFilter(list, 'education');
    await chooseOption(list, 'bachelor');
    expect(service.asked[1]?.searchParams.get('education')).to.equal('bachelor');
    expect(filterButton(list, 'education').textContent?.trim()).to.equal('本科');
    button(list, '去掉“本科”').click();
    await list.updateComplete;
    await shown(list);
    expect(service.asked[2]?.searchParams.has('education')).to.equal(false);
  });

  it('shows the count of each choice', async () => {
    const { list } = await mountShown({ jobs: sampleJobs(8) });
    const panel = await openFilter(list, 'education');
    const row = shadow(panel).querySelector('input[value=bachelor]')?.closest('label');
    expect(row?.textContent?.replace(/\s+/g, ' ').trim()).to.equal('本科2');
  });

  it('goes down from province to county', async () => {
    const { list, service } = await mountShown();
    const panel = await openFilter(list, 'region');
    for (const name of ['吉林省', '长春市', '宽城区']) {
      const option = await until(
        () =>
          [...shadow(panel).querySelectorAll<HTMLElement>('.option')].find((one) =>
            one.textContent?.includes(name),
          ),
        name,
      );
      option.click();
      await list.updateComplete;
      await shown(list);
    }
    const asked = service.asked.filter(({ pathname }) => pathname === '/v1/jobs');
    expect(asked.map(({ searchParams }) => searchParams.get('region'))).to.deep.equal([
      null,
      '220000',
      '220100',
      '220103',
    ]);
    expect(filterButton(list, 'region').textContent?.trim()).to.equal('宽城区');
  });

  it('sorts a search by relevance until another order is chosen', async () => {
    const { list, service } = await mountShown();
    await search(list, '机器人');
    const select = shadow(list).querySelector('select') as HTMLSelectElement;
    expect(select.value).to.equal('relevance');
    select.value = 'newest';
    select.dispatchEvent(new Event('change'));
    await list.updateComplete;
    await shown(list);
    expect(service.asked.map(({ searchParams }) => searchParams.get('sort'))).to.deep.equal([
      'newest',
      'relevance',
      'newest',
    ]);
  });

  it('shows the next page below the first', async () => {
    const { list, service } = await mountShown({ attributes: { limit: '10' } });
    await showMore(list);
    expect(titles(list).length).to.equal(20);
    expect(service.asked[1]?.searchParams.get('cursor')).to.equal('10');
    await showMore(list);
    expect(titles(list).length).to.equal(24);
    expect(shadow(list).querySelector('[part=more]')).to.equal(null);
  });

  it('asks once for a page however often the button is pressed', async () => {
    const { list, service } = await mountShown({ attributes: { limit: '10' } });
    const more = shadow(list).querySelector('[part=more]') as HTMLButtonElement;
    more.click();
    more.click();
    await until(() => titles(list).length > 10, 'more jobs');
    expect(service.asked.length).to.equal(2);
  });

  it('offers to drop each condition when nothing matches', async () => {
    const { list } = await mountShown({ attributes: { q: '航天员', education: 'master' } });
    expect(visibleText(list)).to.include('没有符合全部条件的岗位');
    const empty = shadow(list).querySelector('.empty') as Element;
    const drops = [...empty.querySelectorAll('button')];
    expect(drops.map((one) => one.textContent?.trim())).to.deep.equal([
      '去掉“航天员”',
      '去掉“硕士”',
    ]);
  });

  it('shows the whole job beside the list', async () => {
    const { list } = await mountShown({ jobs: sampleJobs(3) });
    const detail = await openJob(list, 0);
    const text = visibleText(detail);
    expect(text).to.include('民营企业 · 100-499人 · 通用设备制造业');
    expect(text).to.include('长春市宽城区长江路 1200 号');
    expect(text).to.include('8 人');
    expect(text).to.include('大专及以上 · 经验不限 · 工业机器人技术、机电一体化等专业');
    expect(text).to.include('五险一金 · 包住 · 年度体检');
    expect(text).to.include('2026年11月20日发布，有效期至 2026年12月31日');
    expect(text).to.include('遵守安全规程');
    expect(text).to.include('请不要付款');
    expect(titles(list).length).to.equal(3);
    expect(shadow(list).querySelector('.list')?.getClientRects().length).to.equal(1);
  });

  it('shows the whole job in place of the list where there is no room', async () => {
    const { list } = await mountShown({ widthPx: 360 });
    await openJob(list, 0);
    expect(shadow(list).querySelector('.list')?.getClientRects().length).to.equal(0);
  });

  it('shows data that was handed in without asking', async () => {
    const { list, service } = mount();
    list.data = pageOf(sampleJobs(2));
    await list.updateComplete;
    await shown(list);
    expect(titles(list).length).to.equal(2);
    expect(service.asked.length).to.equal(0);
  });

  it('shows codes it does not know as other', async () => {
    const jobs = sampleJobs(1).map((job) => ({ ...job, employmentType: 'constructor' }));
    const { list } = await mountShown({ jobs });
    expect(visibleText(list)).to.include('其他');
  });

  it('speaks English', async () => {
    const { list } = mount({ jobs: sampleJobs(1) });
    list.lang = 'en';
    await list.updateComplete;
    await until(() => titles(list).length, 'jobs');
    expect(visibleText(list)).to.match(/1 job\b/);
    await until(() => visibleText(list).includes('Open until Dec 31'), 'the card on screen');
  });

  it('takes service, key and language from the provider around it', async () => {
    const { fetch, asked } = jobService();
    const provider = document.createElement('union-provider');
    provider.baseUrl = 'https://provided.example';
    provider.serviceKey = 'pk_test_provided';
    provider.lang = 'en';
    provider.configuration = { fetch };
    const list = document.createElement('union-job-list');
    provider.append(list);
    const container = document.createElement('main');
    container.append(provider);
    document.body.append(container);
    await until(() => list.shadowRoot && titles(list).length, 'jobs');
    expect(asked[0]?.host).to.equal('provided.example');
    expect(asked[0]?.searchParams.get('key')).to.equal('pk_test_provided');
    expect(visibleText(list)).to.include('Show more');
  });
});
