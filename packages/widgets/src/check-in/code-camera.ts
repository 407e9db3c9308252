import type { BarcodeDetector as Detector } from 'qr/decode.js';

/** How often a picture of the camera is looked at. */
const lookEveryMs = 200;

/** Told the text of each QR code that comes before the camera, as often as it is seen. */
export type OnCode = (text: string) => void;

/** The camera at the back of a phone, which reads QR codes. */
export class CodeCamera {
  readonly #video: HTMLVideoElement;
  readonly #onCode: OnCode;
  #stream: MediaStream | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(video: HTMLVideoElement, onCode: OnCode) {
    this.#video = video;
    this.#onCode = onCode;
  }

  /**
   * Asks for the camera and begins to look.
   *
   * @throws {DOMException} `NotAllowedError`, `NotFoundError` and others of `getUserMedia`
   * @throws {TypeError} on a page that is not secure, or in a browser without a camera
   */
  async start(): Promise<void> {
    const video = { facingMode: 'environment' };
    this.#stream = await navigator.mediaDevices.getUserMedia({ video, audio: false });
    this.#video.srcObject = this.#stream;
    await this.#video.play();
    const detector = await newDetector();
    const look = async () => {
      // A picture that cannot be read yet is followed by the next one.
      const [code] = await detector.detect(this.#video).catch(() => []);
      if (!this.#stream) return;
      if (code?.rawValue) this.#onCode(code.rawValue);
      this.#timer = setTimeout(() => void look(), lookEveryMs);
    };
    void look();
  }

  /** Switches the camera off. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#stream?.getTracks().forEach((track) => track.stop());
    this.#stream = undefined;
    this.#video.srcObject = null;
  }
}

/** What the system reads codes with where it does (Shape Detection API), or else our library. */
async function newDetector(): Promise<Pick<Detector, 'detect'>> {
  const { BarcodeDetector: own } = globalThis as { BarcodeDetector?: typeof Detector };
  const formats = (await own?.getSupportedFormats().catch(() => [])) ?? [];
  if (own && formats.includes('qr_code')) return new own({ formats: ['qr_code'] });
  const { BarcodeDetector } = await import('qr/decode.js');
  return new BarcodeDetector();
}
