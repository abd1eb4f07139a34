import type { IndexItem } from "../../index/build-index.ts";
import { languageOfTag } from "./detect-language.ts";

/** Told of every item that is left out, with the reason. */
export type SkipItem = (where: string, why: string) => void;

/** Characters of a field; a page that has more has put something else there. */
const LONGEST = [
  ["url", 2_000],
  ["id", 500],
  ["outlet", 200],
  ["title", 1_000],
  ["lang", 35],
] as const;

/** Checks the fields of an article; a string is what is wrong with it. */
export function itemOf(value: Record<string, unknown>): IndexItem | string {
  for (const field of ["url", "text"])
    if (typeof value[field] !== "string" || value[field] === "")
      return `"${field}" is ${JSON.stringify(value[field]) ?? "missing"}; it must be text`;
  for (const field of ["id", "outlet", "title", "lang", "published"])
    if (value[field] !== undefined && value[field] !== null && typeof value[field] !== "string")
      return `"${field}" is ${JSON.stringify(value[field])}; it must be text`;
  for (const [field, most] of LONGEST)
    if (typeof value[field] === "string" && value[field].length > most)
      return `"${field}" has ${value[field].length} characters; at most ${most} are kept`;
  const of = value as Record<string, string | null | undefined>;
  const url = of.url!;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    return `"url" is ${JSON.stringify(url)}; it must be an http or https address`;
  return {
    url,
    outlet: of.outlet || new URL(url).hostname,
    title: of.title ?? "",
    published: of.published ?? null,
    lang: languageOfTag(of.lang),
    text: of.text!,
    ...(of.id ? { id: of.id } : {}),
  };
}
