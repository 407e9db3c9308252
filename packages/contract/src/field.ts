import * as z from 'zod/mini';

/** A random identifier with the prefix of its noun: `job_4k1v…`, 20 characters of base 36. */
export function id(prefix: string) {
  return z.string().check(z.regex(new RegExp(`^${prefix}_[0-9a-z]{20}$`)));
}

/** A moment, RFC 3339 with offset: `2026-11-23T09:00:00+08:00`. */
export const moment = z.iso.datetime({ offset: true });

/** Text of a person, without the character U+0000, which databases do not store. */
export function plainText(longest: number) {
  return z.string().check(z.maxLength(longest), z.regex(/^[^\u0000]*$/));
}

/** An address of a page, http or https only. */
export const webAddress = z.string().check(z.regex(/^https?:\/\/[^\s]+$/), z.maxLength(2000));

/** A six-digit code of GB/T 2260: `220000` province, `220100` city, `220103` county. */
export const regionCode = z.string().check(z.regex(/^[1-9]\d{5}$/));

/**
 * A code of an answer. Later versions of the service may answer values that today's client does
 * not know, so a client takes any string here and shows an unknown one as "other".
 */
export function openCode<const T extends readonly [string, ...string[]]>(codes: T) {
  return z.union([z.enum(codes), z.string()]) as z.ZodMiniType<
    T[number] | (string & Record<never, never>)
  >;
}

/** A span of characters in a text, `[start, end)` in UTF-16 code units. */
export const range = z.tuple([z.int(), z.int()]);
