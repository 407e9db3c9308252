import type { Language } from './language-tag.ts';
import { zhHans } from './messages/zh-Hans.ts';

export type { Language };

/**
 * Texts of which Chinese is here and English comes when asked for. Gives undefined while they are
 * on their way, and tells `onLoad` when they are here; Chinese takes their place if they fail.
 */
export function translated<T>(chinese: T, loadEnglish: () => Promise<T>) {
  let english: T | undefined;
  let loading: Promise<void> | undefined;
  return (language: Language, onLoad: () => void): T | undefined => {
    if (language === 'zh-Hans' || english) return english && language === 'en' ? english : chinese;
    loading ??= loadEnglish().then(
      (texts) => void (english = texts),
      () => void (english = chinese),
    );
    void loading.then(onLoad);
    return undefined;
  };
}

/** What the elements say at once. */
export const messagesFor = translated(zhHans, async () => (await import('./messages/en.ts')).en);
