import { upload, uploadLimits } from '@union-jobs/contract';
import type { IncomingMessage, Server } from 'node:http';

/** How slowly requests may be sent. */
export interface SlowSenderLimits {
  /** Time in which a request must be whole. */
  readonly requestMs: number;
  /** Bytes a second that a file must bring on average, once `requestMs` have passed. */
  readonly uploadBytesPerS: number;
}

/** 5 KB a second: 2G, or a hall whose Wi-Fi has nearly given up. */
const usual: SlowSenderLimits = { requestMs: 30_000, uploadBytesPerS: 5 * 1024 };

/** Time that the largest file may take, at most. */
export const longestRequestMs =
  usual.requestMs + ((2 * uploadLimits.bytes) / usual.uploadBytesPerS) * 1000;

/**
 * Closes the connections of those who send so slowly that they hold a place for nothing. Node itself
 * knows only one time for all requests, which a large file on a bad line may need to exceed.
 */
export function cutSlowSenders(server: Server, limits: SlowSenderLimits = usual): void {
  server.on('request', (request: IncomingMessage) => {
    const { headers, socket } = request;
    // Most requests have no body (RFC 9112, 6.3) and are whole already.
    if (headers['content-length'] === undefined && !headers['transfer-encoding']) return;
    const isUpload = request.method === 'POST' && request.url?.split('?')[0] === upload.create.path;
    const startedAt = Date.now();
    const bytesBefore = socket.bytesRead;
    const timer = setInterval(() => {
      const lateMs = Date.now() - startedAt - limits.requestMs;
      const due = isUpload ? (lateMs / 1000) * limits.uploadBytesPerS : Infinity;
      if (request.complete) clearInterval(timer);
      else if (lateMs >= 0 && socket.bytesRead - bytesBefore <= due) socket.destroy();
    }, limits.requestMs / 10);
    timer.unref();
    request.once('close', () => clearInterval(timer));
  });
}
