/** Milliseconds of quiet after which a change of the page counts as done. */
const QUIET = 400;
/** A page that never rests is looked at after this many milliseconds all the same. */
const LONGEST = 2_000;

/** What watching a page tells. */
export interface PageNews {
  /** At once, and often: something has changed. */
  touched(): void;
  /** The page has come to rest after changes. */
  settled(): void;
}

/** Watches a page's nodes and texts for changes that are not ours, until `signal` ends it. */
export function watchPage(
  document: Document,
  isOurs: (node: Node) => boolean,
  news: PageNews,
  signal: AbortSignal,
): { flush(): void } {
  const view = document.defaultView as (Window & { MutationObserver: typeof MutationObserver }) | null;
  if (view === null) return { flush: () => {} };
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  const take = (records: readonly MutationRecord[]) => {
    if (records.every((record) => onlyOurs(record, isOurs))) return;
    news.touched();
    const now = performance.now();
    if (quiet === undefined) since = now;
    clearTimeout(quiet);
    quiet = setTimeout(
      () => {
        quiet = undefined;
        news.settled();
      },
      Math.max(0, Math.min(QUIET, since + LONGEST - now)),
    );
  };
  const observer = new view.MutationObserver(take);
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearTimeout(quiet);
  });
  return {
    flush: () => {
      const records = observer.takeRecords();
      if (records.length > 0) take(records);
    },
  };
}

function onlyOurs({ type, addedNodes, removedNodes }: MutationRecord, isOurs: (node: Node) => boolean): boolean {
  return type === "childList" && [...addedNodes, ...removedNodes].every(isOurs);
}
