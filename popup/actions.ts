import { batch, effect } from "@preact/signals";
import type { DifferenceKind } from "../src/core/types.ts";
import { MAX_COLLATED } from "../src/messages/background-readers.ts";
import type { OpenedVersion, ReadArticle, Result } from "../src/messages/calls.ts";
import type { Settings } from "../src/messages/settings.ts";
import { kindKey } from "../src/messages/wording.ts";
import type { Words } from "../src/messages/words.ts";
import { createLiveSearch } from "./liveSearch.ts";
import { LOADING, type Loadable, settled } from "./loadable.ts";
import { type Format, fileOf } from "./saving.ts";
import type { Seam } from "./seam.ts";
import { type State, summaryOf } from "./state.ts";
import { step } from "./view-model/arrange.ts";
import { hostOf, patternOf } from "./view-model/host.ts";
import { sentenceOf } from "./view-model/inWords.ts";
import { quotation } from "./view-model/quotation.ts";
import { readyToShow, relationOf, sortVersions } from "./view-model/versions.ts";

/** Milliseconds that the popup waits for what comes next, to draw it together with what it has: nobody sees a state that is this short. */
const TOGETHER = 80;

/** Longest that a panel waits for the list of open tabs, in ms: less than a reader takes for a delay. Then it opens, and the list comes later. */
const TABS_AWAITED = 150;

/**
 * What the reader can do; `prefer` keeps what is chosen for the next page that opens. `clicked`: the page of ours is there because the
 * reader clicked for this article, and not because he came to its tab. Every action only sets signals and asks the background.
 */
