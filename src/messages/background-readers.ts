import type { BackgroundCalls, FeedSite } from "./calls.ts";
import { flag, list, orNull, type Read, record, text, whole } from "./read.ts";
import type { Readers } from "./serve.ts";

/** Longest address that is taken, in code units: browsers and servers rarely go further. */
export const MAX_ADDRESS = 4_096;
/** Longest pasted text that is taken, in code units: the engine reads no more. */
export const MAX_PASTED = 2_000_000;

/** Versions that are put together with the reader's page, at most: one less than the engine takes. */
export const MAX_COLLATED = 19;
/** Outlets that are followed with one click at most. */
const MAX_SITES = 500;
/** Longest list of feeds that is taken, in code units. */
export const MAX_OPML = 5_000_000;

const address = text(MAX_ADDRESS);
const key = text(100);
/** An address, or "tab:ID", "pasted:HASH". */
const id = text(MAX_ADDRESS);
const nothing = record<Record<string, never>>({});
const site = record<FeedSite>({ name: text(500), lang: text(35), homepage: address, feed: orNull(address) });

/** What each call from a page of ours takes. */
export const BACKGROUND_READERS: Readers<BackgroundCalls> = {
  readTab: read(record({ tabId: whole })),
  findVersions: read(record({ key })),
  askIndexes: read(record({ key })),
  openVersion: read(record({ key, id })),
  otherTabs: read(record({ key })),
  collateVersions: read(record({ key, ids: list(id, MAX_COLLATED) })),
  openTab: read(record({ key, tabId: whole })),
  openAddress: read(record({ key, url: address })),
  openText: read(record({ key, text: text(MAX_PASTED), outlet: text(200) })),
  markPage: read(record({ key, id: orNull(id) })),
  setIntent: read(record({ key, id })),
  takeIntent: read(record({ key })),
  indexes: read(nothing),
  addIndex: read(record({ url: address })),
  removeIndex: read(record({ id })),
  setIndexOn: read(record({ id, on: flag })),
  setIndexAsked: read(record({ id, asked: flag })),
  updateIndexes: read(nothing),
  liveProviders: read(nothing),
  setLiveProvider: read(record({ id, on: flag, endpoint: address })),
  previewLive: read(record({ key, wide: flag })),
  searchLive: read(record({ key, wide: flag, address })),
  feeds: read(nothing),
  followFeeds: read(record({ sites: list(site, MAX_SITES) })),
  unfollowFeed: read(record({ id })),
  lookIntoFeed: read(record({ id })),
  readOpml: read(record({ text: text(MAX_OPML) })),
  keptReading: read(nothing),
  setKeptReading: read(record({ on: flag })),
  forgetKept: read(nothing),
};

function read<T>(reader: Read<T>): (q: unknown) => T | null {
  return (q) => reader(q) ?? null;
}
