import { adminContract } from '@union-jobs/contract';
import type { ClientOptions } from './call.ts';
import { bindClient, type ClientOf } from './client.ts';

/** A client for what staff does: `client.application.list()`, `client.fair.create()`. */
export type AdminClient = ClientOf<typeof adminContract>;

/**
 * Makes a client for staff, to be used on servers only: it takes a secret key, which the service
 * refuses from browsers. Files are answered as `File`, with the name that the service gives them,
 * and may take twelve times as long as other reads.
 */
export function createAdminClient(options: ClientOptions): AdminClient {
  const client = bindClient(adminContract, options);
  const { exportSheet, resume } = adminContract.application;
  const { exportSheet: registrationSheet } = adminContract.registration;
  const files = bindClient(
    { application: { exportSheet, resume }, registration: { exportSheet: registrationSheet } },
    { ...options, timeoutMs: 12 * (options.timeoutMs ?? 10_000), receive: fileOf },
  );
  return {
    ...client,
    application: { ...client.application, ...files.application },
    registration: { ...client.registration, ...files.registration },
  };
}

async function fileOf(response: Response): Promise<File> {
  const blob = await response.blob();
  const disposition = response.headers.get('content-disposition') ?? '';
  const name = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1] ?? '';
  return new File([blob], decodeURIComponent(name), { type: blob.type });
}