export function createActions(
  state: State,
  seam: Seam,
  words: Words,
  prefer: (part: Partial<Settings>) => void = () => {},
  clicked = false,
) {
  const { ask } = seam;
  let tab: number | null = null;
  /** Counts openings, so that a slow answer never covers a later choice. */
  let turn = 0;
  const key = () =>
    state.page.peek().status === "ready" ? (state.page.peek() as { value: { key: string } }).value.key : null;
  const live = createLiveSearch(seam, key, (found) => {
    state.found.value = { status: "ready", value: found };
    const { length } = found.versions;
    say(length === 0 ? words.t("sameReportNone") : words.n("announceListed", length));
  });
  const version = (id: string) => state.versions.peek().find((each) => each.id === id);

  function say(text: string): void {
    // The same sentence twice would not be spoken again: a trailing space that comes and goes makes it new.
    state.announcement.value = state.announcement.peek() === text ? `${text} ` : text;
  }

  function reset(): void {
    state.current.value = null;
    state.unfolded.value = new Set();
    state.kinds.value = new Set(state.first.peek().kinds);
    state.view.value = state.first.peek().view;
  }

  async function show(id: string, outlet: string, answer: Promise<Result<OpenedVersion>>): Promise<void> {
    const mine = ++turn;
    reset();
    state.panel.value = "none";
    state.opening.value = { id, outlet, result: LOADING };
    const result = await answer;
    if (mine === turn) settle(id, outlet, result);
  }

  /** Takes the answer of opening a version in. */
  function settle(id: string, outlet: string, result: Result<OpenedVersion>): void {
    if (!result.ok) {
      state.opening.value = { id, outlet, result: settled(result) };
      return;
    }
    const { version: opened } = result.value;
    const summary = summaryOf(result.value);
    state.kept.value = new Map(state.kept.peek()).set(opened.id, result.value);
    state.compared.value = new Map(state.compared.peek()).set(opened.id, summary);
    if (version(opened.id) === undefined) state.brought.value = [...state.brought.peek(), opened];
    state.opening.value = { id: opened.id, outlet: opened.outlet, result: settled(result) };
    say(words.t("announceOpened", opened.outlet, words.n("matters", summary.matters)));
  }

  /** Asks for the origin first where one is needed. Called inside a click, so the request comes before anything is awaited. */
  function fetched(
    id: string,
    outlet: string,
    origin: string | null,
    fetchNow: (key: string) => Promise<Result<OpenedVersion>>,
  ): Promise<void> {
    const article = key();
    if (article === null) return Promise.resolve();
    if (origin === null) return show(id, outlet, fetchNow(article));
    // The browser's question may close this popup; the next one goes on with what was wanted.
    const noted = ask("setIntent", { key: article, id });
    const granted = seam.requestOrigins([origin]);
    const answer = async (): Promise<Result<OpenedVersion>> => {
      const [yes] = await Promise.all([granted, noted]);
      if (!yes) return { ok: false, error: { code: "permission-refused", detail: hostOf(origin) } };
      const opened = await fetchNow(article);
      void ask("takeIntent", { key: article });
      return opened;
    };
    return show(id, outlet, answer());
  }

  function open(id: string): Promise<void> {
    const wanted = version(id);
    if (wanted === undefined) return Promise.resolve();
    return fetched(id, wanted.outlet, wanted.needsOrigin, (article) => ask("openVersion", { key: article, id }));
  }

  /** Forgets what was known of another page. */
  function clear(): void {
    state.found.value = LOADING;
    state.opening.value = null;
    state.brought.value = [];
    state.compared.value = new Map();
    state.kept.value = new Map();
    state.asking.value = false;
    state.late.value = new Set();
    state.story.value = null;
    state.search.value = "";
    state.markFailure.value = null;
    reset();
  }

  /**
   * Reads the page of a tab and shows what is known of it; `wish` is the version to open, where one is wanted, `begun` the answer of a
   * reading that is under way.
   */
  async function start(
    tabId: number | null,
    wish: string | null = null,
    begun: Promise<Result<ReadArticle>> | null = null,
  ): Promise<void> {
    const mine = ++turn;
    tab = tabId;
    state.page.value = LOADING;
    clear();
    const read: Loadable<ReadArticle> =
      tabId === null
        ? { status: "failed", failure: { code: "restricted-page" } }
        : settled(await (begun ?? ask("readTab", { tabId })));
    // The panel may have gone on to another tab meanwhile.
    if (mine !== turn) return;
    const setPage = () => {
      if (state.page.peek() === read) return;
      state.page.value = read;
      state.marks.value = read.status === "ready" ? (read.value.marks ?? null) : null;
    };
    if (read.status !== "ready") return setPage();
    const article = read.value.key;
    const isOver = () => (state.page.peek() === read ? key() !== article : mine !== turn);
    // What comes in a moment is drawn together: each state of its own would be laid out and painted while the worker goes on.
    const late = new Promise<null>((go) => setTimeout(go, TOGETHER, null));
    const asking = Promise.all([ask("findVersions", { key: article }), ask("takeIntent", { key: article })]);
    const early = await Promise.race([asking, late]);
    if (isOver()) return;
    if (early === null) setPage();
    const [found, intent] = early ?? (await asking);
    if (isOver()) return;
    const asks = clicked && found.ok && found.value.searched.some(({ waits }) => waits === "click");
    if (asks) {
      setPage();
      // An empty list is no answer yet while somebody is still being asked.
      if (found.value.versions.length > 0) state.found.value = settled(found);
      const asked = askIndexes();
      if (state.found.peek().status === "loading") await asked;
      if (isOver()) return;
    }
    const listed = asks ? state.versions.peek() : found.ok ? sortVersions(found.value.versions) : [];
    const wanted = wish ?? (intent.ok ? intent.value.id : null);
    const known = wanted === null ? undefined : listed.find(({ id }) => id === wanted);
    const setFound = () =>
      batch(() => {
        setPage();
        if (!asks) state.found.value = settled(found);
      });
    // No click, no question: what was wanted before has its permission by now or says that it has not.
    const isGone = wish === null && wanted !== null && known === undefined;
    const here = isGone ? undefined : (known ?? readyToShow(listed));
    if (here === undefined || state.opening.peek() !== null) {
      setFound();
      if (isGone && state.opening.peek() === null) await bringAgain(article, wanted);
      return;
    }
    const { id, outlet } = here;
    const answer = ask("openVersion", { key: article, id });
    const opened = await Promise.race([answer, late]);
    if (isOver()) return;
    if (opened === null) {
      setFound();
      if (state.opening.peek() === null) await show(id, outlet, answer);
    } else
      batch(() => {
        setFound();
        if (state.opening.peek() !== null) return;
        turn++;
        reset();
        settle(id, outlet, opened);
      });
  }

  /** Asks the indexes that are asked on a click alone. What they name joins what is listed, which stays where it stands. */
  async function askIndexes(): Promise<void> {
    const article = key();
    if (article === null || state.asking.peek()) return;
    state.asking.value = true;
    const answer = await ask("askIndexes", { key: article });
    if (key() !== article) return;
    state.asking.value = false;
    if (answer.ok) {
      const before = new Set(state.versions.peek().map(({ id }) => id));
      const { versions } = answer.value;
      const more = versions.filter(({ id }) => !before.has(id));
      if (before.size > 0) state.late.value = new Set([...state.late.peek(), ...more.map(({ id }) => id)]);
      state.found.value = settled(answer);
      if (more.length > 0) say(words.n("announceListed", versions.length));
    } else if (state.found.peek().status === "loading") state.found.value = settled(answer);
  }

  /** Asks once more for what the reader brought when the browser's question closed the popup, so that it has not joined the list yet. */
  async function bringAgain(article: string, id: string): Promise<void> {
    const tabId = /^tab:(\d+)$/.exec(id)?.[1];
    if (tabId !== undefined) await show(id, words.t("fromTab"), ask("openTab", { key: article, tabId: Number(tabId) }));
    else if (/^https?:/i.test(id)) await show(id, hostOf(id), ask("openAddress", { key: article, url: id }));
  }

  /** Shows a difference, says it, and takes the focus there. */
  function goTo(difference: number): void {
    state.takesFocus.value = true;
    say(bring(difference));
  }

  /** Brings a difference to the screen; answers with what is to be said of it. */
  function bring(difference: number): string {
    const { kind } = state.differences.peek()[difference]!;
    if (state.view.peek() === "list" || state.view.peek() === "matrix") state.view.value = "text";
    if (state.view.peek() === "only-there" && kind !== "only-b") state.view.value = "text";
    state.current.value = difference;
    // A trifle may lie in a fold: what was asked for by name has to be on the screen.
    if (!state.order.peek().includes(difference)) state.scope.value = "all";
    const order = state.order.peek();
    const article = state.article.peek();
    const opened = state.opened.peek();
    if (article === null || opened === null) return "";
    const place = order.indexOf(difference);
    const sentence = `${words.t(kindKey(kind))}. ${sentenceOf(words, state.differences.peek()[difference]!, article, opened)}`;
    return place < 0
      ? sentence
      : words.t("announceDifference", words.number(place + 1), words.number(order.length), sentence);
  }

  function move(by: 1 | -1): void {
    const next = step(state.order.peek(), state.current.peek(), by);
    if (next !== null) goTo(next);
  }

  async function mark(): Promise<void> {
    const article = key();
    const id = state.opened.peek()?.version.id;
    if (article === null || id === undefined) return;
    const off = state.marks.peek()?.id === id;
    const result = await ask("markPage", { key: article, id: off ? null : id });
    state.markFailure.value = result.ok ? null : result.error;
    if (!result.ok) return;
    state.marks.value = off ? null : { id, state: result.value };
    say(
      off
        ? words.t("announceUnmarked")
        : words.t("announceMarked", words.number(result.value.marked), words.number(result.value.of)),
    );
  }

  /** Puts the versions that have been compared together, where all of them are looked at; again when there are more. */
  effect(() => {
    if (state.view.value !== "matrix" || state.alongside.value.length === 0) return;
    const ids = state.alongside.value.slice(0, MAX_COLLATED).map(({ version: { id } }) => id);
    const article = key();
    if (article === null || state.story.peek()?.ids.join("\n") === ids.join("\n")) return;
    state.story.value = { ids, table: LOADING };
    void ask("collateVersions", { key: article, ids }).then((answer) => {
      if (state.story.peek()?.ids === ids) state.story.value = { ids, table: settled(answer) };
    });
  });

  async function listTabs(): Promise<void> {
    const article = key();
    if (article === null) return;
    state.tabs.value = settled(await ask("otherTabs", { key: article }));
  }

  /** Opens the panel of ways to bring a version once the list of tabs is there: fields must not move away under the pointer. */
  async function openWays(way: State["way"]["value"]): Promise<void> {
    state.way.value = way;
    const before = state.panel.peek();
    await Promise.race([listTabs(), new Promise((done) => setTimeout(done, TABS_AWAITED))]);
    if (state.panel.peek() === before) state.panel.value = "compare-with";
  }

  return {
    start,
    again: () => start(tab),
    askIndexes,
    open,
    openNth: (n: number) => {
      const id = state.versions.peek()[n - 1]?.id;
      return id === undefined ? Promise.resolve() : open(id);
    },
    back() {
      turn++;
      state.opening.value = null;
      reset();
    },
    openTab: (tabId: number, outlet: string, origin: string | null) =>
      fetched(`tab:${tabId}`, outlet, origin, (article) => ask("openTab", { key: article, tabId })),
    openAddress(address: string) {
      const url = /^https?:\/\//i.test(address.trim()) ? address.trim() : `https://${address.trim()}`;
      return fetched(url, hostOf(url), patternOf(url), (article) => ask("openAddress", { key: article, url }));
    },
    openText(text: string, outlet: string) {
      const name = outlet.trim() || words.t("withTextOutletDefault");
      return fetched("pasted:new", name, null, (article) => ask("openText", { key: article, text, outlet: name }));
    },
    setLayout(layout: Settings["layout"]) {
      state.layout.value = layout;
      prefer({ layout });
    },
    setScope(scope: Settings["scope"]) {
      state.scope.value = scope;
      prefer({ scope });
    },
    next: () => move(1),
    previous: () => move(-1),
    goTo,
    /** Shows a difference while the focus stays on the map, which says itself where it is. */
    goAlong(difference: number) {
      state.takesFocus.value = false;
      bring(difference);
    },
    closeDetail() {
      state.current.value = null;
    },
    toggleKind(kind: DifferenceKind) {
      const chosen = new Set(state.kinds.peek());
      if (!chosen.delete(kind)) chosen.add(kind);
      state.kinds.value = chosen;
      state.unfolded.value = new Set();
      state.current.value = null;
    },
    allKinds() {
      state.kinds.value = new Set();
    },
    unfold(first: number, count: number) {
      state.unfolded.value = new Set(state.unfolded.peek()).add(first);
      say(words.n("announceUnfolded", count));
    },
    mark,
    /** Opens the panel of ways to bring a version, with the field of one of them ready to be filled in. */
    bring: openWays,
    togglePanel(panel: "compare-with" | "help" | "save") {
      const opens = state.panel.peek() !== panel;
      if (opens && panel === "compare-with") void openWays("tab");
      else state.panel.value = opens ? panel : "none";
    },
    closePanel() {
      state.panel.value = "none";
    },
    async showTitles() {
      if (await seam.requestTabs()) await listTabs();
    },
    /** Compares every version of the same report that has not been, one after another; asks for what that needs at once. */
    async openAll() {
      const article = key();
      if (article === null) return;
      const missing = state.versions
        .peek()
        .filter((each) => relationOf(each) === "same-report" && !state.kept.peek().has(each.id));
      const origins = [...new Set(missing.flatMap(({ needsOrigin }) => (needsOrigin === null ? [] : [needsOrigin])))];
      const granted = origins.length === 0 || (await seam.requestOrigins(origins));
      for (const { id, needsOrigin } of missing) {
        if (needsOrigin !== null && !granted) continue;
        const result = await ask("openVersion", { key: article, id });
        if (!result.ok) continue;
        state.kept.value = new Map(state.kept.peek()).set(id, result.value);
        state.compared.value = new Map(state.compared.peek()).set(id, summaryOf(result.value));
      }
    },
    /** Opens a version at one of its differences. */
    async openAt(id: string, difference: number | null) {
      await open(id);
      if (difference !== null && state.opened.peek()?.version.id === id) goTo(difference);
    },
    async save(format: Format) {
      const article = state.article.peek();
      const opened = state.opened.peek();
      if (article === null || opened === null) return;
      const file = await fileOf(format, article, opened, words, new Date());
      seam.save(file);
      state.panel.value = "none";
      say(words.t("saved", file.name));
    },
    async copy() {
      const article = state.article.peek();
      const opened = state.opened.peek();
      const difference = state.differences.peek()[state.current.peek() ?? -1];
      if (article === null || opened === null || difference === undefined) return;
      if (await seam.copy(quotation(difference, article, opened.article))) say(words.t("copied"));
    },
    openOptions: (section?: Parameters<Seam["openOptions"]>[0]) => seam.openOptions(section),
    live,
    openPanel() {
      if (tab !== null) seam.openPanel({ tabId: tab, id: state.opening.peek()?.id ?? null });
    },
    openView() {
      if (tab !== null) seam.openView({ tabId: tab, id: state.opening.peek()?.id ?? null });
    },
  };
}

export type Actions = ReturnType<typeof createActions>;
