import { existsSync, readFileSync } from "node:fs";
import { ROOT } from "../../src/tools/paths.ts";
import type { Catalogue } from "./getMessageOf.ts";

/** The messages of one language as they lie in the checkout. */
export function catalogueOf(language: string): Catalogue {
  const file = `${ROOT}popup/_locales/${language}/messages.json`;
  if (!existsSync(file)) throw new Error(`no messages for ${language}: ${file}`);
  return JSON.parse(readFileSync(file, "utf8")) as Catalogue;
}
