import { zhHans, type Messages } from './messages/zh-Hans.ts';

/** A language the elements speak. */
export type Language = 'zh-Hans' | 'en';

const loaded = new Map<Language, Messages>([['zh-Hans', zhHans]]);

/** The language to show for a BCP 47 tag; Chinese for any that we do not speak. */
export function languageOf(tag: string | null | undefined): Language {
  return /^en\b/i.test(tag ?? '') ? 'en' : 'zh-Hans';
}

/** The texts of a language, or undefined while they are on their way; `onLoad` tells when here. */
export function messagesFor(language: Language, onLoad: () => void): Messages | undefined {
  if (!loaded.has(language)) {
    import('./messages/en.ts')
      .then(
        ({ en }) => loaded.set(language, en),
        () => loaded.set(language, zhHans),
      )
      .then(onLoad);
  }
  return loaded.get(language);
}
