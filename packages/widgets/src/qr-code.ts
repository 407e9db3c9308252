import { html, nothing, type LitElement } from 'lit';

/** A QR code in an element: an image, because a long press in WeChat reads nothing else. */
export class QrCode {
  /** The code as the address of an image, once it is here. */
  image: string | undefined;

  readonly #host: LitElement;
  #text: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Makes the code of a text; the library comes on use, and without it there is no code. */
  async show(text: string): Promise<void> {
    if (text === this.#text) return;
    this.#text = text;
    this.image = undefined;
    try {
      const { qrImage } = await import('./qr-image.ts');
      if (text === this.#text) this.image = qrImage(text);
    } catch {
      this.#text = undefined;
    }
    this.#host.requestUpdate();
  }

  /** Forgets the text. */
  clear(): void {
    this.#text = this.image = undefined;
  }

  /** The image with what it is, for those who do not see it, and what to do with it. */
  render(alt: string, hint: string) {
    if (!this.image) return nothing;
    return html`<figure class="code">
      <img part="qr" alt=${alt} width="220" height="220" src=${this.image} />
      <figcaption class="hint">${hint}</figcaption>
    </figure>`;
  }
}
