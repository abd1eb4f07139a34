import { describe, expect, it } from "vitest";
import { openAddress, openTab, openText } from "../../src/background/bring-version.ts";
import { Desk } from "../../src/background/desk.ts";
import { findVersions } from "../../src/background/find-versions.ts";
import { openVersion } from "../../src/background/open-version.ts";
import { resumeIntent } from "../../src/background/resume-intent.ts";
import { SessionStore } from "../../src/background/session-store.ts";
import { bench, doorTo, ferry, OTHER, pageHandlers, sourceOf, summaryOf } from "./workbench.ts";

const ORIGIN = "https://there.example/*";
const code = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error) => error.failure.code,
  );

async function withArticle(sources = [sourceOf([summaryOf(OTHER)])], pages = { [OTHER.url]: OTHER }) {
  const opening = bench(sources, pages);
  const { key } = await opening.desk.lay(1, ferry());
  return { opening, key };
}

describe("a version from another outlet", () => {
  it("is not fetched before its origin is granted", async () => {
    const { opening, key } = await withArticle();
    expect(await code(openVersion(key, OTHER.url, opening))).toBe("permission-refused");
    expect(opening.fetched).toEqual([]);
  });

  it("is fetched once, compared, and then known in the list", async () => {
    const { opening, key } = await withArticle();
    opening.allowed.add(ORIGIN);
    const [one, other] = await Promise.all([
      openVersion(key, OTHER.url, opening),
      openVersion(key, OTHER.url, opening),
    ]);
    expect(other).toEqual(one);
    expect(opening.fetched).toEqual([OTHER.url]);
    expect(one.comparison.differences.some(({ kind }) => kind === "number")).toBe(true);
    const { versions } = await findVersions(key, opening);
    expect(versions[0]!.compared).toEqual(one.version.compared);
    expect(versions[0]!.needsOrigin).toBeNull();
  });

  it("is still compared for a worker that was started anew, without another fetch", async () => {
    const { opening, key } = await withArticle();
    opening.allowed.add(ORIGIN);
    await openVersion(key, OTHER.url, opening);
    const anew = { ...opening, desk: new Desk(new SessionStore(opening.values)) };
    expect((await openVersion(key, OTHER.url, anew)).article.outlet).toBe("There");
    expect(opening.fetched).toHaveLength(1);
  });

  it("is kept together with the page, where the reader has asked for it; the sample and pasted text are not", async () => {
    const sample = { ...OTHER, url: "https://sample.example/ferry", outlet: "Sample", title: "Ferries" };
    const inSample = summaryOf(sample, { provenance: { from: "sample", name: "demo" }, needsOrigin: null });
    const { opening, key } = await withArticle([sourceOf([summaryOf(OTHER), inSample], [sample])]);
    opening.allowed.add(ORIGIN);
    const kept: [string, number][] = [];
    const keeping = {
      ...opening,
      keep: async ({ url }: { url: string }, tabId: number) => void kept.push([url, tabId]),
    };
    await openVersion(key, OTHER.url, keeping);
    expect(kept).toEqual([
      ["https://here.example/ferry", 1],
      [OTHER.url, 1],
    ]);
    kept.length = 0;
    await openVersion(key, sample.url, keeping);
    await openText(key, OTHER.text, "Pasted", keeping);
    expect(new Set(kept.map(([url]) => url))).toEqual(new Set(["https://here.example/ferry"]));
  });

  it("that is the page of another day goes by that day's name", async () => {
    const before = ferry({ title: "Before" });
    const summary = summaryOf(before, {
      id: "kept:1",
      outlet: "Here, read 1 May",
      provenance: { from: "kept", at: "2026-05-01T10:00:00Z", page: true },
      needsOrigin: null,
    });
    const source = { ...sourceOf([summary]), open: async (id: string) => (id === "kept:1" ? before : null) };
    const { opening, key } = await withArticle([source]);
    const opened = await openVersion(key, "kept:1", opening);
    expect(opened.article.outlet).toBe("Here, read 1 May");
    expect(opened.comparison.relation).toBe("same-report");
  });

  it("can be opened by a worker that died before it kept the list", async () => {
    const { opening, key } = await withArticle();
    opening.allowed.add(ORIGIN);
    expect((await openVersion(key, OTHER.url, opening)).version.outlet).toBe("There");
  });

  it("whose page is gone or holds no article says so", async () => {
    const gone = await withArticle(undefined, {});
    gone.opening.allowed.add(ORIGIN);
    expect(await code(openVersion(gone.key, OTHER.url, gone.opening))).toBe("page-gone");
    const none = await withArticle(undefined, { [OTHER.url]: ferry({ text: "", blocks: [] }) });
    none.opening.allowed.add(ORIGIN);
    expect(await code(openVersion(none.key, OTHER.url, none.opening))).toBe("page-incomplete");
  });

  it("of the sample needs neither a grant nor a network", async () => {
    const sample = summaryOf(OTHER, { provenance: { from: "sample", name: "demo" }, needsOrigin: null });
    const { opening, key } = await withArticle([sourceOf([sample], [OTHER])]);
    expect((await openVersion(key, OTHER.url, opening)).article.text).toBe(OTHER.text);
    expect(opening.fetched).toEqual([]);
  });

  it("goes on by itself when the permission comes after the popup has closed", async () => {
    const { opening, key } = await withArticle();
    await findVersions(key, opening);
    await opening.desk.setIntent({ key, id: OTHER.url });
    opening.allowed.add(ORIGIN);
    await resumeIntent(["https://elsewhere.example/*"], opening, doorTo({}));
    expect(opening.fetched).toEqual([]);
    await resumeIntent([ORIGIN], opening, doorTo({}));
    expect((await opening.desk.opened(key, OTHER.url))?.version.outlet).toBe("There");
  });
});

