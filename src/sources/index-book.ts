import { IndexError } from "../index/index-error.ts";
import type { IndexFetch, LoadedIndex } from "../index/load-index.ts";
import type { Manifest } from "../index/manifest.ts";
import {
  dropUnheld,
  heldCounts,
  isStale,
  mayAsk,
  nextUpdate,
  openHeld,
  type SliceStore,
  type Subscription,
  subscribe,
  termsOf,
  updateSubscription,
} from "../index/subscription.ts";
import type { Failure, IndexState } from "../messages/calls.ts";
import { refuse } from "../messages/failure.ts";
import { reachOf } from "./address-policy.ts";
import type { KeptBuckets } from "./bucket-cache.ts";
import { type AskingTools, bucketedIndex } from "./bucketed-index.ts";
import type { DefaultIndex } from "./default-indexes.ts";
import { failureOfIndex } from "./index-failure.ts";
import { indexSource } from "./index-source.ts";
import { indexState } from "./index-state.ts";
import { type PackedIndex, packedIndex } from "./packed-index.ts";
import type { Source } from "./source.ts";

/** What a book of indexes needs from outside. */
export interface BookTools {
  readonly slices: SliceStore;
  /** Where the list of subscriptions is kept, as plain data. */
  readonly state: { get(name: string): Promise<unknown>; put(name: string, value: unknown): Promise<void> };
  readonly fetchOf: (folder: string) => IndexFetch;
  /** The index that comes with the extension. */
  readonly sample: { readonly name: string; readonly load: () => Promise<LoadedIndex> };
  /** Indexes that are offered to every reader, turned off. */
  readonly defaults: readonly DefaultIndex[];
  /** ISO 8601. */
  readonly now: () => string;
  readonly compare: PackedIndex["compare"];
  /** For indexes that are too large to be taken whole: how they are asked, and where what they answer is kept. */
  readonly asking: AskingTools;
  readonly buckets: KeptBuckets;
  /** Told after each change whether there is any index to keep up to date. */
  readonly schedule: (subscribed: boolean) => void;
}

/** The id of the bundled sample among indexes. */
export const SAMPLE_ID = "sample";
/** Indexes that a reader can have: each is searched for every page. */
const MAX_INDEXES = 20;

interface Kept {
  readonly subscriptions: readonly Subscription[];
  readonly sampleOn: boolean;
  /** Addresses of default indexes that the reader does not want to see again. */
  readonly declined: readonly string[];
}

const NOTHING_KEPT: Kept = { subscriptions: [], sampleOn: true, declined: [] };

/** The indexes that the reader has: the bundled sample and the subscriptions, kept through the worker's and the browser's end. */
export class IndexBook {
  readonly #tools: BookTools;
  readonly #sample: Source;
  #sampleLoaded: Promise<LoadedIndex> | null = null;
  /** Opened indexes by what they were opened from; a new state is another object after every reading from the store. */
  readonly #open = new Map<string, { readonly state: string; readonly source: Source }>();
  /** Changes go one after the other: each reads, changes and writes the whole. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(tools: BookTools) {
    this.#tools = tools;
    const { name } = tools.sample;
    this.#sample = indexSource(
      packedIndex({
        name,
        provenance: { from: "sample", name },
        reach: "public",
        updated: null,
        load: () => this.#loadSample(),
        compare: tools.compare,
      }),
    );
  }

  /** Every index that is turned on, as a source. */
  async sources(): Promise<readonly Source[]> {
    const { subscriptions, sampleOn } = await this.#kept();
    const sources = subscriptions.filter(({ on }) => on).map((subscription) => this.#sourceOf(subscription));
    return sampleOn ? [...sources, this.#sample] : sources;
  }

  async list(): Promise<readonly IndexState[]> {
    const { subscriptions, sampleOn } = await this.#kept();
    return [await this.#sampleState(sampleOn), ...subscriptions.map((one) => this.#stateOf(one))];
  }

  /** Subscribes to an index at an address and loads it; an index that cannot be loaded is not kept. */
  add(address: string): Promise<IndexState> {
    return this.#change(async (kept) => {
      const fresh = asked(() => subscribe(address.trim()));
      const known = kept.subscriptions.find(({ url }) => url === fresh.url);
      if (known === undefined && kept.subscriptions.length >= MAX_INDEXES) refuse("storage-full", `${MAX_INDEXES}`);
      // A key that the reader gives anew is his word; what is held stays in use until it is verified.
      const asking =
        known === undefined ? fresh : { ...known, on: true, ...(fresh.keys.length > 0 ? { keys: fresh.keys } : {}) };
      const updated = await this.#update(asking);
      if (updated.held === null && updated.failure !== undefined) {
        const { code, detail } = failureOfIndex(updated.failure);
        refuse(code, detail);
      }
      const others = kept.subscriptions.filter(({ url }) => url !== fresh.url);
      return [{ ...kept, subscriptions: [...others, updated] }, this.#stateOf(updated)];
    });
  }

  remove(id: string): Promise<void> {
    return this.#change(async (kept) => {
      if (id === SAMPLE_ID) refuse("internal", "the bundled sample can be turned off, not removed");
      const subscriptions = kept.subscriptions.filter(({ url }) => url !== id);
      const declined = this.#defaults().some(({ url }) => url === id) ? [...kept.declined, id] : kept.declined;
      await this.#tools.buckets.drop(id);
      return [{ ...kept, subscriptions, declined }, undefined];
    });
  }

