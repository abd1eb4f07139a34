import { collate } from "../core/story/collate.ts";
import type { BackgroundCalls } from "../messages/calls.ts";
import type { Handlers } from "../messages/serve.ts";
import type { Settings } from "../messages/settings.ts";
import type { FollowedFeeds } from "../sources/feeds/followed-feeds.ts";
import { readOpml } from "../sources/feeds/opml.ts";
import type { IndexBook } from "../sources/index-book.ts";
import type { KeptReading } from "../sources/kept/kept-reading.ts";
import type { LiveSearch } from "../sources/live-search/live-search.ts";
import { openAddress, openTab, openText } from "./bring-version.ts";
import { collateVersions } from "./collate-versions.ts";
import { askIndexes, findVersions } from "./find-versions.ts";
import { clearPage, markPage } from "./mark-page.ts";
import { type Opening, openVersion } from "./open-version.ts";
import { otherTabs, type TabInfo } from "./other-tabs.ts";
import { type PageDoor, readTab } from "./read-tab.ts";
import type { Said } from "./said.ts";
import type { Badge } from "./watched-sites.ts";
import { foundAhead, workAhead } from "./work-ahead.ts";

/** All that the background works with. */
export interface Workshop {
  readonly opening: Opening;
  readonly door: PageDoor;
  readonly said: Said;
  readonly book: IndexBook;
  readonly live: LiveSearch;
  /** The reader's settings as they are now. */
  readonly settings: () => Promise<Settings>;
  readonly badge: Badge;
  readonly feeds: FollowedFeeds;
  readonly kept: KeptReading;
  readonly tabs: () => Promise<{ tabs: readonly TabInfo[]; titlesKnown: boolean }>;
}

/** The answers to our own pages: each a line that says where the work is done. */
export function backgroundHandlers(workshop: Workshop): Handlers<BackgroundCalls> {
  const { opening, door, said, book, live, feeds, kept, tabs, settings } = workshop;
  const { desk } = opening;
  return {
    readTab: async ({ tabId }) => {
      // Reading waits for the page most of the time: what is searched next is opened meanwhile.
      void opening
        .sources()
        .then((sources) => Promise.all(sources.map((source) => source.ready?.())))
        .catch(() => {});
      const read = await readTab(tabId, door, desk, (known) => workAhead(known, opening));
      // It never fails, and nobody waits for it.
      void opening.keep?.(read.article, tabId);
      return read;
    },
    findVersions: ({ key }) => foundAhead(key, opening),
    askIndexes: ({ key }) => askIndexes(key, opening),
    openVersion: ({ key, id }) => openVersion(key, id, opening),
    collateVersions: ({ key, ids }) => collateVersions(key, ids, opening, collate),
    otherTabs: async ({ key }) => {
      const { tabs: open, titlesKnown } = await tabs();
      return otherTabs(key, open, titlesKnown, desk, opening.granted);
    },
    openTab: ({ key, tabId }) => openTab(key, tabId, opening, door),
    openAddress: ({ key, url }) => openAddress(key, url, opening),
    openText: ({ key, text, outlet }) => openText(key, text, outlet, opening),
    markPage: async ({ key, id }) =>
      id === null ? clearPage(key, opening, door) : markPage(key, id, opening, door, said, (await settings()).kinds),
    setIntent: async ({ key, id }) => {
      await desk.setIntent({ key, id });
      return null;
    },
    takeIntent: async ({ key }) => {
      const intent = await desk.intent();
      if (intent === null || intent.key !== key) return { id: null };
      await desk.setIntent(null);
      return { id: intent.id };
    },
    indexes: async () => ({ indexes: await book.list() }),
    addIndex: ({ url }) => book.add(url),
    removeIndex: async ({ id }) => {
      await book.remove(id);
      return null;
    },
    setIndexOn: ({ id, on }) => book.setOn(id, on),
    setIndexAsked: ({ id, asked }) => book.setAsked(id, asked),
    updateIndexes: async () => ({ indexes: await book.update() }),
    liveProviders: async () => ({ providers: await live.providers() }),
    setLiveProvider: ({ id, on, endpoint }) => live.set(id, on, endpoint),
    previewLive: async ({ key, wide }) => ({ preview: await live.preview((await desk.read(key)).article, wide) }),
    searchLive: async ({ key, wide, address }) => {
      await desk.setLive(key, await live.search((await desk.read(key)).article, wide, address));
      return findVersions(key, opening);
    },
    feeds: () => feeds.state(),
    followFeeds: ({ sites }) => feeds.follow(sites),
    unfollowFeed: ({ id }) => feeds.unfollow(id),
    lookIntoFeed: ({ id }) => feeds.look(id),
    readOpml: ({ text }) => ({ sites: readOpml(text) }),
    keptReading: () => kept.state(),
    setKeptReading: ({ on }) => kept.setOn(on),
    forgetKept: async () => {
      const state = await kept.forget();
      // Whoever deletes what he read means this session's copies, and what indexes have answered, as well.
      await Promise.all([desk.clear(), book.forgetAnswers()]);
      return state;
    },
  };
}
