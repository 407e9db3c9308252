import { expect } from '@open-wc/testing';
import {
  button,
  chooseOption,
  openFilter,
  openJob,
  pressAction,
  search,
  shadow,
  until,
} from './job-list-user.ts';
import { sampleJobs } from './job-data.ts';
import { refusal } from './job-service.ts';
import { mountShown } from './mount.ts';
import { clearOfElements } from './on-page.ts';
import { fillSlot, isOnScreen, reachableParts, strange } from './partner-look.ts';

const ofCards = ['job', 'job-title', 'job-pay', 'job-employer', 'tag', 'save'];
const ofList = ['root', 'search', 'search-input', 'search-button', 'filter', 'count', 'more'];

describe('<union-job-list> look', () => {
  afterEach(() => {
    localStorage.clear();
    clearOfElements();
  });

  it('lets a page style its list', async () => {
    const { list } = await mountShown();
    const save = () => shadow(list).querySelector<HTMLElement>('[part=save]');
    shadow(list).querySelector('.root')?.dispatchEvent(new Event('pointerover'));
    await until(save, 'the star');
    const parts = [...ofList, ...ofCards, 'operator'];
    expect(reachableParts(list, parts)).to.deep.equal(parts);
    save()?.click();
    await until(() => reachableParts(list, ['saved']).length, 'the way to saved jobs');
    shadow(list).querySelector<HTMLElement>('[part=saved]')?.click();
    await until(() => reachableParts(list, ['saved-job']).length, 'a saved job');
  });

  it('lets a page style filters, pages and notices', async () => {
    const { list } = await mountShown({ attributes: { paging: 'pages' } });
    await openFilter(list, 'education');
    await until(() => reachableParts(list, ['filter-panel', 'pages']).length === 2, 'both');
    await chooseOption(list, 'any');
    expect(reachableParts(list, ['chip'])).to.deep.equal(['chip']);
    const failed = await mountShown({ instead: () => refusal('not_found', 404) });
    expect(reachableParts(failed.list, ['notice'])).to.deep.equal(['notice']);
  });

  it('lets a page style an opened job', async () => {
    const { list } = await mountShown();
    const detail = await openJob(list, 0);
    pressAction(detail, 'share');
    const parts = ['detail', 'detail-title', 'apply-button', 'action', 'panel', 'qr', 'similar'];
    const isStyled = () => reachableParts(list, parts).length === parts.length;
    await until(isStyled, 'every part').catch(() => undefined);
    expect(reachableParts(list, parts)).to.deep.equal(parts);
    const over = await mountShown({ attributes: { detail: 'dialog', 'address-prefix': 'other-' } });
    await openJob(over.list, 0);
    expect(reachableParts(over.list, ['dialog'])).to.deep.equal(['dialog']);
  });

  it('takes colours, font, size, rounding and distances of the page', async () => {
    const { list } = await mountShown();
    const styleOf = (part: string) =>
      getComputedStyle(shadow(list).querySelector(`[part~=${part}]`) as Element);
    const pixels = (part: string, name: 'fontSize' | 'borderRadius' | 'paddingTop') =>
      parseFloat(styleOf(part)[name]);
    const before = pixels('root', 'fontSize');
    const wanted: Record<string, string> = {
      '--union-color-accent': strange,
      '--union-color-on-accent': 'rgb(250, 251, 252)',
      '--union-color-surface': 'rgb(200, 201, 202)',
      '--union-color-text': 'rgb(10, 11, 12)',
      '--union-font': 'monospace',
      '--union-font-size': '32px',
      '--union-radius': '1px',
      '--union-space': '33px',
    };
    Object.keys(wanted).forEach((name) => list.style.setProperty(name, wanted[name] ?? ''));
    expect(styleOf('search-button').backgroundColor).to.equal(strange);
    expect(styleOf('search-button').color).to.equal('rgb(250, 251, 252)');
    expect(styleOf('root').fontFamily).to.equal('monospace');
    expect(pixels('root', 'fontSize')).to.equal(before * 2);
    expect(styleOf('root').color).to.equal('rgb(10, 11, 12)');
    expect(styleOf('root').backgroundColor).to.equal('rgb(200, 201, 202)');
    expect(pixels('search-button', 'borderRadius')).to.equal(1);
    expect(pixels('root', 'paddingTop')).to.equal(33 * 1.25);
    list.theme = 'dark';
    list.style.setProperty('--union-color-accent-dark', 'rgb(4, 5, 6)');
    await list.updateComplete;
    expect(styleOf('search-button').backgroundColor).to.equal('rgb(4, 5, 6)');
  });

  it('is light or dark as the page is, unless told', async () => {
    const { list } = await mountShown();
    const surface = () =>
      getComputedStyle(shadow(list).querySelector('[part=root]') as Element).backgroundColor;
    const light = surface();
    list.style.colorScheme = 'dark';
    const dark = surface();
    expect(dark).not.to.equal(light);
    list.theme = 'light';
    await list.updateComplete;
    list.style.removeProperty('color-scheme');
    expect(surface()).to.equal(light);
  });

  it('is a quarter larger in large text', async () => {
    const { list } = await mountShown();
    const title = () =>
      parseFloat(
        getComputedStyle(shadow(list).querySelector('[part=job-title]') as Element).fontSize,
      );
    const before = title();
    list.setAttribute('large-text', '');
    await list.updateComplete;
    expect(title() / before).to.be.closeTo(1.25, 0.01);
  });

  it('shows what the page puts above the search and in place of our words', async () => {
    const { list } = await mountShown({ jobs: sampleJobs(3) });
    const header = fillSlot(list, 'header', '就业服务月');
    const empty = fillSlot(list, 'empty', '请到服务大厅咨询。');
    expect(isOnScreen(header)).to.equal(true);
    expect(isOnScreen(empty)).to.equal(false);
    const box = shadow(list).querySelector('[part=search]') as Element;
    expect(header.getBoundingClientRect().top).to.be.lessThan(box.getBoundingClientRect().top);
    await search(list, '没有这样的岗位');
    await until(() => isOnScreen(empty), 'the words of the page');
    expect(isOnScreen(button(list, '搜索'))).to.equal(true);
  });
});
