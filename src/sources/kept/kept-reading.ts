import { queryKey, storyKey } from "../../core/story/key.ts";
import type { Article } from "../../core/types.ts";
import { searchIndex } from "../../index/search-index.ts";
import { sha256 } from "../../index/sha256.ts";
import type { KeptState, VersionSummary } from "../../messages/calls.ts";
import { heldIndex } from "../held-index.ts";
import { sameAddressKey } from "../merge-versions.ts";
import type { Found, Source } from "../source.ts";
import { headSlice } from "./head-slice.ts";
import { type KeptHead, withinBounds } from "./kept-record.ts";

/** What keeping needs from outside. */
export interface KeptTools {
  /** Articles by the id of their head; nothing else is in it. */
  readonly articles: {
    get(name: string): Promise<unknown>;
    put(name: string, value: Article): Promise<void>;
    delete(name: string): Promise<void>;
    names(): Promise<readonly string[]>;
  };
  /** Where the switch and the heads stand, as plain data. */
  readonly state: {
    get(name: string): Promise<unknown>;
    put(name: string, value: unknown): Promise<void>;
    delete(name: string): Promise<void>;
  };
  /** ISO 8601. */
  readonly now: () => string;
  /** What this place is called, for "what was searched". */
  readonly label: () => string;
  /** What an outlet's page of another day is called beside the same page of today. */
  readonly named: (outlet: string, read: string) => string;
  /** Other bounds than the usual ones. */
  readonly bounds?: { readonly articles?: number; readonly bytes?: number };
}

/** Names in the store of state. */
const SWITCH = "kept reading";
const HEADS = "kept heads";
/** Digits of the hash in an id: enough that no two of five hundred texts meet. */
const ID_DIGITS = 24;

/**
 * Articles that were read before, kept on this computer if the reader has asked for it: the same page as it was, and what other outlets
 * printed. Texts are written before the list of heads that names them, and what no head names is dropped, so that the worker may die
 * anywhere.
 */
export class KeptReading {
  readonly #tools: KeptTools;
  /** Changes go one after the other: each reads, changes and writes the list. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(tools: KeptTools) {
    this.#tools = tools;
  }

  async state(): Promise<KeptState> {
    const heads = await this.#heads();
    const read = heads.map((head) => head.read).sort();
    return {
      on: await this.#isOn(),
      articles: heads.length,
      bytes: heads.reduce((sum, { bytes }) => sum + bytes, 0),
      from: read[0] ?? null,
      to: read.at(-1) ?? null,
    };
  }

  /** Turned off, nothing more is kept and nothing kept is offered; what is kept stays until it is forgotten. */
  async setOn(on: boolean): Promise<KeptState> {
    await this.#inTurn(() => (on ? this.#tools.state.put(SWITCH, true) : this.#tools.state.delete(SWITCH)));
    return this.state();
  }

  /** Keeps an article, where keeping is on. A text that is kept already is only noted as read again. */
  keep(article: Article): Promise<void> {
    return this.#inTurn(async () => {
      if (!(await this.#isOn()) || !/^https?:/.test(article.url) || article.text.trim() === "") return;
      const { articles, now, bounds } = this.#tools;
      const id = await idOf(article);
      const heads = (await this.#heads()).filter((head) => head.id !== id);
      const { url, outlet, title, published, lang } = article;
      const head: KeptHead = {
        id,
        page: sameAddressKey(url),
        url,
        outlet,
        title,
        published,
        lang,
        read: now(),
        bytes: new TextEncoder().encode(JSON.stringify(article)).length,
        key: storyKey(article),
      };
      const kept = withinBounds([head, ...heads], now(), bounds);
      if (kept.includes(head)) await articles.put(id, article);
      await this.#write(kept);
    });
  }

  /** Deletes everything that is kept; the switch stays as it is. */
  async forget(): Promise<KeptState> {
    await this.#inTurn(() => this.#write([]));
    return this.state();
  }

  /** What is kept as one place to look into; none while keeping is off. */
  async sources(): Promise<readonly Source[]> {
    if (!(await this.#isOn())) return [];
    return [{ find: (article) => this.#find(article), open: (id) => this.#open(id) }];
  }

  async #find(article: Article): Promise<Found> {
    const heads = await this.#heads();
    const page = sameAddressKey(article.url);
    const here = await idOf(article);
    const offered = latestOfEachPage(heads.filter(({ id }) => id !== here));
    const index = searchIndex(heldIndex(this.#tools.label(), [headSlice(offered)]));
    const { matches, searched } = index.query(queryKey(article), { published: article.published });
    const versions = matches.flatMap(({ id, text: _, ...match }): VersionSummary[] => {
      const head = offered.find((one) => one.id === id);
      if (head === undefined) return [];
      const isPage = head.page === page;
      return [
        {
          ...match,
          id,
          outlet: isPage ? this.#tools.named(head.outlet, head.read) : head.outlet,
          provenance: { from: "kept", at: head.read, page: isPage },
          needsOrigin: null,
        },
      ];
    });
    const updated =
      heads
        .map(({ read }) => read)
        .sort()
        .at(-1) ?? null;
    return { versions, searched: [{ name: this.#tools.label(), ...searched, stories: heads.length, updated }] };
  }

  async #open(id: string): Promise<Article | null> {
    const head = (await this.#heads()).find((one) => one.id === id);
    return head === undefined ? null : ((await this.#tools.articles.get(id)) as Article | null);
  }

  async #write(heads: readonly KeptHead[]): Promise<void> {
    const { articles, state } = this.#tools;
    if (heads.length === 0) await state.delete(HEADS);
    else await state.put(HEADS, heads);
    const named = new Set(heads.map(({ id }) => id));
    for (const name of await articles.names()) if (!named.has(name)) await articles.delete(name);
  }

  /** Written by this class alone, and by older releases of it. */
  async #heads(): Promise<readonly KeptHead[]> {
    return ((await this.#tools.state.get(HEADS)) as readonly KeptHead[] | null) ?? [];
  }

  async #isOn(): Promise<boolean> {
    return (await this.#tools.state.get(SWITCH)) === true;
  }

  #inTurn<T>(step: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(step, step);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

/** The same for the same text on the same page. */
async function idOf({ url, text }: Article): Promise<string> {
  const bytes = new TextEncoder().encode(`${sameAddressKey(url)}\n${text}`);
  return `kept:${(await sha256(bytes)).slice(0, ID_DIGITS)}`;
}

/** Of each page the text that was read last; the heads may stand in any order. */
function latestOfEachPage(heads: readonly KeptHead[]): KeptHead[] {
  const latest = new Map<string, KeptHead>();
  for (const head of heads) {
    const known = latest.get(head.page);
    if (known === undefined || known.read < head.read) latest.set(head.page, head);
  }
  return [...latest.values()];
}
