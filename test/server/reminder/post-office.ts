import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as a server of mail received it. */
export interface Mail {
  readonly to: string;
  /** Head and body as they came. */
  readonly text: string;
}

/** What came to the operator's webhook. */
export interface Hook {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A server of mail and a webhook, which keep what they are sent. */
export interface PostOffice {
  readonly smtpUrl: string;
  readonly hookUrl: string;
  readonly mails: Mail[];
  readonly calls: Hook[];
  /** Words with which every mail is refused; none: all are taken. */
  refusal: string | undefined;
  close(): Promise<void>;
}

/** Opens both on the loopback. */
export async function openPostOffice(): Promise<PostOffice> {
  const [mails, calls]: [Mail[], Hook[]] = [[], []];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (office.refusal !== undefined) return done(new Error(office.refusal));
        const to = envelope.rcptTo.map(({ address }) => address).join();
        mails.push({ to, text: Buffer.concat(parts).toString('utf8') });
        done();
      });
    },
  });
  await new Promise<void>((ready) => smtp.listen(0, '127.0.0.1', ready));
  const hooks = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      calls.push({ headers: request.headers, body: Buffer.concat(parts).toString('utf8') });
      response.end('{}');
    });
  });
  await new Promise<void>((ready) => hooks.listen(0, '127.0.0.1', ready));
  const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port;
  const office: PostOffice = {
    smtpUrl: `smtp://127.0.0.1:${portOf(smtp.server)}`,
    hookUrl: `http://127.0.0.1:${portOf(hooks)}/`,
    mails,
    calls,
    refusal: undefined,
    async close() {
      hooks.close();
      await new Promise<void>((ended) => smtp.close(() => ended()));
    },
  };
  return office;
}

/** The text of a mail, whose body is base64 or quoted-printable. */
export function bodyOfMail(mail: string): string {
  const [, ...body] = mail.split('\r\n\r\n');
  const text = body.join('\r\n\r\n');
  if (/base64/i.test(mail)) return Buffer.from(text, 'base64').toString('utf8');
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
