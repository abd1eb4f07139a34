import type { Slice } from "../../index/slice.ts";
import type { FeedSite, FeedsState, FollowedFeed } from "../../messages/calls.ts";
import { failureOf, refuse } from "../../messages/failure.ts";
import type { Source } from "../source.ts";
import { type FeedRecord, nameOf, newRecord, nextLook, stateOf } from "./feed-record.ts";
import { feedSource } from "./feed-source.ts";
import { type FeedStories, openStories, storiesSince, takeEntries } from "./feed-stories.ts";
import { type Look, type LookTools, lookIntoFeed, reachOfRecord } from "./look-into-feed.ts";

/** Where feeds and their stories are kept, by name. */
export interface FeedStore {
  get(name: string): Promise<unknown>;
  put(name: string, value: unknown): Promise<void>;
  delete(name: string): Promise<void>;
  names(): Promise<readonly string[]>;
}

/** What following feeds needs from outside. */
export interface FeedTools extends LookTools {
  readonly store: FeedStore;
  /** What the feeds are called together, for "what was searched". */
  readonly label: (feeds: number) => string;
  /** Told after each change whether there is any feed to look into. */
  readonly schedule: (followed: boolean) => void;
  /** Bytes of stories that are kept in all; {@link FEEDS_BYTES} where absent. */
  readonly limit?: number;
}

/** Feeds that a reader can follow: each is asked every hour. */
export const MAX_FEEDS = 200;
/** Bytes of all their stories: about 200,000 stories, two weeks of two hundred outlets' front pages. */
export const FEEDS_BYTES = 30_000_000;
/** Feeds that are asked at the same time. */
const PARALLEL = 4;
/** Longest time that one round starts new looks, in ms: a worker is given five minutes. What is left is due at the next round. */
const ROUND_MS = 180_000;
const DAY_MS = 86_400_000;

const recordName = (id: string) => `feed ${id}`;
const storiesName = (id: string) => `stories ${id}`;

/**
 * The feeds that the reader follows, and their stories of the last days. Each feed stands in the store by itself, stories before
 * record, and taking a feed's stories twice changes nothing: wherever the worker dies, the next look goes on.
 */
export class FollowedFeeds {
  readonly #tools: FeedTools;
  /** Looks under way, by feed: asked again, the same look answers. */
  readonly #looking = new Map<string, Promise<void>>();
  #polling: Promise<void> | null = null;
  /** Opened stories by feed, as long as they are of the revision that is held. */
  readonly #open = new Map<string, { readonly revision: number; readonly slice: Slice }>();
  /** Writes go one after the other. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(tools: FeedTools) {
    this.#tools = tools;
  }

  async state(): Promise<FeedsState> {
    const records = await this.#records();
    return {
      feeds: records
        .map(stateOf)
        .sort((one, other) => one.name.localeCompare(other.name) || one.id.localeCompare(other.id)),
      bytes: records.reduce((sum, { bytes }) => sum + bytes, 0),
      limit: this.#limit,
    };
  }

  /** Follows more outlets, without looking into them yet. Those that are followed already stay as they are. */
  async follow(sites: readonly FeedSite[]): Promise<FeedsState> {
    const fresh = sites.map(newRecord);
    await this.#inTurn(async () => {
      const known = new Set((await this.#records()).map(({ id }) => id));
      const added = [...new Map(fresh.map((record) => [record.id, record])).values()].filter(
        ({ id }) => !known.has(id),
      );
      if (known.size + added.length > MAX_FEEDS) refuse("storage-full", `${MAX_FEEDS}`);
      for (const record of added) await this.#tools.store.put(recordName(record.id), record);
      this.#tools.schedule(known.size + added.length > 0);
    });
    return this.state();
  }

