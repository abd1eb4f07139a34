import { fetchCounts } from "./bucket-search.ts";
import type { Buckets } from "./buckets.ts";
import { IndexError, type RefusalCode } from "./index-error.ts";
import { type IndexFetch, type LoadedIndex, openListedSlice } from "./load-index.ts";
import { MANIFEST, type Manifest, readManifest, type SliceEntry } from "./manifest.ts";
import { verifyManifest } from "./signature.ts";
import { openSlice, type Slice } from "./slice.ts";

/** Where slices are kept. Names are unique over all indexes. */
export interface SliceStore {
  /** Null where there is none. */
  get(name: string): Promise<ArrayBuffer | null>;
  /** Throws where there is no room; what was there stays. */
  put(name: string, bytes: ArrayBuffer): Promise<void>;
  delete(name: string): Promise<void>;
  names(): Promise<readonly string[]>;
}

/** Why an index could not be brought up to date; the state held before is still in use. */
export interface SubscriptionFailure {
  readonly code: RefusalCode | "storage-full";
  /** What, which value, what was expected. */
  readonly detail: string;
}

/** One index that a reader has subscribed to. Plain data: what is stored is exactly this. */
export interface Subscription {
  /** The address of the index's folder, with a closing slash; also its id. */
  readonly url: string;
  readonly on: boolean;
  /** Public keys of which one must have signed. Empty until the first manifest, whose keys are then held on to. */
  readonly keys: readonly string[];
  /** The state that is in use; null before the first good update. */
  readonly held: Manifest | null;
  /** ISO 8601 of the last good update, and of the last try. */
  readonly updated: string | null;
  readonly tried: string | null;
  readonly failure?: SubscriptionFailure;
  /** What the reader has agreed to of an index in buckets, as {@link termsOf} says it; of this machine alone, gone with the index. */
  readonly agreed?: string;
}

/** What a reader agrees to who has an index in buckets asked: a manifest that asks otherwise needs another yes. */
export function termsOf({ count, ask, hide }: Buckets): string {
  return `${ask} + ${hide} of ${count}`;
}

/** Whether a subscription may be asked for buckets now. */
export function mayAsk({ held, agreed }: Subscription): boolean {
  return held?.buckets !== undefined && agreed === termsOf(held.buckets);
}

/** What an update needs from outside. */
export interface UpdateTools {
  readonly fetch: IndexFetch;
  readonly store: SliceStore;
  /** ISO 8601. */
  readonly now: string;
  /** Whether a manifest without a signature is taken: only from the reader's own machine. */
  readonly allowUnsigned: boolean;
}

/** Keys that a subscription trusts at most. */
const MAX_KEYS = 4;
/** Bytes of a whole index that a browser takes: three million stories. */
const MAX_INDEX_BYTES = 500_000_000;
/** Days after which an index that its publisher has not renewed is called stale. */
const STALE_DAYS = 7;
const DAY_MS = 86_400_000;

/**
 * Starts a subscription out of what a reader gave: the address of an index's folder or manifest, with the publisher's public key behind
 * "#key=" where it is known. Throws {@link IndexError} "address".
 */
export function subscribe(address: string): Subscription {
  if (!URL.canParse(address)) throw new IndexError("address", `${JSON.stringify(address)} is no address of an index`);
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "")
    throw new IndexError(
      "address",
      `${url.protocol}//${url.host}: an index needs an http or https address without a password`,
    );
  const key = /^#key=([\w-]{43})$/.exec(url.hash)?.[1];
  if (url.hash !== "" && key === undefined)
    throw new IndexError("address", `${url.hash.slice(0, 60)} is no key: expected #key= and 43 base64url characters`);
  url.hash = "";
  url.search = "";
  if (url.pathname.endsWith(`/${MANIFEST}`)) url.pathname = url.pathname.slice(0, -MANIFEST.length);
  else if (!url.pathname.endsWith("/")) url.pathname += "/";
  return { url: url.href, on: true, keys: key === undefined ? [] : [key], held: null, updated: null, tried: null };
}

/** The name under which a file of an index is kept. Its hash makes it the same content wherever it came from. */
export function storedName(entry: Pick<SliceEntry, "sha256">): string {
  return entry.sha256;
}

/**
 * Brings a subscription up to date: manifest, signature, sequence, then only the slices that are not held yet. Never throws for what an
 * index may do: the answer is the new state, or the old one with its failure. Nothing held is given up before all of the new is there.
 */
export async function updateSubscription(old: Subscription, tools: UpdateTools): Promise<Subscription> {
  const { failure: _, ...state } = old;
  try {
    const manifest = readManifest(await fetched(tools.fetch, MANIFEST), `${old.url}${MANIFEST}`);
    const keys = await trustedKeys(old, manifest, tools.allowUnsigned);
    refuseOlder(old.held, manifest);
    refuseTooLarge(manifest);
    const here = new Set(await tools.store.names());
    const { buckets } = manifest;
    if (buckets !== undefined && !here.has(storedName(buckets.anchors)))
      await stored(tools.store, buckets.anchors, await fetchCounts(buckets, (name) => fetched(tools.fetch, name)));
    for (const entry of manifest.slices) {
      if (here.has(storedName(entry))) continue;
      const bytes = await fetched(tools.fetch, entry.name);
      await openListedSlice(entry, bytes);
      await stored(tools.store, entry, bytes);
    }
    return { ...state, keys, held: manifest, updated: tools.now, tried: tools.now };
  } catch (error) {
    if (!(error instanceof IndexError) && !(error instanceof StorageFull)) throw error;
    return { ...state, tried: tools.now, failure: { code: error.code, detail: error.message } };
  }
}

