import type { Context } from 'hono';

/**
 * The origin under which people reach the service: as the operator told, else as the request came,
 * where a proxy may have said that it came by https.
 */
export function ownOrigin(context: Context, publicUrl: string | undefined): string {
  if (publicUrl) return new URL(publicUrl).origin;
  const url = new URL(context.req.url);
  if (context.req.header('x-forwarded-proto') === 'https') url.protocol = 'https:';
  return url.origin;
}
