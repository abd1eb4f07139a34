import type { Desk as DeskType } from "../../src/background/desk.ts";
import { Desk } from "../../src/background/desk.ts";
import type { Opening } from "../../src/background/open-version.ts";
import type { PageDoor } from "../../src/background/read-tab.ts";
import type { Said } from "../../src/background/said.ts";
import { type KeyValues, SessionStore } from "../../src/background/session-store.ts";
import { compare } from "../../src/core/compare.ts";
import type { Article } from "../../src/core/types.ts";
import type { PageCalls, VersionSummary } from "../../src/messages/calls.ts";
import { client } from "../../src/messages/client.ts";
import { refuse } from "../../src/messages/failure.ts";
import { pageWords } from "../../src/messages/page-words.ts";
import { type Handlers, serve } from "../../src/messages/serve.ts";
import { createWords } from "../../src/messages/words.ts";
import { PAGE_READERS } from "../../src/page/page-readers.ts";
import { plainArticle } from "../../src/sources/plain-article.ts";
import type { Source } from "../../src/sources/source.ts";

/** `storage.session` in memory: values are copied in and out as the browser does. */
export function memoryValues(): KeyValues & { readonly held: Map<string, unknown> } {
  const held = new Map<string, unknown>();
  return {
    held,
    get: async (names) =>
      Object.fromEntries(
        [names].flat().flatMap((name) => (held.has(name) ? [[name, structuredClone(held.get(name))]] : [])),
      ),
    set: async (items) => {
      for (const [name, value] of Object.entries(items)) held.set(name, structuredClone(value));
    },
    remove: async (names) => {
      for (const name of names) held.delete(name);
    },
  };
}

export const FERRY = [
  "The ferry to the outer islands will leave ten minutes earlier from Monday, the harbour company said.",
  "Passengers had asked for the change in a petition with 2,300 names.",
  "The fares appear to stay as they are until the summer.",
];

export function ferry(more: Partial<Article> = {}, sentences: readonly string[] = FERRY): Article {
  const head = {
    url: "https://here.example/ferry",
    outlet: "Here",
    title: "Ferry runs early",
    published: null,
    lang: "en",
  };
  return { ...plainArticle(sentences.join("\n\n"), head), ...more };
}

export const OTHER = ferry({ url: "https://there.example/ferry", outlet: "There", title: "Early ferry" }, [
  FERRY[0]!,
  "Passengers had asked for the change in a petition with 2,900 names.",
  "A bus will wait at the pier, the town council decided on Tuesday.",
]);

export function summaryOf(article: Article, more: Partial<VersionSummary> = {}): VersionSummary {
  const { url, outlet, title, published, lang } = article;
  return {
    id: url,
    url,
    outlet,
    title,
    published,
    lang,
    relation: "same-report",
    score: 0.8,
    reasons: [],
    provenance: { from: "index", name: "all" },
    needsOrigin: "https://there.example/*",
    ...more,
  };
}

/** A source that offers these, and has the texts of some. */
export function sourceOf(versions: readonly VersionSummary[], texts: readonly Article[] = []): Source {
  return {
    find: async () => ({
      versions,
      searched: [{ name: "all", stories: versions.length, from: null, to: null, updated: null }],
    }),
    open: async (id) => texts.find(({ url }) => url === id) ?? null,
  };
}

/** A page: its article, and what its script would answer. */
export interface FakePage extends Handlers<PageCalls> {
  readonly article: () => Article;
}

export function pageHandlers(article: () => Article, more: Partial<Handlers<PageCalls>> = {}): FakePage {
  return {
    article,
    capture: () => ({ reading: "", survey: null }),
    chosen: () => null,
    root: () => ({ root: "main" }),
    mark: ({ marks }) => ({ marked: marks.length, of: marks.length }),
    clear: () => null,
    marked: () => ({ marked: false }),
    paragraph: () => ({ span: null }),
    card: () => null,
    ...more,
  };
}

/** Tabs in memory: an address and a page each; `null` for a page that lets nobody in. */
export function doorTo(tabs: Record<number, { address: string | null; page: FakePage | null }>): PageDoor & {
  readonly styled: Map<number, boolean>;
} {
  const styled = new Map<number, boolean>();
  const there = (tabId: number) => tabs[tabId] ?? refuse("page-gone", `${tabId}`);
  return {
    styled,
    address: async (tabId) => there(tabId).address,
    enter: async (tabId) => {
      if (there(tabId).page === null) throw new Error("Cannot access contents of the page.");
    },
    capture: async (tabId) => {
      const { page } = there(tabId);
      if (page === null) refuse("page-gone");
      return { reading: `${tabId}`, article: page.article() };
    },
    ask: (tabId) =>
      client<PageCalls>("page", async (message) => {
        const { page } = there(tabId);
        if (page === null) refuse("page-gone");
        return serve<PageCalls>({ recipient: "page", handlers: page, readers: PAGE_READERS, accepts: () => true })(
          message,
          {},
        );
      }),
    style: async (tabId, _root, on) => void styled.set(tabId, on),
  };
}

export const said: Said = {
  dir: "ltr",
  page: pageWords(createWords((name) => (name === "localeTag" ? "en" : name))),
  kind: (kind) => `[${kind}]`,
  difference: (_, { a, b }) => `${a} | ${b}`,
  failure: ({ code }) => `failed: ${code}`,
  compareParagraph: "Compare",
  compareSelection: "Compare selection",
  compareLastTab: "Compare tab",
  matters: (count) => `${count} matter`,
  noTab: "no tab",
  tabRefused: "may not",
  noCounterpart: "nothing there",
  reading: "reading",
  choose: "choose",
  noVersions: "no versions",
  done: "",
};

export interface Bench extends Opening {
  readonly desk: DeskType;
  readonly values: ReturnType<typeof memoryValues>;
  readonly allowed: Set<string>;
  /** Addresses that were fetched. */
  readonly fetched: string[];
}

/** Everything that opening needs, without a browser: a real engine, pages in a map, permissions in a set. */
export function bench(sources: readonly Source[], pages: Record<string, Article> = {}): Bench {
  const values = memoryValues();
  const allowed = new Set<string>();
  const fetched: string[] = [];
  return {
    values,
    allowed,
    fetched,
    desk: new Desk(new SessionStore(values)),
    sources: async () => sources,
    granted: async (pattern) => allowed.has(pattern),
    isPrivate: async () => false,
    fetch: async (address) => {
      fetched.push(address);
      const known = pages[address];
      return new Response(known ? known.text : "", {
        status: known ? 200 : 404,
        headers: { "content-type": "text/html; charset=utf-8" },
      });
    },
    extract: async ({ url }) => pages[url] ?? ferry({ text: "", blocks: [] }),
    compare,
  };
}
