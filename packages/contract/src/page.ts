import * as z from 'zod/mini';

/** How many rows of a list are asked for, and from where. */
export const pageQuery = {
  /** Rows in a page, 1–100. */
  limit: z._default(z.coerce.number<number>().check(z.int(), z.minimum(1), z.maximum(100)), 20),
  /** `nextCursor` of the page before; bound to the key, the filters and the sort. */
  cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(1000))),
};

/** The members every page of a list has; rows that stand throughout a walk are seen once. */
export function page<T extends z.ZodMiniType>(item: T) {
  return {
    items: z.array(item),
    /** Where the next page starts, or null at the end. */
    nextCursor: z.nullable(z.string()),
  };
}

/** A number of rows; `atLeast` says that counting stopped there. */
export const count = z.object({ value: z.int(), atLeast: z.boolean() });
/** @see {@link count} */
export type Count = z.output<typeof count>;
