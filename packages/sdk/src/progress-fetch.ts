/** How much of a request has left, of all there is, in bytes. */
export type OnProgress = (sent: number, total: number) => void;

/**
 * A `fetch` that tells how much has been sent, which the browser's own does not: for uploads of files
 * in pages. Rejects as `fetch` does.
 */
export function progressFetch(onProgress: OnProgress): typeof fetch {
  return async (input, init) => {
    const request = input instanceof Request ? input : undefined;
    // Before it takes a form apart: old Safari loses its files on the way through a Request.
    const body = request ? await request.blob() : (init?.body as XMLHttpRequestBodyInit | null);
    const headers = new Headers(request?.headers ?? init?.headers);
    const signal = request?.signal ?? init?.signal;
    return new Promise((resolve, reject) => {
      const sender = new XMLHttpRequest();
      sender.open(request?.method ?? init?.method ?? 'GET', request?.url ?? String(input));
      headers.forEach((value, name) => sender.setRequestHeader(name, value));
      sender.upload.onprogress = ({ loaded, total }) => onProgress(loaded, total);
      sender.onload = () =>
        resolve(
          new Response(sender.responseText, {
            status: sender.status,
            headers: headersOf(sender.getAllResponseHeaders()),
          }),
        );
      sender.onerror = () => reject(new TypeError('Failed to fetch'));
      sender.onabort = () => reject(new DOMException('Aborted', 'AbortError'));
      if (signal?.aborted) return sender.onabort(new ProgressEvent('abort'));
      signal?.addEventListener('abort', () => sender.abort());
      return sender.send(body);
    });
  };
}

function headersOf(lines: string): Headers {
  const headers = new Headers();
  lines.split('\r\n').forEach((line) => {
    const at = line.indexOf(':');
    if (at > 0) headers.append(line.slice(0, at), line.slice(at + 1).trim());
  });
  return headers;
}
