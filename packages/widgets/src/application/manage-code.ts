/** What a person proves with that an application is theirs. */
export interface ManageCode {
  readonly id: string;
  readonly token: string;
}

const shape = /(app_[0-9a-z]{20})~([\w-]{43})(?![\w-])/;
const parameter = 'union-application';

/** The code as text: `app_…~…`. */
export function manageCodeText({ id, token }: ManageCode): string {
  return `${id}~${token}`;
}

/**
 * The address of a page that holds `<union-application>`, with the code in the fragment, which no
 * browser sends to a server; undefined when there is no such page.
 */
export function manageLink(page: string, code: ManageCode): string | undefined {
  try {
    const url = new URL(page, document.baseURI);
    if (!/^https?:$/.test(url.protocol)) return undefined;
    url.hash = `${parameter}=${manageCodeText(code)}`;
    return url.href;
  } catch {
    return undefined;
  }
}

/** The code in a text that was typed, pasted or scanned: the code alone or a link with it. */
export function manageCodeIn(text: string): ManageCode | undefined {
  const [, id, token] = shape.exec(text.replace(/\s+/g, '').replace(/%7e/gi, '~')) ?? [];
  return id && token ? { id, token } : undefined;
}

/**
 * The code in the page's address, which is taken out of it at once, so that it stands neither in the
 * history nor in what is shared.
 */
export function takeManageCode(): ManageCode | undefined {
  if (!location.hash.startsWith(`#${parameter}=`)) return undefined;
  const code = manageCodeIn(location.hash);
  history.replaceState(history.state, '', location.pathname + location.search);
  return code;
}