class StorageFull extends Error {
  readonly code = "storage-full";
}

async function fetched(fetch: IndexFetch, name: string): Promise<ArrayBuffer> {
  try {
    return await fetch(name);
  } catch (error) {
    if (error instanceof IndexError) throw error;
    throw new IndexError("unreachable", `${name}: ${error instanceof Error ? error.message : error}`);
  }
}

async function stored(
  store: SliceStore,
  entry: Pick<SliceEntry, "name" | "sha256">,
  bytes: ArrayBuffer,
): Promise<void> {
  try {
    await store.put(storedName(entry), bytes);
  } catch (error) {
    throw new StorageFull(`${entry.name}: ${bytes.byteLength} bytes could not be kept (${(error as Error).message})`);
  }
}

/** The keys to trust from now on: those that signed, and the one that the manifest announces. */
async function trustedKeys(old: Subscription, manifest: Manifest, allowUnsigned: boolean): Promise<readonly string[]> {
  const signers = (manifest.signatures ?? []).map(({ key }) => key);
  if (old.keys.length === 0 && signers.length === 0 && allowUnsigned) return [];
  // Without a key to go by, the first manifest's are taken, and from then on no others.
  const trusted = old.keys.length > 0 ? old.keys : signers;
  await verifyManifest(manifest, trusted);
  const next = manifest.nextKey === undefined ? [] : [manifest.nextKey];
  return [...new Set([...trusted.filter((key) => signers.includes(key)), ...next])].slice(0, MAX_KEYS);
}

function refuseOlder(held: Manifest | null, manifest: Manifest): void {
  if (held === null || manifest.sequence > held.sequence) return;
  const same = manifest.sequence === held.sequence && manifest.built === held.built;
  if (!same)
    throw new IndexError(
      "older",
      `index "${manifest.name}": its manifest is number ${manifest.sequence} of ${manifest.built}, number ${held.sequence} of ${held.built} is held`,
    );
}

function refuseTooLarge({ name, slices }: Manifest): void {
  const bytes = slices.reduce((sum, slice) => sum + slice.bytes, 0);
  if (bytes > MAX_INDEX_BYTES)
    throw new IndexError("too-large", `index "${name}": ${bytes} bytes, at most ${MAX_INDEX_BYTES} are taken`);
}

/** Opens what a subscription holds; null where nothing is held. A slice that is lost or damaged throws {@link IndexError}. */
export async function openHeld(subscription: Subscription, store: SliceStore): Promise<LoadedIndex | null> {
  const manifest = subscription.held;
  if (manifest === null) return null;
  const slices: Slice[] = [];
  for (const entry of manifest.slices) {
    slices.push(openSlice((await store.get(storedName(entry))) ?? lost(entry.name), entry.name));
  }
  return { manifest, slices };
}

/** The counts of anchors that a subscription to an index in buckets holds. Throws {@link IndexError} where they are lost. */
export async function heldCounts(buckets: Buckets, store: SliceStore): Promise<ArrayBuffer> {
  const { anchors } = buckets;
  const bytes = await store.get(storedName(anchors));
  return bytes ?? lost(anchors.name);
}

function lost(name: string): never {
  throw new IndexError("unreachable", `${name} is not held any more; update the index`);
}

/** Gives up all slices that none of the subscriptions holds. Call it after the new states are kept. */
export async function dropUnheld(subscriptions: readonly Subscription[], store: SliceStore): Promise<void> {
  const files = subscriptions.flatMap(({ held }) => [
    ...(held?.slices ?? []),
    ...(held?.buckets ? [held.buckets.anchors] : []),
  ]);
  const held = new Set(files.map(storedName));
  for (const name of await store.names()) if (!held.has(name)) await store.delete(name);
}

/** Whether the publisher has not renewed the index for long: its matches may be missing the news. */
export function isStale(subscription: Subscription, now: string): boolean {
  const built = subscription.held?.built;
  return built !== undefined && Date.parse(now) - Date.parse(built) > STALE_DAYS * DAY_MS;
}

/** Time between updates, and the part of it that is left to chance, so that readers do not all come at once. */
const UPDATE_MS = 6 * 3_600_000;
const JITTER = 0.25;

/** When to update next, in ms since 1970. `random` is in [0, 1). */
export function nextUpdate(lastTry: string | null, random: number): number {
  if (lastTry === null) return 0;
  return Date.parse(lastTry) + UPDATE_MS * (1 + JITTER * (2 * random - 1));
}
