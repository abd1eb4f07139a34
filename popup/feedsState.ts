import { signal } from "@preact/signals";
import type { Failure, FeedSite, FeedsState, FollowedFeed } from "../src/messages/calls.ts";
import type { Words } from "../src/messages/words.ts";
import { writeOpml } from "../src/sources/feeds/opml.ts";
import { LOADING, type Loadable, settled } from "./loadable.ts";
import type { Seam } from "./seam.ts";
import { hostOf, patternOf } from "./view-model/host.ts";

/** Feeds that are asked at the same time while the reader watches. */
const PARALLEL = 4;

/** The outlets that the reader follows: what the options show of them, and what can be done. Everything takes effect at once. */
export function createFeeds(seam: Seam, words: Words) {
  const state = signal<Loadable<FeedsState>>(LOADING);
  /** Feeds that are being looked into now. */
  const looking = signal<ReadonlySet<string>>(new Set());
  /** What a list that was read in names, until it is followed or another is read. */
  const listed = signal<readonly FeedSite[]>([]);
  const failure = signal<Failure | null>(null);
  const busy = signal(false);
  const announcement = signal("");
  const feeds = () => (state.peek().status === "ready" ? (state.peek() as { value: FeedsState }).value.feeds : []);

  /** One thing at a time: a second click while the first is at work does nothing. */
  async function alone(work: () => Promise<void>): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    failure.value = null;
    announcement.value = "";
    await work();
    busy.value = false;
  }

  async function refresh(): Promise<void> {
    const answer = await seam.ask("feeds", {});
    // A worker that is slow to wake is no reason to take away what is shown.
    if (answer.ok || state.peek().status !== "ready") state.value = settled(answer);
  }

  async function lookAt(id: string): Promise<void> {
    looking.value = new Set(looking.peek()).add(id);
    const answer = await seam.ask("lookIntoFeed", { id });
    looking.value = new Set([...looking.peek()].filter((other) => other !== id));
    if (!answer.ok) failure.value = answer.error;
    else replace(answer.value);
  }

  function replace(feed: FollowedFeed): void {
    const now = state.peek();
    if (now.status !== "ready") return;
    const all = now.value.feeds.map((each) => (each.id === feed.id ? feed : each));
    const bytes = all.reduce((sum, each) => sum + each.bytes, 0);
    state.value = { status: "ready", value: { ...now.value, feeds: all, bytes } };
  }

  async function lookAll(ids: readonly string[]): Promise<void> {
    const queue = [...ids];
    const work = async () => {
      for (let id = queue.shift(); id !== undefined; id = queue.shift()) await lookAt(id);
    };
    await Promise.all(Array.from({ length: PARALLEL }, work));
    await refresh();
  }

  /** Asks for the origins inside the click, follows, then looks into what is new. True once they are followed. */
  function follow(sites: readonly FeedSite[]): Promise<boolean> {
    const patterns = originsOf(sites);
    const granted = patterns.length === 0 ? Promise.resolve(true) : seam.requestOrigins(patterns);
    let followed = false;
    return alone(async () => {
      if (!(await granted)) {
        failure.value = { code: "permission-refused", detail: patterns.map(hostOf).join(", ") };
        return;
      }
      const before = new Set(feeds().map(({ id }) => id));
      const answer = await seam.ask("followFeeds", { sites });
      if (!answer.ok) {
        failure.value = answer.error;
        return;
      }
      state.value = { status: "ready", value: answer.value };
      followed = true;
      const fresh = answer.value.feeds.filter(({ id }) => !before.has(id)).map(({ id }) => id);
      announcement.value = words.n("feedsAdded", fresh.length);
      await lookAll(fresh);
    }).then(() => followed);
  }

  return {
    state,
    looking,
    listed,
    failure,
    busy,
    announcement,
    start: refresh,
    follow,
    followAddress(address: string): Promise<boolean> {
      const homepage = /^https?:\/\//i.test(address.trim()) ? address.trim() : `https://${address.trim()}`;
      return follow([{ name: "", lang: "und", homepage, feed: null }]);
    },
    async followListed(): Promise<void> {
      if (await follow(listed.value)) listed.value = [];
    },
    look: () =>
      alone(async () => {
        await lookAll(feeds().map(({ id }) => id));
        announcement.value = words.t("feedsLookedAll");
      }),
    /** Asks for what one feed still needs, then looks into it. */
    allow(feed: FollowedFeed): Promise<void> {
      const granted = feed.needsOrigin === null ? Promise.resolve(true) : seam.requestOrigins([feed.needsOrigin]);
      return alone(async () => {
        if (await granted) await lookAt(feed.id);
        else failure.value = { code: "permission-refused", detail: hostOf(feed.needsOrigin!) };
      });
    },
    remove: (feed: FollowedFeed) =>
      alone(async () => {
        const answer = await seam.ask("unfollowFeed", { id: feed.id });
        if (!answer.ok) failure.value = answer.error;
        else {
          state.value = { status: "ready", value: answer.value };
          announcement.value = words.t("optionsRemoved", feed.name);
        }
      }),
    /** Reads an OPML list. Whom it names is shown first: the browser only asks for permission inside a click. */
    readList: (text: string) =>
      alone(async () => {
        const answer = await seam.ask("readOpml", { text });
        if (!answer.ok) {
          failure.value = answer.error;
          return;
        }
        const known = new Set(feeds().flatMap(({ id, feed }) => [id, feed]));
        listed.value = answer.value.sites.filter(({ homepage, feed }) => !known.has(feed ?? homepage));
        announcement.value = words.n("feedsListed", listed.value.length);
      }),
    saveList(): void {
      const text = writeOpml(words.t("optionsFeeds"), feeds());
      seam.save({ name: "wireside-outlets.opml", type: "text/x-opml;charset=utf-8", text });
    },
  };
}

/** The match patterns that following some outlets takes: of their feeds, and of the pages that name them. */
function originsOf(sites: readonly FeedSite[]): string[] {
  const addresses = sites.flatMap(({ homepage, feed }) => [homepage, feed ?? ""]);
  const patterns = addresses.map((address) => (address === "" ? null : patternOf(address)));
  return [...new Set(patterns.filter((pattern) => pattern !== null && /^https?:/.test(pattern)))] as string[];
}

export type Feeds = ReturnType<typeof createFeeds>;