  unfollow(id: string): Promise<FeedsState> {
    return this.#inTurn(async () => {
      await this.#tools.store.delete(recordName(id));
      await this.#tools.store.delete(storiesName(id));
      this.#open.delete(id);
      this.#tools.schedule((await this.#records()).length > 0);
    }).then(() => this.state());
  }

  /** Looks into one feed now. */
  async look(id: string): Promise<FollowedFeed> {
    await this.#lookOnce(id);
    return stateOf((await this.#record(id)) ?? refuse("internal", `${id} is not followed`));
  }

  /** Looks into the feeds whose time has come, those first that have waited longest. `random` gives values in [0, 1). */
  poll(random: () => number): Promise<void> {
    this.#polling ??= this.#round(random).finally(() => {
      this.#polling = null;
    });
    return this.#polling;
  }

  async #round(random: () => number): Promise<void> {
    const records = await this.#records();
    this.#tools.schedule(records.length > 0);
    const now = Date.parse(this.#tools.now());
    const due = records
      .filter((record) => nextLook(record, random()) <= now)
      .sort((one, other) => (one.looked ?? "").localeCompare(other.looked ?? ""));
    const work = async () => {
      for (let next = due.shift(); next !== undefined; next = due.shift()) {
        if (Date.parse(this.#tools.now()) - now > ROUND_MS) return;
        await this.#lookOnce(next.id);
      }
    };
    await Promise.all(Array.from({ length: PARALLEL }, work));
  }

  /** The feeds as one place to look into; none while nothing is followed. */
  async sources(): Promise<readonly Source[]> {
    const records = await this.#records();
    if (records.length === 0) return [];
    const failed = records.find(({ failure }) => failure !== undefined)?.failure;
    const good = records.flatMap(({ good }) => (good === null ? [] : [good])).sort();
    const source = feedSource({
      name: this.#tools.label(records.length),
      updated: good.at(-1) ?? null,
      ...(failed === undefined ? {} : { failure: failed }),
      slices: () => this.#slices(records),
    });
    return [source];
  }

  get #limit(): number {
    return this.#tools.limit ?? FEEDS_BYTES;
  }

  #lookOnce(id: string): Promise<void> {
    const work = this.#looking.get(id) ?? this.#lookNow(id).finally(() => this.#looking.delete(id));
    this.#looking.set(id, work);
    return work;
  }

  async #lookNow(id: string): Promise<void> {
    const record = await this.#record(id);
    if (record === null) return;
    // Stories that are lost or damaged come again only where the server is not told that they are held.
    const isLost = record.stories > 0 && (await this.#slice(record)) === null;
    const look = await lookIntoFeed(isLost ? { ...record, etag: null, modified: null } : record, this.#tools);
    await this.#inTurn(() => this.#take(id, look).catch((error: unknown) => this.#failed(record, error)));
  }

  /** Where there is no room for its stories, the feed says so, keeps what it had, and the others go on. */
  async #failed(record: FeedRecord, error: unknown): Promise<void> {
    const failures = record.failures + 1;
    const stuck = { ...record, looked: this.#tools.now(), failures, failure: failureOf(error) };
    if ((await this.#record(record.id)) !== null) await this.#tools.store.put(recordName(record.id), stuck);
  }

  /** Keeps what a look gave, unless the feed was given up meanwhile. */
  async #take(id: string, { record, content }: Look): Promise<void> {
    const before = await this.#record(id);
    if (before === null) return;
    const held = content === null ? null : await this.#slice(before);
    const outlet = { name: nameOf(record), lang: record.lang, reach: reachOfRecord(record) };
    const stories =
      content === null ? undefined : takeEntries(held, content.entries, outlet, record.looked ?? this.#tools.now());
    await this.#keep(record, stories);
    if (stories !== undefined) await this.#dropOldest();
  }

  /** Writes a record with its stories: null for none any more, undefined where they stay as they are. */
  async #keep(record: FeedRecord, stories: FeedStories | null | undefined): Promise<void> {
    const { store } = this.#tools;
    if (stories === undefined) return store.put(recordName(record.id), record);
    const { bytes = null, ...counts } = stories ?? { stories: 0, from: null, to: null };
    if (bytes === null) await store.delete(storiesName(record.id));
    else await store.put(storiesName(record.id), bytes);
    const revision = record.revision + 1;
    await store.put(recordName(record.id), { ...record, ...counts, bytes: bytes?.byteLength ?? 0, revision });
  }

  /** Drops whole days, the oldest first, until all stories fit. */
  async #dropOldest(): Promise<void> {
    for (let round = 0; ; round++) {
      const records = await this.#records();
      if (records.reduce((sum, { bytes }) => sum + bytes, 0) <= this.#limit) return;
      const days = records.flatMap(({ from, bytes }) => (from === null || bytes === 0 ? [] : [from])).sort();
      const [oldest] = days;
      const since = oldest === undefined ? LATEST : new Date(Date.parse(oldest) + DAY_MS).toISOString().slice(0, 10);
      for (const record of records) {
        if (record.bytes === 0 || (record.from !== null && record.from >= since)) continue;
        const slice = await this.#slice(record);
        await this.#keep(record, slice === null ? null : storiesSince(slice, since));
      }
      // Each round empties a day of each feed; there are no more days than are kept, and the undated.
      if (round > MOST_ROUNDS) return;
    }
  }

  async #slices(records: readonly FeedRecord[]): Promise<Slice[]> {
    const slices: Slice[] = [];
    for (const record of records) {
      const slice = record.stories === 0 ? null : await this.#slice(record);
      if (slice !== null) slices.push(slice);
    }
    return slices;
  }

  /** The stories of a feed; null where there are none, or where they are damaged and have to be fetched again. */
  async #slice({ id, revision }: FeedRecord): Promise<Slice | null> {
    const open = this.#open.get(id);
    if (open?.revision === revision) return open.slice;
    const bytes = await this.#tools.store.get(storiesName(id));
    if (!(bytes instanceof ArrayBuffer)) return null;
    try {
      const slice = openStories(bytes);
      this.#open.set(id, { revision, slice });
      return slice;
    } catch {
      return null;
    }
  }

  /** Written by this class alone, and by older releases of it. */
  async #record(id: string): Promise<FeedRecord | null> {
    return (await this.#tools.store.get(recordName(id))) as FeedRecord | null;
  }

  async #records(): Promise<FeedRecord[]> {
    const ids = (await this.#tools.store.names()).filter((name) => name.startsWith(recordName("")));
    const records = await Promise.all(ids.map((name) => this.#record(name.slice(recordName("").length))));
    return records.filter((record) => record !== null);
  }

  #inTurn<T>(step: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(step, step);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

/** A day that no story is of: only the undated are left to drop. */
const LATEST = "9999-12-31";
/** Days that a dated story can be of, with room for clocks that were wrong. */
const MOST_ROUNDS = 60;
