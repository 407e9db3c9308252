import type { Endpoint } from '@union-jobs/contract';

/** What a call carries besides its endpoint. */
export interface CallInput {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

/**
 * The full address of a call. Members are written in the order of their names, so that one
 * question always has one address and caches can serve it. A read carries a publishable key in its
 * address, which is no secret and spares the browser a preflight.
 */
export function addressOf(
  endpoint: Pick<Endpoint, 'method'> & { readonly path: string },
  input: CallInput,
  service: { baseUrl: string; key?: string | undefined },
): string {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(input.params?.[name])),
  );
  const search = new URLSearchParams();
  const query = input.query ?? {};
  for (const name of Object.keys(query).sort()) {
    const value = query[name];
    if (value === undefined || value === null) continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  if (service.key && isInAddress(endpoint, service.key)) search.append('key', service.key);
  const text = search.toString();
  return service.baseUrl.replace(/\/+$/, '') + path + (text && `?${text}`);
}

/** Whether the key goes into the address rather than into a header. */
export function isInAddress({ method }: Pick<Endpoint, 'method'>, key: string): boolean {
  return method === 'GET' && key.startsWith('pk_');
}
