/** What a person proves with that something they sent is theirs. */
export interface ManageCode {
  readonly id: string;
  readonly token: string;
}

/** The manage codes of one kind of thing: `app_…~…` in `#union-application=`, for instance. */
export class ManageCodes {
  readonly #shape: RegExp;
  readonly #parameter: string;

  /** `prefix` is that of ids, `tag` the element that a page carries for them. */
  constructor(prefix: string, tag: string) {
    this.#shape = new RegExp(`(${prefix}_[0-9a-z]{20})~([\\w-]{43})(?![\\w-])`);
    this.#parameter = tag;
  }

  /** The code as text: `app_…~…`. */
  text({ id, token }: ManageCode): string {
    return `${id}~${token}`;
  }

  /**
   * The address of a page that holds the element, with the code in the fragment, which no browser
   * sends to a server; undefined when there is no such page.
   */
  link(page: string, code: ManageCode): string | undefined {
    try {
      const url = new URL(page, document.baseURI);
      if (!/^https?:$/.test(url.protocol)) return undefined;
      url.hash = `${this.#parameter}=${this.text(code)}`;
      return url.href;
    } catch {
      return undefined;
    }
  }

  /** What a person keeps: the link where there is a page for it, or else the code. */
  keptText(page: string, { id, manageToken: token }: { id: string; manageToken: string }): string {
    return (page && this.link(page, { id, token })) || this.text({ id, token });
  }

  /** The code in a text that was typed, pasted or scanned: the code alone or a link with it. */
  in(text: string): ManageCode | undefined {
    const [, id, token] = this.#shape.exec(text.replace(/\s+/g, '').replace(/%7e/gi, '~')) ?? [];
    return id && token ? { id, token } : undefined;
  }

  /**
   * The code in the page's address, which is taken out of it at once, so that it stands neither in
   * the history nor in what is shared.
   */
  take(): ManageCode | undefined {
    if (!location.hash.startsWith(`#${this.#parameter}=`)) return undefined;
    const code = this.in(location.hash);
    history.replaceState(history.state, '', location.pathname + location.search);
    return code;
  }
}

/** Codes of applications. */
export const applicationCodes = new ManageCodes('app', 'union-application');

/** Codes of registrations. */
export const registrationCodes = new ManageCodes('reg', 'union-registration');

/** Codes of bookings. */
export const bookingCodes = new ManageCodes('book', 'union-booking');
