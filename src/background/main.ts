import { compare } from "../core/compare.ts";
import type { Article } from "../core/types.ts";
import { loadIndex } from "../index/load-index.ts";
import { BACKGROUND_READERS } from "../messages/background-readers.ts";
import type { BackgroundCalls, DocumentCalls, PageReports } from "../messages/calls.ts";
import { client } from "../messages/client.ts";
import { serve } from "../messages/serve.ts";
import { readSettings, type Settings } from "../messages/settings.ts";
import { createWords } from "../messages/words.ts";
import { markStyles } from "../page/mark-style.ts";
import { browser } from "../platform/browser.ts";
import { keptStore } from "../platform/kept-store.ts";
import { chromiumOffscreen } from "../platform/offscreen.ts";
import { browserDoor } from "../platform/page-door.ts";
import { readerSecret } from "../platform/reader-secret.ts";
import { settingsStore } from "../platform/settings-store.ts";
import { openSidePanel } from "../platform/side-panel.ts";
import { KeptBuckets } from "../sources/bucket-cache.ts";
import { DEFAULT_INDEXES } from "../sources/default-indexes.ts";
import { FollowedFeeds } from "../sources/feeds/followed-feeds.ts";
import { IndexBook } from "../sources/index-book.ts";
import { indexFetch } from "../sources/index-fetch.ts";
import { KeptReading } from "../sources/kept/kept-reading.ts";
import { LIVE_ADAPTERS } from "../sources/live-search/adapters.ts";
import { LiveSearch } from "../sources/live-search/live-search.ts";
import { Desk } from "./desk.ts";
import { extractOffscreen } from "./document-host.ts";
import { backgroundHandlers, type Workshop } from "./handlers.ts";
import { compareLastTab } from "./last-tab.ts";
import { remark } from "./mark-page.ts";
import { createMenus, isLastTabChoice, menuChoice } from "./menus.ts";
import type { Opening } from "./open-version.ts";
import { PAGE_REPORT_READERS, pageReportHandlers } from "./page-reports.ts";
import { addPanelMenu, isPanelChoice } from "./panel-menu.ts";
import { compareParagraph } from "./paragraph-card.ts";
import { resumeIntent } from "./resume-intent.ts";
import { saidIn } from "./said-in.ts";
import { SessionStore } from "./session-store.ts";
import { watchSites } from "./watched-sites.ts";

/** Which browser this was built for; set by the build. */
declare const __TARGET__: "chromium" | "firefox";

/** The figure on the icon lies on the interface's own green, in sRGB. */
const BADGE_COLOUR = "#17595f";

/** The alarm by which subscribed indexes are asked for news; how often the clock is looked at, not how often they are asked. */
const NEWS = "index-news";
const NEWS_MINUTES = 60;
/** The alarm by which followed feeds are looked into; each has its own time within the hour. */
const FEEDS = "feeds";
const FEEDS_MINUTES = 10;

const words = createWords((key, substitutions) => browser.i18n.getMessage(key, substitutions));
const said = saidIn(words);
const granted = (pattern: string) => browser.permissions.contains({ origins: [pattern] });
const book = new IndexBook({
  slices: keptStore("slices"),
  state: keptStore("state"),
  fetchOf: (folder) => indexFetch(folder, (address, init) => fetch(address, init)),
  sample: {
    name: browser.i18n.getMessage("sampleName"),
    load: () => loadIndex(async (name) => (await fetch(browser.runtime.getURL(`sample/${name}`))).arrayBuffer()),
  },
  defaults: DEFAULT_INDEXES,
  now: () => new Date().toISOString(),
  compare,
  asking: {
    fetch: (address, init) => fetch(address, init),
    granted,
    secret: readerSecret(browser.storage.local),
  },
  buckets: new KeptBuckets(keptStore("buckets"), () => new Date().toISOString()),
  schedule: (subscribed) =>
    void (subscribed ? browser.alarms.create(NEWS, { periodInMinutes: NEWS_MINUTES }) : browser.alarms.clear(NEWS)),
});
const live = new LiveSearch({
  adapters: LIVE_ADAPTERS,
  state: keptStore("state"),
  fetch: (address, init) => fetch(address, init),
  granted,
  now: () => new Date().toISOString(),
});
const feeds = new FollowedFeeds({
  store: keptStore("feeds"),
  fetch: (address, init) => fetch(address, init),
  granted,
  now: () => new Date().toISOString(),
  label: (count) => words.n("searchedFeeds", count),
  schedule: (followed) => void setFeedsAlarm(followed).catch(unseen),
});
const reading = new KeptReading({
  articles: keptStore("kept"),
  state: keptStore("state"),
  now: () => new Date().toISOString(),
  label: () => words.t("searchedKept"),
  named: (outlet, read) => words.t("keptOutlet", outlet, words.time(read)),
});
const desk = new Desk(new SessionStore(browser.storage.session));
const door = browserDoor((root) => markStyles(root, __TARGET__ === "chromium"));

/** A tab that is closed by now may have been private. */
const isPrivate = (tabId: number) =>
  browser.tabs.get(tabId).then(
    ({ incognito }) => incognito,
    () => true,
  );

