import type { CDPSession } from "playwright-core";
import type { Tab } from "../../e2e/drivers/driver.ts";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, as everything below. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: Record<string, unknown>;
}

/** What a page's main thread did while something was going on, in ms. */
export interface MainThreadWork {
  /** All tasks together. */
  readonly total: number;
  /** The longest single task. */
  readonly longest: number;
  /** All tasks together, counting only the time in which the thread had a processor. */
  readonly processor: number;
  readonly events: readonly TraceEvent[];
}

/** By this name in the trace the page's process is known. */
const MARK = "wireside-bench";
/** Tasks of a page that stands still and is left alone take less than this, in ms; they are none of ours. */
const NOTHING = 0.25;

/** Records everything that runs on the main thread of a tab's page, for as long as `work` takes. */
export async function mainThreadWork(
  browser: CDPSession,
  tab: Tab,
  work: () => Promise<unknown>,
): Promise<MainThreadWork> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]));
  browser.on("Tracing.dataCollected", collect);
  await browser.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: {
      includedCategories: ["disabled-by-default-devtools.timeline", "devtools.timeline", "blink.user_timing"],
      excludedCategories: ["*"],
    },
  });
  await tab.evaluate(`void performance.mark(${JSON.stringify(MARK)})`);
  await work();
  const complete = new Promise<void>((resolve) => browser.once("Tracing.tracingComplete", () => resolve()));
  await browser.send("Tracing.end");
  await complete;
  browser.off("Tracing.dataCollected", collect);
  const pid = processOf(events);
  const main = events.find(
    ({ name, args, pid: of }) => name === "thread_name" && of === pid && args.name === "CrRendererMain",
  );
  if (main === undefined) throw new Error(`the trace knows no main thread of ${tab.url}`);
  const ours = events.filter((event) => event.pid === pid && event.tid === main.tid);
  const tasks = ours.filter(({ name, ph, dur }) => name === "RunTask" && ph === "X" && (dur ?? 0) / 1000 >= NOTHING);
  const sum = (of: (event: TraceEvent) => number) => tasks.reduce((all, task) => all + of(task), 0) / 1000;
  return {
    total: sum(({ dur }) => dur!),
    longest: Math.max(0, ...tasks.map(({ dur }) => dur!)) / 1000,
    processor: sum(({ tdur, dur }) => tdur ?? dur!),
    events: ours,
  };
}

/** The process that shows the page: the one that left our mark. */
function processOf(events: readonly TraceEvent[]): number {
  const mark = events.find(({ name }) => name === MARK);
  if (mark === undefined) throw new Error("the trace does not hold the mark that tells its page");
  return mark.pid;
}
