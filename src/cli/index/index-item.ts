import type { IndexItem } from "../../index/build-index.ts";

/** Told of every item that is left out, with the reason. */
export type SkipItem = (where: string, why: string) => void;

/** Checks the fields of an article; a string is what is wrong with it. */
export function itemOf(value: Record<string, unknown>): IndexItem | string {
  for (const field of ["url", "text"])
    if (typeof value[field] !== "string" || value[field] === "")
      return `"${field}" is ${JSON.stringify(value[field]) ?? "missing"}; it must be text`;
  for (const field of ["id", "outlet", "title", "lang", "published"])
    if (value[field] !== undefined && value[field] !== null && typeof value[field] !== "string")
      return `"${field}" is ${JSON.stringify(value[field])}; it must be text`;
  const of = value as Record<string, string | null | undefined>;
  const url = of.url!;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    return `"url" is ${JSON.stringify(url)}; it must be an http or https address`;
  return {
    url,
    outlet: of.outlet || new URL(url).hostname,
    title: of.title ?? "",
    published: of.published ?? null,
    lang: of.lang || "und",
    text: of.text!,
    ...(of.id ? { id: of.id } : {}),
  };
}