const opening: Opening = {
  desk,
  sources: async () => (await Promise.all([book.sources(), feeds.sources(), reading.sources()])).flat(),
  granted,
  fetch: (address, init) => fetch(address, init),
  extract:
    __TARGET__ === "firefox"
      ? async (page) => (await import("./extract-page.ts")).extractPage(page)
      : extractOffscreen(
          chromiumOffscreen(),
          client<DocumentCalls>("document", (message) => browser.runtime.sendMessage(message)),
        ),
  compare,
  isPrivate,
  keep: (article, tabId) => keepReading(article, tabId).catch(unseen),
};

const kept = settingsStore(browser.storage);
const settings = async () => readSettings(await kept.read());

const workshop: Workshop = {
  settings,
  badge: async (tabId, text, count) => {
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR });
    // What the icon is called says what its figure means; without a figure it is called as ever.
    const title = browser.i18n.getMessage(count === 0 ? "actionTitle" : "badgeVersions", [words.number(count)]);
    await browser.action.setTitle({ tabId, title });
  },
  opening,
  door,
  said,
  book,
  live,
  feeds,
  kept: reading,
  tabs: async () => ({
    tabs: (await browser.tabs.query({})).flatMap(({ id, url, title }) =>
      id === undefined ? [] : [{ id, url: url ?? null, title: title ?? "" }],
    ),
    titlesKnown: await browser.permissions.contains({ permissions: ["tabs"] }),
  }),
};

/** Faults of work that nobody waits for: the reader sees what it shows, a developer the console. */
function unseen(error: unknown): void {
  console.warn("wireside:", error);
}

/** Nothing that is read in a private window is kept. */
async function keepReading(article: Article, tabId: number): Promise<void> {
  if (!(await isPrivate(tabId))) await reading.keep(article);
}

/** Making an alarm anew would put it off, so one that is there stays. */
async function setFeedsAlarm(followed: boolean): Promise<void> {
  if (!followed) await browser.alarms.clear(FEEDS);
  else if (!(await browser.alarms.get(FEEDS))) browser.alarms.create(FEEDS, { periodInMinutes: FEEDS_MINUTES });
}

const pages = browser.runtime.getURL("");
browser.runtime.onMessage.addListener(
  serve<BackgroundCalls>({
    recipient: "background",
    handlers: backgroundHandlers(workshop),
    readers: BACKGROUND_READERS,
    accepts: (sender) => sender.id === browser.runtime.id && sender.url?.startsWith(pages) === true,
  }),
);
browser.runtime.onMessage.addListener(
  serve<PageReports>({
    recipient: "background",
    handlers: pageReportHandlers(workshop),
    readers: PAGE_REPORT_READERS,
    accepts: (sender) => sender.id === browser.runtime.id && sender.tab?.id !== undefined,
  }),
);

const menus = browser.menus ?? browser.contextMenus;
browser.runtime.onInstalled.addListener(({ reason }) => {
  watch();
  void createMenus(menus, said)
    .then(() => addPanelMenu(menus, browser.i18n.getMessage("menuPanel")))
    .catch(unseen);
  if (reason === "install")
    void browser.tabs.create({ url: browser.runtime.getURL("popup/welcome.html") }).catch(unseen);
});
menus.onClicked.addListener((click, tab) => {
  // Only inside the click itself may a panel open.
  if (isPanelChoice(click)) void openSidePanel(tab?.windowId).catch(unseen);
  if (isLastTabChoice(click) && tab?.id !== undefined) void withTabBefore(tab.id, tab.windowId).catch(unseen);
  const choice = menuChoice(click, tab?.id);
  if (choice !== null) void compareParagraph(choice, opening, door, said).catch(unseen);
});

async function withTabBefore(tabId: number, windowId: number | undefined): Promise<void> {
  const tabs = await browser.tabs.query(windowId === undefined ? {} : { windowId });
  const known = tabs.flatMap(({ id, url, lastAccessed }) =>
    id === undefined ? [] : [{ id, url: url ?? null, lastAccessed: lastAccessed ?? 0 }],
  );
  await compareLastTab(tabId, known, opening, door, said, (await settings()).kinds);
}

/** Lets what runs by itself be what the reader has listed and granted, no more and no less. */
function watch(): void {
  // One after the other: each reads the register and writes it.
  watching = watching
    .then(async () => watchSites((await settings()).sites, opening.granted, browser.scripting))
    .catch(unseen);
}
let watching: Promise<void> = Promise.resolve();

kept.onChange((stored, before) => {
  watch();
  const { kinds } = readSettings(stored);
  if (String(kinds) !== String(readSettings(before).kinds)) void remarkAll(kinds).catch(unseen);
});

/** Draws marked pages anew where other kinds are to be shown from now on. */
async function remarkAll(kinds: Settings["kinds"]): Promise<void> {
  for (const { id } of await browser.tabs.query({}))
    if (id !== undefined) await remark(id, opening, door, said, kinds).catch(unseen);
}

browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === NEWS) void book.update(Math.random()).catch(unseen);
  if (name === FEEDS) void feeds.poll(Math.random).catch(unseen);
});
// Firefox forgets alarms when it ends.
browser.runtime.onStartup.addListener(() => {
  void book.update(Math.random()).catch(unseen);
  watch();
  void feeds.poll(Math.random).catch(unseen);
});

browser.permissions.onAdded.addListener(({ origins }) => {
  void resumeIntent(origins ?? [], opening, door).catch(unseen);
  watch();
});
browser.permissions.onRemoved.addListener(watch);
browser.tabs.onRemoved.addListener((tabId) => void desk.forgetTab(tabId).catch(unseen));
