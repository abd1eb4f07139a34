import type { Article } from "../../core/types.ts";
import type { LivePreview, LiveProvider, VersionSummary } from "../../messages/calls.ts";
import { refuse } from "../../messages/failure.ts";
import { checkedAddress, originPattern, type Reach, reachOf } from "../address-policy.ts";
import type { Fetch } from "../fetch-anonymously.ts";
import type { Found } from "../source.ts";
import type { LiveAdapter, LiveQuery, LiveResult } from "./adapter.ts";
import { askProvider } from "./ask-provider.ts";
import { headlineLikeness } from "./headline-likeness.ts";
import { NARROW, queryTerms, WIDE } from "./query-terms.ts";

/** What live search needs from outside. */
export interface LiveTools {
  readonly adapters: readonly LiveAdapter[];
  /** Where the reader's choice is kept, as plain data. */
  readonly state: { get(name: string): Promise<unknown>; put(name: string, value: unknown): Promise<void> };
  readonly fetch: Fetch;
  readonly granted: (pattern: string) => Promise<boolean>;
  /** ISO 8601. */
  readonly now: () => string;
}

/** One provider as the reader has it; `endpoint` is "" for its own. */
interface Choice {
  readonly on: boolean;
  readonly endpoint: string;
  /** The reader has seen what is sent there and sent it. Another endpoint is shown anew. */
  readonly agreed: boolean;
}

const OFF: Choice = { on: false, endpoint: "", agreed: false };
/** Name of the choices in the store. */
const STATE = "live-search";
/** Results that are listed: the list is for reading. */
const MOST = 20;
/** Headlines as alike as this are one headline, and so far one report; below, the articles are only about the same. */
const SAME_HEADLINE = 0.75;
/** Days around the article's own that a version may be from: agencies' reports are printed at once, or in the next days. */
const DAYS_BEFORE = 3;
const DAYS_AFTER = 4;
const DAY_MS = 86_400_000;

/**
 * Search at a provider that the reader has turned on: only on a click, only for what was shown before it. The articles that come back are
 * addresses and headlines; how alike they are is estimated by headline, and each page is fetched on a click of its own.
 */
export class LiveSearch {
  readonly #tools: LiveTools;
  /** Changes go one after the other: each reads, changes and writes the whole. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(tools: LiveTools) {
    this.#tools = tools;
  }

  async providers(): Promise<readonly LiveProvider[]> {
    const choices = await this.#choices();
    return this.#tools.adapters.map((adapter) => providerOf(adapter, choices[adapter.id] ?? OFF));
  }

  /** Turns a provider on or off; `endpoint` "" is its own. */
  set(id: string, on: boolean, endpoint: string): Promise<LiveProvider> {
    const turn = this.#last.then(async () => {
      const adapter = this.#tools.adapters.find((one) => one.id === id) ?? refuse("internal", `no provider ${id}`);
      const address = endpoint.trim() === "" ? "" : checkedAddress(endpoint.trim(), "loopback").href;
      const choices = await this.#choices();
      const before = choices[id] ?? OFF;
      const choice: Choice = { on, endpoint: address, agreed: before.agreed && before.endpoint === address };
      await this.#tools.state.put(STATE, { ...choices, [id]: choice });
      return providerOf(adapter, choice);
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** What would be sent for an article; null where no provider is on. */
  async preview(article: Article, wide: boolean): Promise<LivePreview | null> {
    const chosen = await this.#chosen();
    if (chosen === null) return null;
    const { adapter, choice, endpoint } = chosen;
    const query = queryOf(article, wide, this.#tools.now());
    const pattern = originPattern(new URL(endpoint));
    return {
      id: adapter.id,
      name: adapter.name,
      address: query.terms.length === 0 ? null : adapter.address(endpoint, query),
      agreed: choice.agreed,
      needsOrigin: (await this.#tools.granted(pattern)) ? null : pattern,
    };
  }

  /** Asks for what was shown: `address` is what the reader saw, and nothing else is sent. */
  async search(article: Article, wide: boolean, address: string): Promise<Found> {
    const chosen = (await this.#chosen()) ?? refuse("internal", "no provider is turned on");
    const { adapter, choice, endpoint } = chosen;
    const query = queryOf(article, wide, this.#tools.now());
    if (query.terms.length === 0 || adapter.address(endpoint, query) !== address)
      refuse("internal", "what was shown is not what would be sent");
    const pattern = originPattern(new URL(endpoint));
    if (!(await this.#tools.granted(pattern))) refuse("permission-refused", new URL(endpoint).host);
    if (!choice.agreed) await this.#agree(adapter.id);
    const reach = reachOf(new URL(endpoint).hostname);
    const results = adapter.read(await askProvider(address, adapter.name, reach, this.#tools.fetch));
    const versions = results
      .flatMap((result) => versionOf(result, article, adapter.name, reach))
      .sort((x, y) => y.score - x.score)
      .slice(0, MOST);
    return {
      versions,
      searched: [
        {
          name: adapter.name,
          stories: results.length,
          from: query.from,
          to: query.to,
          updated: this.#tools.now(),
          asked: query.terms.join(" · "),
        },
      ],
    };
  }

  async #chosen(): Promise<{ adapter: LiveAdapter; choice: Choice; endpoint: string } | null> {
    const choices = await this.#choices();
    const adapter = this.#tools.adapters.find(({ id }) => choices[id]?.on === true);
    if (adapter === undefined) return null;
    const choice = choices[adapter.id] as Choice;
    return { adapter, choice, endpoint: choice.endpoint || adapter.endpoint };
  }

  #agree(id: string): Promise<void> {
    const turn = this.#last.then(async () => {
      const choices = await this.#choices();
      await this.#tools.state.put(STATE, { ...choices, [id]: { ...(choices[id] ?? OFF), agreed: true } });
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Written by this class alone. */
  async #choices(): Promise<Readonly<Record<string, Choice>>> {
    return ((await this.#tools.state.get(STATE)) ?? {}) as Readonly<Record<string, Choice>>;
  }
}

function providerOf({ id, name, endpoint }: LiveAdapter, choice: Choice): LiveProvider {
  return { id, name, on: choice.on, endpoint: choice.endpoint || endpoint, standard: endpoint };
}

function queryOf(article: Article, wide: boolean, now: string): LiveQuery {
  const terms = queryTerms(article, wide ? WIDE : NARROW);
  const day = Date.parse((article.published ?? "").slice(0, 10));
  if (Number.isNaN(day)) return { terms, from: null, to: null };
  const last = Math.min(day + DAYS_AFTER * DAY_MS, Date.parse(now));
  return { terms, from: isoDay(day - DAYS_BEFORE * DAY_MS), to: isoDay(Math.max(day, last)) };
}

const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Nothing where the provider names an address that it has no business to name. */
function versionOf(result: LiveResult, article: Article, name: string, reach: Reach): VersionSummary[] {
  let url: URL;
  try {
    url = checkedAddress(result.url, reach);
  } catch {
    return [];
  }
  const score = headlineLikeness(article.title, result.title);
  return [
    {
      ...result,
      id: result.url,
      relation: score >= SAME_HEADLINE ? "same-report" : "related",
      score,
      reasons: [],
      provenance: { from: "live", name },
      needsOrigin: originPattern(url),
    },
  ];
}
