import { createHmac } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { CommandError } from '../command.ts';

/** Where messages of some kinds of contact go out. */
export interface Channel {
  /** @throws {DeliveryError} when it was not taken */
  send(message: ReminderMessage): Promise<void>;
}

/** A message on its way. */
export interface ReminderMessage {
  /** The same for every try, so that who receives it twice can tell. */
  readonly id: string;
  readonly contact: { readonly kind: string; readonly value: string };
  readonly text: string;
  readonly at: Date;
}

/** The channels of a service: mail for addresses of e-mail, the webhook for all that is left. */
export interface Channels {
  readonly mail?: Channel;
  readonly webhook?: Channel;
}

/** A message was not taken; says nothing of whom it was for. */
export class DeliveryError extends Error {
  override name = 'DeliveryError';
}

const timeoutMs = 10_000;

/** Sends by SMTP (RFC 5321): `smtp://user:password@host:port`, or `smtps://`. */
export function mailChannel({ url, from }: { url: string; from: string }): Channel {
  const transport = createTransport({
    url,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ id, contact, text }) {
      await transport
        .sendMail({
          from,
          to: { name: '', address: contact.value },
          subject: '预约提醒',
          text,
          messageId: `<${id}@union-jobs.invalid>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        .catch((error: { code?: string; responseCode?: number }) => {
          // The server's words may name the address.
          throw new DeliveryError(`Mail: ${error.responseCode ?? error.code ?? 'not taken'}`);
        });
    },
  };
}

/**
 * Sends to an address of the operator, who passes it on by text message or WeChat; signed as
 * Standard Webhooks say: `webhook-id`, `webhook-timestamp`, `webhook-signature`.
 */
export function webhookChannel({ url, secret }: { url: string; secret: string }): Channel {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return {
    async send({ id, contact, text, at }) {
      const timestamp = Math.floor(at.getTime() / 1000);
      const data = { contact, text };
      const body = JSON.stringify({ type: 'reminder', timestamp: at.toISOString(), data });
      const signature = createHmac('sha256', key)
        .update(`${id}.${timestamp}.${body}`)
        .digest('base64');
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': String(timestamp),
          'webhook-signature': `v1,${signature}`,
        },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      }).catch(() => undefined);
      await response?.body?.cancel();
      if (!response?.ok) throw new DeliveryError(`Webhook: ${response?.status ?? 'no answer'}`);
    },
  };
}

/**
 * The channels that the operator set up: `UNION_JOBS_SMTP_URL` with `UNION_JOBS_MAIL_FROM`, and
 * `UNION_JOBS_REMINDER_URL` with `UNION_JOBS_REMINDER_SECRET`.
 *
 * @throws {CommandError} when half of a channel is missing
 */
export function channelsOf(env: NodeJS.ProcessEnv): Channels {
  const smtp = env['UNION_JOBS_SMTP_URL'];
  const from = env['UNION_JOBS_MAIL_FROM'];
  const url = env['UNION_JOBS_REMINDER_URL'];
  const secret = env['UNION_JOBS_REMINDER_SECRET'];
  if (smtp && !from) {
    throw new CommandError('设置了 UNION_JOBS_SMTP_URL，还须设置发件人 UNION_JOBS_MAIL_FROM。');
  }
  if (url && !/^(?:whsec_)?[A-Za-z0-9+/]{32,}={0,2}$/.test(secret ?? '')) {
    throw new CommandError(
      '设置了 UNION_JOBS_REMINDER_URL，还须设置签名密钥 UNION_JOBS_REMINDER_SECRET：' +
        'whsec_ 加上至少 24 字节的 base64，可用 openssl rand -base64 32 生成。',
    );
  }
  return {
    ...(smtp && from ? { mail: mailChannel({ url: smtp, from }) } : {}),
    ...(url && secret ? { webhook: webhookChannel({ url, secret }) } : {}),
  };
}
