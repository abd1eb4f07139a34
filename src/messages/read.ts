import type { Span } from "../core/types.ts";

/** Readers of one value from outside: the value, or undefined where it is not of that shape. */
export type Read<T> = (value: unknown) => T | undefined;

/** Text of at most `max` code units. */
export const text =
  (max: number): Read<string> =>
  (value) =>
    typeof value === "string" && value.length <= max ? value : undefined;

/** A whole number of 0 and more: tab ids, offsets, counts. */
export const whole: Read<number> = (value) =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;

export const flag: Read<boolean> = (value) => (typeof value === "boolean" ? value : undefined);

/** What `read` reads, or null. */
export const orNull =
  <T>(read: Read<T>): Read<T | null> =>
  (value) =>
    value === null ? null : read(value);

/** One of a few words. */
export const oneOf =
  <T extends string>(...words: readonly T[]): Read<T> =>
  (value) =>
    words.find((word) => word === value);

/** At most `max` of what `read` reads; undefined where a single one is not. */
export const list =
  <T>(read: Read<T>, max: number): Read<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value) || value.length > max) return undefined;
    const items: T[] = [];
    for (const item of value as readonly unknown[]) {
      const known = read(item);
      if (known === undefined) return undefined;
      items.push(known);
    }
    return items;
  };

/** A half-open span inside a text of `length` code units. */
export const spanWithin =
  (length: number): Read<Span> =>
  (value) => {
    if (!Array.isArray(value) || value.length !== 2) return undefined;
    const [from, to] = [whole(value[0]), whole(value[1])];
    return from !== undefined && to !== undefined && from <= to && to <= length ? [from, to] : undefined;
  };

/** An object with these fields and no others that matter: unknown fields are left behind. */
export const record =
  <T extends object>(fields: { readonly [K in keyof T]: Read<T[K]> }): Read<T> =>
  (value) => {
    if (typeof value !== "object" || value === null) return undefined;
    const given = value as Record<string, unknown>;
    const known: Partial<T> = {};
    for (const key in fields) {
      const field = fields[key](given[key]);
      if (field === undefined) return undefined;
      known[key] = field;
    }
    return known as T;
  };
