import type { Beside } from "../src/platform/beside.ts";
import type { Actions } from "./actions.ts";
import type { State } from "./state.ts";

/** What the panel needs of the browser's tabs. */
export interface Tabs {
  /** The tab in front of the panel's window; null where there is none. */
  active(): Promise<number | null>;
  /** What the popup wanted last, if anything. */
  wished(): Promise<Beside | null>;
  /** Another tab may have come to the front. */
  onFront(listener: () => void): void;
  /** A tab has loaded a page. */
  onPage(listener: (tabId: number) => void): void;
  /** A tab's article was read: `key` is its key in the background's store. */
  onRead(listener: (tabId: number, key: string) => void): void;
  /** The popup wants a version beside the page. */
  onWish(listener: (wanted: Beside) => void): void;
}

/** Lets the panel show the comparison of the tab in front, each tab with the version that was chosen there last. */
export function followTab(tabs: Tabs, actions: Pick<Actions, "start">, state: Pick<State, "page" | "opening">): void {
  const chosen = new Map<number, string | null>();
  let shown: number | null = null;

  function show(tab: number | null, wish: string | null): void {
    const open = state.opening.peek()?.id;
    if (shown !== null && open !== undefined && shown !== tab) chosen.set(shown, open);
    shown = tab;
    void actions.start(tab, wish);
  }

  async function toFront(): Promise<void> {
    const tab = await tabs.active();
    if (tab !== shown) show(tab, (tab === null ? null : chosen.get(tab)) ?? null);
  }

  tabs.onFront(() => void toFront());
  tabs.onPage((tabId) => {
    chosen.delete(tabId);
    if (tabId === shown) show(tabId, null);
  });
  tabs.onRead((tabId, key) => {
    const page = state.page.peek();
    // Our own reading is told as well.
    if (tabId !== shown || page.status === "loading" || (page.status === "ready" && page.value.key === key)) return;
    show(tabId, null);
  });
  tabs.onWish(({ tabId, id }) => {
    if (tabId === shown) show(tabId, id);
    else chosen.set(tabId, id);
  });
  void Promise.all([tabs.active(), tabs.wished()]).then(([tab, wanted]) => {
    if (shown === null) show(tab, wanted?.tabId === tab ? (wanted?.id ?? null) : null);
  });
}
