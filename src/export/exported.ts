import type { Article, Comparison } from "../core/types.ts";

/** One comparison as it leaves Wireside: enough for another reader to check it against the pages. */
export interface Exported {
  readonly a: Article;
  readonly b: Article;
  readonly comparison: Comparison;
  readonly made: {
    /** ISO 8601, when the comparison was made. */
    readonly at: string;
    /** Name and version of the engine. */
    readonly by: string;
    /** SHA-256 of each text's UTF-8, in hex: proves which text was compared. */
    readonly hashes: { readonly a: string; readonly b: string };
  };
}

/** The engine's name in exports; the version is the package's. */
export const ENGINE = "wireside 0.1.0";

/** Adds what an export says of its own making. */
export async function exported(a: Article, b: Article, comparison: Comparison, at: string): Promise<Exported> {
  const [hashA, hashB] = await Promise.all([sha256(a.text), sha256(b.text)]);
  return { a, b, comparison, made: { at, by: ENGINE, hashes: { a: hashA, b: hashB } } };
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
