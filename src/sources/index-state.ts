import { COUNTS_BYTES, toldByBuckets } from "../index/buckets.ts";
import type { Manifest } from "../index/manifest.ts";
import { mayAsk, type Subscription } from "../index/subscription.ts";
import type { AskedIndex, Failure, IndexState } from "../messages/calls.ts";

/** A subscription as the options show it. */
export function indexState(subscription: Subscription, name: string, failure: Failure | undefined): IndexState {
  const { url, on, held, updated } = subscription;
  return {
    id: url,
    url,
    name,
    on,
    stories: held?.stories ?? 0,
    bytes: held === null ? 0 : bytesOf(held),
    from: held?.from ?? null,
    to: held?.to ?? null,
    updated,
    ...(held?.buckets === undefined ? {} : { asked: askedOf(subscription, held) }),
    ...(failure === undefined ? {} : { failure }),
  };
}

/** Bytes that an index takes here: its slices, or of one in buckets the counts of its anchors. */
function bytesOf({ slices, buckets }: Manifest): number {
  return slices.reduce((sum, slice) => sum + slice.bytes, 0) + (buckets === undefined ? 0 : COUNTS_BYTES);
}

/** What asking an index in buckets about one article would send and tell. */
function askedOf(subscription: Subscription, { buckets }: Manifest): AskedIndex {
  const { ask, hide, count, padded } = buckets!;
  const parts = Math.min(count, ask + hide);
  return {
    agreed: mayAsk(subscription),
    host: new URL(subscription.url).host,
    parts,
    hidden: parts - ask,
    bytes: parts * padded,
    ...toldByBuckets(buckets!),
  };
}
