import { expect } from '@open-wc/testing';
import { sampleId, sampleJobs } from './job-data.ts';
import { button, openJob, shadow, until, visibleText } from './job-list-user.ts';
import { mountShown } from './mount.ts';
import { catchPrinting } from './printed-sheet.ts';
import { clearOfElements } from './on-page.ts';

/** Gives the browser another ability for one test. */
function pretend(name: 'share' | 'userAgent', value: unknown) {
  Object.defineProperty(navigator, name, { value, configurable: true });
}

function panel(detail: Element): HTMLElement | null {
  return shadow(detail).querySelector('section[part=panel]');
}

const linkIn = (detail: Element) => shadow(detail).querySelector<HTMLInputElement>('#share-link');

async function openedPanel(attributes: Record<string, string> = {}) {
  const { list } = await mountShown({ attributes });
  const detail = await openJob(list, 0);
  button(detail, '分享').click();
  await until(() => panel(detail), 'the panel');
  return { list, detail };
}

describe('<union-job-list> share', () => {
  beforeEach(() => pretend('share', undefined));
  afterEach(() => {
    const own = navigator as Partial<Navigator>;
    delete own.share;
    delete (own as { userAgent?: string }).userAgent;
    clearOfElements();
  });

  it('uses what the system offers', async () => {
    const shared: ShareData[] = [];
    pretend('share', (data: ShareData) => Promise.resolve(void shared.push(data)));
    const { list } = await mountShown();
    const detail = await openJob(list, 0);
    button(detail, '分享').click();
    await until(() => shared.length, 'the sheet of the system');
    expect(shared[0]?.title).to.equal('工业机器人装调技术员');
    expect(shared[0]?.url).to.include(`uj-job=${sampleId('job', 1)}`);
    expect(panel(detail)).to.equal(null);
  });

  it('does nothing more when the person thinks better of it', async () => {
    let asked = 0;
    const refuse = (name: string) => () => {
      asked++;
      return Promise.reject(new DOMException('', name));
    };
    pretend('share', refuse('AbortError'));
    const { list } = await mountShown();
    const detail = await openJob(list, 0);
    button(detail, '分享').click();
    await until(() => asked, 'the sheet');
    await list.updateComplete;
    expect(panel(detail)).to.equal(null);
    pretend('share', refuse('NotAllowedError'));
    button(detail, '分享').click();
    await until(() => panel(detail), 'our panel in its place');
  });

  it('shows link and code otherwise, and closes them again', async () => {
    const { list, detail } = await openedPanel();
    const share = button(detail, '分享');
    expect(share.getAttribute('aria-expanded')).to.equal('true');
    await expect(list).to.be.accessible();
    share.click();
    await until(() => !panel(detail), 'its end');
    expect(share.getAttribute('aria-expanded')).to.equal('false');
  });

  it('copies the link', async () => {
    const copied: string[] = [];
    const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    const { detail } = await openedPanel();
    button(detail, '复制链接').click();
    await until(() => visibleText(detail).includes('已复制'), 'that it is copied');
    expect(copied).to.deep.equal([linkIn(detail)?.value]);
    delete (navigator as { clipboard?: Clipboard }).clipboard;
  });

  it('gives the page with the job and nothing else that was chosen', async () => {
    history.replaceState(null, '', `${location.pathname}${location.search}&uj-q=机器人&wd=%C4%E3`);
    const { detail } = await openedPanel();
    const link = linkIn(detail)?.value ?? '';
    expect(link).to.include('&wd=%C4%E3');
    expect(link).to.match(/uj-job=job_0{19}1$/);
    expect(link).not.to.include('uj-q');
    history.replaceState(null, '', location.href.replace('&wd=%C4%E3', ''));
  });

  it('gives the page that the partner has for a job', async () => {
    const { detail } = await openedPanel({ 'job-page': '/jobs/{id}.html' });
    expect(linkIn(detail)?.value).to.equal(`${location.origin}/jobs/${sampleId('job', 1)}.html`);
  });

  it('draws the code in the page, so that nobody is told its address', async () => {
    const { detail } = await openedPanel();
    const picture = await until(
      () => shadow(detail).querySelector<HTMLImageElement>('[part=qr]'),
      'the code',
    );
    expect(picture.alt).to.include('工业机器人装调技术员');
    expect(picture.width).to.be.at.least(200);
    expect(picture.src).to.match(/^data:image/);
    await until(() => picture.complete && picture.naturalWidth, 'the picture');
  });

  it('tells of the menu of WeChat there, and offers no printing', async () => {
    pretend('share', () => Promise.resolve());
    pretend('userAgent', `${navigator.userAgent} MicroMessenger/8.0.50`);
    const { list, detail } = await openedPanel();
    expect(visibleText(detail)).to.include('点右上角的“···”');
    expect(() => button(detail, '打印海报')).to.throw();
    await expect(list).to.be.accessible();
  });
});

describe('<union-job-list> poster', () => {
  afterEach(clearOfElements);

  it('is printed alone, with all that the law wants, a code, and who runs the service', async () => {
    const { list } = await mountShown({ jobs: sampleJobs(3) });
    const detail = await openJob(list, 1);
    const printer = catchPrinting();
    button(detail, '打印海报').click();
    const frame = await until(() => shadow(detail).querySelector('iframe'), 'the sheet');
    const page = frame.contentDocument as Document;
    await until(() => page.querySelector('main'), 'what stands on it');
    const text = page.body.innerText;
    for (const words of [
      '机器人焊接操作工',
      '26-30元/时',
      '长春汇丰汽车零部件有限公司',
      '吉林众诚人力资源有限公司',
      '劳务派遣',
      '若干人',
      '长江路 1200 号',
      '有效期至',
      '信息来源',
      '由 长春市总工会 提供',
      '不收取任何费用',
    ]) {
      expect(text).to.include(words);
    }
    expect(page.querySelector('button')).to.equal(null);
    expect(page.querySelectorAll('img')).to.have.length(1);
    await until(printer.count, 'the printer');
    expect(printer.count()).to.equal(1);
    printer.release();
  });

  it('leaves out the end of a long text, and says where it is', async () => {
    const line = { text: '按作业指导书完成设备的安装、调试与日常点检，填写交接班记录。' };
    const description = Array.from({ length: 90 }, () => ({
      type: 'paragraph' as const,
      children: [line],
    }));
    const jobs = sampleJobs(2).map((job) => ({ ...job, description }));
    const { list } = await mountShown({ jobs });
    const detail = await openJob(list, 0);
    const printer = catchPrinting();
    button(detail, '打印海报').click();
    const frame = await until(() => shadow(detail).querySelector('iframe'), 'the sheet');
    const page = frame.contentDocument as Document;
    const sheet = await until(() => page.querySelector('main'), 'what stands on it');
    expect(sheet.innerText).to.include('更多内容请扫码查看');
    expect(sheet.scrollHeight).to.be.at.most(sheet.clientHeight);
    expect(page.querySelectorAll('.text p').length).to.be.within(3, 60);
    await until(printer.count, 'the printer');
    printer.release();
  });
});
