import { expect } from '@open-wc/testing';
import { sampleToken } from './application-service.ts';
import { clearPage, dialogOf, fillIn, mountOpen, pressIn, says, send } from './apply-user.ts';
import { until } from './job-list-user.ts';
import { catchPrinting } from './printed-sheet.ts';

const agent = navigator.userAgent;

/** Opens the page in WeChat for one test. */
function pretendWeChat() {
  const value = `${agent} MicroMessenger/8.0.50`;
  Object.defineProperty(navigator, 'userAgent', { value, configurable: true });
}

/** An application that was sent, with the picture of its code. */
async function receipt() {
  const { button, service } = await mountOpen();
  fillIn(button);
  send(button);
  await says(button, '已提交');
  const root = () => dialogOf(button)?.shadowRoot;
  const code = await until(() => root()?.querySelector<HTMLImageElement>('img[part=qr]'), 'code');
  await code.decode();
  return { button, service, code, root };
}

/** Which squares of a code are dark, as it is seen. */
function squares(code: HTMLImageElement, side: number): boolean[] {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side * 10;
  const paint = canvas.getContext('2d') as CanvasRenderingContext2D;
  paint.imageSmoothingEnabled = false;
  paint.drawImage(code, 0, 0, canvas.width, canvas.height);
  return Array.from({ length: side * side }, (_, at) => {
    const [x, y] = [at % side, Math.floor(at / side)];
    return (paint.getImageData(x * 10 + 5, y * 10 + 5, 1, 1).data[0] ?? 255) < 128;
  });
}

describe('<union-apply-button> receipt', () => {
  afterEach(() => {
    delete (navigator as { userAgent?: string }).userAgent;
    clearPage();
  });

  it('is printed alone, with number, job, code and its picture', async () => {
    const printer = catchPrinting();
    const { button, root } = await receipt();
    pressIn(button, '打印');
    const frame = await until(() => root()?.querySelector('iframe'), 'the sheet');
    const sheet = frame.contentDocument?.body as HTMLElement;
    for (const words of [
      '投递回执',
      '7K3M9PXA',
      '工业机器人装调技术员',
      '吉林省东工智能装备有限公司',
      '2026年11月23日 10:30',
      `app_00000000000000000001~${sampleToken}`,
      '请保存好，不要给别人看',
    ]) {
      expect(sheet.innerText).to.include(words);
    }
    expect(sheet.querySelector('button')).to.equal(null);
    expect(sheet.querySelector('img')?.src).to.match(/^data:image/);
    await until(printer.count, 'the printer');
    expect(printer.count()).to.equal(1);
    printer.release();
  });

  it('draws its code itself: no address holds it', async () => {
    const { service } = await receipt();
    const addresses = service.asked.map(({ address }) => address.href);
    expect(addresses.filter((address) => address.includes(sampleToken))).to.deep.equal([]);
    expect(addresses.filter((address) => address.includes('/qr'))).to.deep.equal([]);
  });

  it('has a picture of pixels in WeChat, which reads and saves nothing else, of the same code', async () => {
    const { code: drawn } = await receipt();
    expect(drawn.src).to.match(/^data:image\/svg\+xml,/);
    const side = Number(/viewBox%3D%220%200%20(\d+)/.exec(drawn.src)?.[1]);
    const before = squares(drawn, side);
    expect(before.filter(Boolean).length).to.be.greaterThan(200);
    await clearPage();

    pretendWeChat();
    const { code } = await receipt();
    expect(code.src).to.match(/^data:image\/png;base64,/);
    expect(code.naturalWidth).to.be.at.least(440);
    expect(squares(code, side)).to.deep.equal(before);
  });
});
