import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { findChromium } from '../browsers.ts';
import { browserTrace } from './browser-trace.ts';
import { secretsIn, type Secrets } from './canary.ts';
import type { Journey } from './journey.ts';
import type { Search } from './search.ts';

/** Where a person goes, and what is looked for. */
export interface VisitOptions {
  readonly search: Search;
  /** Folder in which the browser keeps what it keeps. */
  readonly profile: string;
  readonly origin: string;
  readonly serviceUrl: string;
  /** All secrets, read anew each time: tokens come to be on the way. */
  readonly secrets: () => Secrets;
}

/** Lives through a journey in a profile on disk, and looks at every request. */
export async function visit(
  options: VisitOptions,
  live: (journey: Journey) => Promise<void>,
): Promise<void> {
  const { search, profile, origin, secrets } = options;
  const { path, args, env } = await findChromium();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: path,
    args: [...args],
    env,
    locale: 'zh-CN',
  });
  // The transpiler that runs this names inner functions with this helper.
  await context.addInitScript('self.__name = (one) => one');
  const requests = watchRequests(context, options);
  const look = async (page: Page, step: string) => {
    const trace = await browserTrace(page);
    for (const place of Object.keys(trace)) {
      const names = secretsIn(Buffer.from(trace[place] ?? ''), personal(secrets()));
      search.look(`${place} after ${step}`, names);
    }
    search.look(`requests up to ${step}`, await requests());
  };
  await live({ context, origin, look });
  await context.close();
}

/**
 * Notes every request to the service: its address, and its headers but for the one that is meant to
 * hold the manage token. What a person sends stands in bodies alone.
 */
export function watchRequests(
  context: BrowserContext,
  { serviceUrl, secrets }: Pick<VisitOptions, 'serviceUrl' | 'secrets'>,
): () => Promise<string[]> {
  const noted: Promise<string>[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(serviceUrl)) return;
    const headers = request.allHeaders().catch(() => ({}));
    noted.push(
      headers.then((all) =>
        JSON.stringify([request.url(), without(all as Secrets, 'manage-token')]),
      ),
    );
  });
  return async () =>
    secretsIn(Buffer.from((await Promise.all(noted.splice(0))).join('\n')), secrets());
}

/** Those of a person; what a partner's own page has in its address is its own. */
export function personal(secrets: Secrets): Secrets {
  return without(secrets, 'sid');
}

/** All but one. */
export function without(all: Secrets, name: string): Secrets {
  return Object.fromEntries(Object.entries(all).filter(([one]) => one !== name));
}
