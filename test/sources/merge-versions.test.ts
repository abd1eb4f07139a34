import { describe, expect, it } from "vitest";
import type { VersionSummary } from "../../src/messages/calls.ts";
import { mergeVersions, sameAddressKey } from "../../src/sources/merge-versions.ts";

function version(url: string, more: Partial<VersionSummary> = {}): VersionSummary {
  return {
    id: url,
    url,
    outlet: new URL(url).host,
    title: "Ferry runs early",
    published: null,
    lang: "en",
    relation: "same-report",
    score: 0.5,
    reasons: [],
    provenance: { from: "index", name: "public" },
    needsOrigin: "https://x/*",
    ...more,
  };
}

const page = { url: "https://here.example/ferry", outlet: "Here", title: "Ferry runs early" };
const outlets = (versions: readonly VersionSummary[]) => versions.map(({ url }) => url);

describe("one list out of several places", () => {
  it("has each address once, however it is written", () => {
    const merged = mergeVersions(
      [
        version("https://www.there.example/ferry/", { score: 0.4 }),
        version("http://there.example/ferry?utm_source=feed#top", { score: 0.9 }),
      ],
      page,
    );
    expect(merged).toHaveLength(1);
    expect(merged[0]!.score).toBe(0.9);
  });

  it("leaves out the page that is being read", () => {
    expect(mergeVersions([version("http://here.example/ferry/")], page)).toEqual([]);
  });

  it("keeps the page as it was on another day", () => {
    const earlier = version(page.url, { id: "kept:1", provenance: { from: "kept", at: "2026-03-01", page: true } });
    expect(mergeVersions([earlier, version(page.url)], page)).toEqual([earlier]);
  });

  it("prefers what is printed now to what was kept of it", () => {
    const kept = version("https://there.example/ferry", {
      id: "kept:2",
      provenance: { from: "kept", at: "2026-03-01", page: false },
      score: 0.9,
      needsOrigin: null,
    });
    const now = version("https://there.example/ferry", { provenance: { from: "feed", name: "There" }, score: 0.2 });
    for (const found of [
      [kept, now],
      [now, kept],
    ])
      expect(mergeVersions(found, page)).toEqual([now]);
    expect(mergeVersions([kept], page)).toEqual([kept]);
  });

  it("keeps pages apart that differ in what their query names", () => {
    expect(sameAddressKey("https://there.example/?id=1")).not.toBe(sameAddressKey("https://there.example/?id=2"));
  });

  it("prefers what a real index knows to the sample's copy of the same outlet and title", () => {
    const sample = version("https://there.example/sample", {
      outlet: "There",
      provenance: { from: "sample", name: "s" },
    });
    const real = version("http://127.0.0.1:8001/ferry", { outlet: "there " });
    expect(outlets(mergeVersions([sample, real], page))).toEqual(["http://127.0.0.1:8001/ferry"]);
  });

  it("does not offer the sample's copy of the very page", () => {
    const own = version("https://other.example/x", { outlet: "Here", provenance: { from: "sample", name: "s" } });
    expect(mergeVersions([own], page)).toEqual([]);
  });

  it("puts the same report before the same event, and the surest first", () => {
    const merged = mergeVersions(
      [
        version("https://a.example/", { title: "A", relation: "related", score: 0.9 }),
        version("https://b.example/", { title: "B", score: 0.6 }),
        version("https://c.example/", { title: "C", score: 0.8 }),
      ],
      page,
    );
    expect(outlets(merged)).toEqual(["https://c.example/", "https://b.example/", "https://a.example/"]);
  });
});
