import { serve } from '@hono/node-server';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp, type AppOptions } from './app.ts';
import { startApplicationUpkeep } from './application/application-upkeep.ts';
import { startBookingUpkeep } from './booking/booking-upkeep.ts';
import { startJobUpkeep } from './job/job-upkeep.ts';
import type { Channels } from './reminder/channels.ts';
import { startReminders } from './reminder/send-reminders.ts';
import { cutSlowSenders, longestRequestMs, type SlowSenderLimits } from './slow-sender.ts';
import { startUploadUpkeep } from './upload/upload-upkeep.ts';

/** How a service listens. */
export interface ServiceOptions extends Omit<AppOptions, 'isDraining'> {
  /** 0 takes a free one. */
  readonly port: number;
  readonly hostname: string;
  /** How people are reminded of bookings; without any, nobody is. */
  readonly channels?: Channels;
  /** How slowly requests may be sent; shorter in tests. */
  readonly slowSender?: SlowSenderLimits;
}

/** A service that answers. */
export interface RunningService {
  /** `http://127.0.0.1:8787` */
  readonly url: string;
  /** Takes no new work, lets running requests end for at most 25 s, then closes connections. */
  stop(): Promise<void>;
}

const drainMs = 25_000;

/**
 * Starts the service on an open database, which stays the caller's to close.
 *
 * @throws when the port is taken
 */
export async function startService(options: ServiceOptions): Promise<RunningService> {
  let draining = false;
  const app = createApp({ ...options, isDraining: () => draining });
  const server = await new Promise<Server>((resolve, reject) => {
    const listening = serve({
      fetch: app.fetch,
      port: options.port,
      hostname: options.hostname,
      serverOptions: { headersTimeout: 10_000, requestTimeout: longestRequestMs },
    }) as Server;
    cutSlowSenders(listening, options.slowSender);
    listening.once('listening', () => resolve(listening));
    listening.once('error', reject);
  });
  const { address, port } = server.address() as AddressInfo;
  const upkeep = {
    clock: options.clock ?? (() => new Date()),
    onFault: (error: unknown) => options.onFault?.(error, 'upkeep'),
  };
  const endJobUpkeep = startJobUpkeep(options.db, upkeep);
  const { vault, files } = options;
  const endUploadUpkeep =
    vault && files ? startUploadUpkeep(options.db, { ...upkeep, vault, files }) : async () => {};
  const endApplicationUpkeep = options.vault
    ? startApplicationUpkeep(options.db, { ...upkeep, vault: options.vault })
    : async () => {};
  const endBookingUpkeep = options.vault
    ? startBookingUpkeep(options.db, { ...upkeep, vault: options.vault })
    : async () => {};
  const { channels = {} } = options;
  const endReminders =
    vault && (channels.mail || channels.webhook)
      ? startReminders(options.db, { ...upkeep, vault, channels })
      : async () => {};
  return {
    url: `http://${address.includes(':') ? `[${address}]` : address}:${port}`,
    async stop() {
      draining = true;
      await Promise.all([
        endJobUpkeep(),
        endApplicationUpkeep(),
        endUploadUpkeep(),
        endBookingUpkeep(),
        endReminders(),
      ]);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(() => server.closeAllConnections(), drainMs);
        // Connections kept alive by clients become idle one by one, as their requests end.
        const idle = setInterval(() => server.closeIdleConnections(), 50);
        server.close(() => {
          clearTimeout(timer);
          clearInterval(idle);
          resolve();
        });
      });
    },
  };
}