describe("a place that cannot be searched", () => {
  it("is told as such, beside what the others found", async () => {
    const broken = {
      find: async () => ({
        versions: [],
        searched: [
          {
            name: "broken",
            stories: 0,
            from: null,
            to: null,
            updated: null,
            failure: { code: "index-unreachable" as const },
          },
        ],
      }),
      open: async () => null,
    };
    const { opening, key } = await withArticle([broken, sourceOf([summaryOf(OTHER)])]);
    const { versions, searched } = await findVersions(key, opening);
    expect(versions).toHaveLength(1);
    expect(searched.map(({ failure }) => failure?.code)).toEqual(["index-unreachable", undefined]);
  });

  it("finds nothing where no place knows the report, and says what was searched", async () => {
    const { opening, key } = await withArticle([sourceOf([])]);
    expect(await findVersions(key, opening)).toMatchObject({ versions: [], searched: [{ name: "all", stories: 0 }] });
  });
});

describe("a version that the reader brings", () => {
  it("by an address joins the list, once its origin is granted", async () => {
    const { opening, key } = await withArticle([]);
    expect(await code(openAddress(key, `${OTHER.url}#top`, opening))).toBe("permission-refused");
    opening.allowed.add(ORIGIN);
    await openAddress(key, ` ${OTHER.url}#top`, opening);
    const { versions } = await findVersions(key, opening);
    expect(versions.map(({ id, provenance }) => [id, provenance.from])).toEqual([[OTHER.url, "address"]]);
  });

  it("by an address or from a tab comes all the same where the permission prompt closed the popup", async () => {
    const { opening, key } = await withArticle([]);
    const door = doorTo({ 2: { address: OTHER.url, page: pageHandlers(() => OTHER) } });
    for (const id of [OTHER.url, "tab:2"]) {
      await opening.desk.setIntent({ key, id });
      await resumeIntent(["https://elsewhere.example/*"], opening, door);
      expect(await opening.desk.opened(key, id), id).toBeNull();
      opening.allowed.add(ORIGIN);
      await resumeIntent([ORIGIN], opening, door);
      expect((await opening.desk.joined(key)).map((version) => version.id)).toContain(id);
    }
  });

  it("by an address that is none is refused", async () => {
    const { opening, key } = await withArticle([]);
    for (const address of ["javascript:alert(1)", "not an address", "file:///etc/passwd"])
      expect(await code(openAddress(key, address, opening)), address).toBe("address-refused");
  });

  it("as pasted text is compared paragraph by paragraph, whatever stands in it", async () => {
    const { opening, key } = await withArticle([]);
    const { article, comparison } = await openText(key, `<b>${OTHER.text}</b>`, "A friend", opening);
    expect(article.text.startsWith("<b>The ferry")).toBe(true);
    expect(article.blocks).toHaveLength(3);
    expect(comparison.relation).toBe("same-report");
    expect(await code(openText(key, " \n ", "A friend", opening))).toBe("not-article");
  });

  it("from another tab is read there", async () => {
    const { opening, key } = await withArticle([]);
    const door = doorTo({ 2: { address: OTHER.url, page: pageHandlers(() => OTHER) } });
    const opened = await openTab(key, 2, opening, door);
    expect(opened.version).toMatchObject({ id: "tab:2", provenance: { from: "tab" }, outlet: "There" });
  });

  it("leads nowhere for an article that the session has forgotten", async () => {
    const { opening } = await withArticle([]);
    expect(await code(openText("unknown", "text", "x", opening))).toBe("page-gone");
  });
});