  /** An index that was never loaded, as default ones are at first, is loaded when it is turned on. */
  setOn(id: string, on: boolean): Promise<IndexState> {
    return this.#change(async (kept) => {
      if (id === SAMPLE_ID) return [{ ...kept, sampleOn: on }, await this.#sampleState(on)];
      const found = kept.subscriptions.find(({ url }) => url === id) ?? refuse("internal", `no index ${id}`);
      const turned = { ...found, on };
      const subscription = on && found.held === null ? await this.#update(turned) : turned;
      const subscriptions = kept.subscriptions.map((one) => (one.url === id ? subscription : one));
      return [{ ...kept, subscriptions }, this.#stateOf(subscription)];
    });
  }

  /**
   * The reader agrees to an index in buckets being asked about articles, or takes that back, and what it has answered with it. What he
   * agrees to is what its manifest says now.
   */
  setAsked(id: string, asked: boolean): Promise<IndexState> {
    return this.#change(async (kept) => {
      const found = kept.subscriptions.find(({ url }) => url === id) ?? refuse("internal", `no index ${id}`);
      const buckets = found.held?.buckets ?? refuse("internal", `${id} does not come in buckets`);
      const { agreed: _, ...rest } = found;
      const subscription = asked ? { ...rest, agreed: termsOf(buckets) } : rest;
      if (!asked) await this.#tools.buckets.drop(id);
      const subscriptions = kept.subscriptions.map((one) => (one.url === id ? subscription : one));
      return [{ ...kept, subscriptions }, this.#stateOf(subscription)];
    });
  }

  /** Lets go of what indexes in buckets have answered: it stands for what was read. */
  forgetAnswers(): Promise<void> {
    return this.#tools.buckets.drop();
  }

  /** Asks subscribed indexes for news: every one, or with `random` in [0, 1) only those whose time has come. */
  update(random?: number): Promise<readonly IndexState[]> {
    return this.#change(async (kept) => {
      await this.#tools.buckets.sweep();
      const now = Date.parse(this.#tools.now());
      const subscriptions: Subscription[] = [];
      for (const one of kept.subscriptions) {
        const due = one.on && (random === undefined || nextUpdate(one.tried, random) <= now);
        subscriptions.push(due ? await this.#update(one) : one);
      }
      const states = subscriptions.map((one) => this.#stateOf(one));
      return [{ ...kept, subscriptions }, [await this.#sampleState(kept.sampleOn), ...states]];
    });
  }

  #sourceOf(subscription: Subscription): Source {
    const { url, held, updated } = subscription;
    if (held?.buckets !== undefined) return this.#askedSource(subscription, held);
    const failure = this.#failureOf(subscription);
    const state = `${held?.sequence} ${held?.built} ${failure?.code}`;
    const open = this.#open.get(url);
    if (open?.state === state) return open.source;
    const name = this.#nameOf(subscription);
    const source = indexSource(
      packedIndex({
        name,
        provenance: { from: "index", name },
        reach: reachOf(new URL(url).hostname),
        updated,
        ...(failure === undefined ? {} : { failure }),
        load: async () => {
          try {
            return (await openHeld(subscription, this.#tools.slices)) ?? refuse("index-unreachable", url);
          } catch (error) {
            this.#open.delete(url);
            if (error instanceof IndexError) refuse("index-refused", error.message);
            throw error;
          }
        },
        compare: this.#tools.compare,
      }),
    );
    this.#open.set(url, { state, source });
    return source;
  }

  /** Opened with every question anew: all that it holds on to lies in the stores. */
  #askedSource(subscription: Subscription, manifest: Manifest): Source {
    const { url, updated } = subscription;
    const { slices, buckets, asking } = this.#tools;
    const name = this.#nameOf(subscription);
    const failure = this.#failureOf(subscription);
    const index = {
      name,
      url,
      manifest,
      updated,
      ...(failure === undefined ? {} : { failure }),
      counts: () => heldCounts(manifest.buckets!, slices),
      cache: buckets.of(url),
    };
    return {
      ...indexSource(bucketedIndex(index, asking)),
      asking: { id: url, name, updated, agreed: mayAsk(subscription) },
    };
  }

  #update(subscription: Subscription): Promise<Subscription> {
    const { fetchOf, slices, now } = this.#tools;
    const { url } = subscription;
    const allowUnsigned = reachOf(new URL(url).hostname) === "loopback";
    return updateSubscription(subscription, { fetch: fetchOf(url), store: slices, now: now(), allowUnsigned });
  }

  #loadSample(): Promise<LoadedIndex> {
    this.#sampleLoaded ??= this.#tools.sample.load();
    return this.#sampleLoaded;
  }

  async #sampleState(on: boolean): Promise<IndexState> {
    const { manifest } = await this.#loadSample();
    const bytes = manifest.slices.reduce((sum, slice) => sum + slice.bytes, 0);
    const { stories, from, to } = manifest;
    return { id: SAMPLE_ID, url: "", name: this.#tools.sample.name, on, stories, bytes, from, to, updated: null };
  }

  async #kept(): Promise<Kept> {
    // Written by this class alone, and by older releases of it.
    const kept = { ...NOTHING_KEPT, ...((await this.#tools.state.get("indexes")) as Partial<Kept> | null) };
    const known = new Set([...kept.declined, ...kept.subscriptions.map(({ url }) => url)]);
    const offered = this.#defaults().filter(({ url }) => !known.has(url));
    return { ...kept, subscriptions: [...kept.subscriptions, ...offered] };
  }

  #defaults(): readonly Subscription[] {
    return this.#tools.defaults.map(({ address }) => ({ ...subscribe(address), on: false }));
  }

  #stateOf(subscription: Subscription): IndexState {
    return indexState(subscription, this.#nameOf(subscription), this.#failureOf(subscription));
  }

  /** What went wrong with the last update; where nothing did, whether the publisher has let the index grow old. */
  #failureOf(subscription: Subscription): Failure | undefined {
    if (subscription.failure !== undefined) return failureOfIndex(subscription.failure);
    if (!isStale(subscription, this.#tools.now())) return undefined;
    return { code: "index-old", detail: subscription.held!.built.slice(0, "2026-01-01".length) };
  }

  #nameOf({ held, url }: Subscription): string {
    const offered = () => this.#tools.defaults.find(({ address }) => subscribe(address).url === url)?.name;
    return held?.name || offered() || new URL(url).host;
  }

  /** Reads, changes and writes the list; slices that nobody holds any more are dropped once the list is safe. */
  #change<T>(step: (kept: Kept) => Promise<readonly [Kept, T]>): Promise<T> {
    const turn = this.#last.then(async () => {
      const [kept, answer] = await step(await this.#kept());
      await this.#tools.state.put("indexes", kept);
      this.#tools.schedule(kept.subscriptions.some(({ on }) => on));
      await dropUnheld(kept.subscriptions, this.#tools.slices);
      return answer;
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

function asked<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof IndexError) refuse("address-refused", error.message);
    throw error;
  }
}
