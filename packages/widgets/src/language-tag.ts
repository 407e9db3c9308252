/** A language the elements speak. */
export type Language = 'zh-Hans' | 'en';

/** The language to show for a BCP 47 tag; Chinese for any that we do not speak. */
export function languageOf(tag: string | null | undefined): Language {
  return /^en\b/i.test(tag ?? '') ? 'en' : 'zh-Hans';
}
