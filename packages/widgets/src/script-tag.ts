import type { Configuration } from './configuration.ts';

/**
 * What the script tag says: the service is where the script comes from unless `data-base-url` names
 * another, `data-key` is the publishable key, `data-language` the language.
 */
export function readScriptTag(): Configuration {
  const address = import.meta.url;
  const tag =
    (document.currentScript as HTMLScriptElement | null) ??
    [...document.scripts].find(({ src }) => src === address) ??
    document.querySelector<HTMLScriptElement>('script[data-key][src*="/union-jobs."]');
  const { baseUrl, key, language } = tag?.dataset ?? {};
  return {
    baseUrl: baseUrl || new URL(tag?.src || address).origin,
    ...(key && { key }),
    ...(language && { language }),
  };
}
