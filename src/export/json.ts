import type { Exported } from "./exported.ts";

/** The comparison as JSON: {a, b, comparison, made}. The page's raw text stays out; it served its purpose. */
export function toJson({ a, b, comparison, made }: Exported): string {
  return JSON.stringify(
    { a: { ...a, pageText: undefined }, b: { ...b, pageText: undefined }, comparison, made },
    null,
    2,
  );
}
