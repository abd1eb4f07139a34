import { compare } from "../src/core/compare.ts";
import type { Article } from "../src/core/types.ts";
import type { BackgroundCalls, OpenedVersion, Result, VersionSummary } from "../src/messages/calls.ts";
import type { Seam } from "./seam.ts";
import { summaryOf } from "./state.ts";
import { matters } from "./view-model/rows.ts";

/** A made-up article that is bundled: what it says of itself, and its text with blank lines between paragraphs. */
export type SampleArticle = Pick<Article, "url" | "outlet" | "title" | "published" | "lang" | "text">;

/** The bundled articles out of their file; what is none is left out. */
export function readSample(file: unknown): SampleArticle[] {
  if (!Array.isArray(file)) return [];
  return file.filter((one: Partial<Record<keyof SampleArticle, unknown>> | null): one is SampleArticle => {
    const fields = [one?.url, one?.outlet, one?.title, one?.lang, one?.text];
    return fields.every((field) => typeof field === "string");
  });
}

/** Other versions that the sample offers at most. */
const OFFERED = 5;
/** Articles that are looked at for them. */
const LOOKED_AT = 12;

/**
 * A seam that answers out of the sample, in the page itself: the whole way of the popup, without a background, a tab or a network.
 * What the reader "is on" is the version with the most kinds of difference, since there is the most to see.
 */
export function sampleSeam(real: Seam, sample: readonly SampleArticle[]): Seam {
  const [first, ...others] = sample.slice(0, LOOKED_AT).map(whole);
  const report =
    first === undefined
      ? []
      : [first, ...others.filter((other) => compare(first, other).relation === "same-report")].slice(0, OFFERED + 1);
  const page = report.toSorted((x, y) => kindsBetween(first!, y) - kindsBetween(first!, x))[0];
  const opened: OpenedVersion[] = report.flatMap((article) => {
    if (page === undefined || article === page) return [];
    const one = { version: summary(article), article, comparison: compare(page, article) };
    return [{ ...one, version: { ...one.version, compared: summaryOf(one) } }];
  });

  const answers: {
    [N in keyof BackgroundCalls]?: (q: Parameters<BackgroundCalls[N]>[0]) => ReturnType<BackgroundCalls[N]> | null;
  } = {
    readTab: ({ tabId }) => (page === undefined ? null : { key: "sample", tabId, article: page }),
    findVersions: () => ({ versions: opened.map(({ version }) => version), searched: [] }),
    takeIntent: () => ({ id: null }),
    openVersion: ({ id }) => opened.find(({ version }) => version.id === id) ?? null,
    otherTabs: () => ({ tabs: [], titlesKnown: true }),
    markPage: () => ({ marked: 0, of: 0 }),
  };
  const ask = async (name: keyof BackgroundCalls, q: never): Promise<Result<unknown>> => {
    const value = (answers[name] as ((q: never) => unknown) | undefined)?.(q) ?? null;
    return value === null ? { ok: false, error: { code: "internal", detail: name } } : { ok: true, value };
  };
  return { ...real, ask: ask as Seam["ask"] };
}

/** How many kinds of difference there are between two articles. */
function kindsBetween(a: Article, b: Article): number {
  return new Set(
    compare(a, b)
      .differences.filter(matters)
      .map(({ kind }) => kind),
  ).size;
}

function whole({ url, outlet, title, published, lang, text }: SampleArticle): Article {
  const blocks: Article["blocks"] = [...text.matchAll(/[^\n]+/g)].map((found) => ({
    kind: "paragraph",
    span: [found.index, found.index + found[0].length],
  }));
  return { url, outlet, title, byline: null, credit: [], published, lang, text, blocks, doubts: [] };
}

function summary({ url, outlet, title, published, lang }: Article): VersionSummary {
  return {
    id: url,
    url,
    outlet,
    title,
    published,
    lang,
    relation: "same-report",
    score: 1,
    reasons: [],
    provenance: { from: "sample", name: "Wireside" },
    needsOrigin: null,
  };
}
