import { setTimeout as wait } from "node:timers/promises";
import type { CDPSession, Page } from "playwright-core";
import { requireBrowsers } from "../../src/tools/browsers.ts";
import { bundleExtension } from "../../src/tools/bundle.ts";
import { DIST } from "../../src/tools/paths.ts";
import { type ChromiumDriver, launchChromium } from "../e2e/drivers/chromium.ts";
import type { Tab } from "../e2e/drivers/driver.ts";
import type { Figures } from "./figures.ts";
import { longStory } from "./long-story.ts";

/** A comparison that asks much of a page: a long read, and eight other versions of it. */
const WORDS = 20_000;
const VERSIONS = 8;
/** How long each view is scrolled down, and then up again, in ms; and how fast, in CSS pixels a second: five windows of text. */
const SCROLLED = 2_500;
const SPEED = 4_500;
/** Keys come as fast as one that is held down repeats, in ms: nobody types faster. */
const REPEAT = 33;
/** The browser tells how long a key waited where that was at least so long, in ms; a shorter wait is given as this. */
const SHORTEST = 16;
/** What is typed into the search of versions. */
const TYPED = "outlet 5 harbour";

/** How smoothly a long comparison reads, in real Chromium with the built extension: real wheel, real keys. */
export async function reading(): Promise<Figures> {
  await bundleExtension("chromium");
  const executable = requireBrowsers(["chromium"]).chromium;
  const driver = await launchChromium({ executable, extension: `${DIST}chromium`, headless: true });
  try {
    const view = await openLong(driver);
    const text = await scroll(view, ".text");
    await view.page.locator(".ticks input[type=checkbox]").uncheck();
    await view.until(`document.querySelectorAll(".row").length > 500`);
    const all = await scroll(view, ".text");
    const search = await type(view);
    const step = await steps(view);
    await view.page.locator(".switch button").nth(3).click();
    await view.until(`document.querySelectorAll(".matrix tbody tr").length > 500`, 60_000);
    const matrix = await scroll(view, ".text");
    const views = [text, all, matrix];
    return {
      scroll_fps: Math.min(...views.map(({ fps }) => fps)),
      scroll_folded_fps: text.fps,
      scroll_whole_fps: all.fps,
      scroll_matrix_fps: matrix.fps,
      scroll_slowest_second_fps: Math.min(...views.map(({ slowest }) => slowest)),
      scroll_missed_frames: views.reduce((sum, { missed }) => sum + missed, 0),
      scroll_holes: views.reduce((sum, { holes }) => sum + holes, 0),
      scroll_frame_processor_ms: Math.max(...views.map(({ processor }) => processor)),
      search_longest_ms: search,
      step_longest_ms: step,
    };
  } finally {
    await driver.close();
  }
}

type LongView = Tab & { readonly page: Page };

/** Puts the long story where the background keeps what it has read and compared, and opens the full view on it. */
async function openLong(driver: ChromiumDriver): Promise<LongView> {
  const tab = await driver.open("about:blank");
  const page = await driver.openExtensionPage("popup/options.html");
  await tab.activate();
  const tabId = await page.evaluate<number>("chrome.tabs.query({ active: true }).then(([tab]) => tab.id)");
  const { read, versions, opened } = longStory(tabId, WORDS, VERSIONS);
  const kept = {
    [`article ${read.key}`]: read,
    [`tab ${tabId}`]: read.key,
    [`joined ${read.key}`]: versions,
    ...Object.fromEntries(opened.map((each) => [`opened ${read.key} ${each.version.id}`, each])),
  };
  await page.page.evaluate(
    (values) =>
      (
        globalThis as unknown as { chrome: { storage: { session: { set(v: object): Promise<void> } } } }
      ).chrome.storage.session.set(values),
    kept,
  );
  await page.close();
  const view = await driver.openExtensionPage(`popup/view.html?tab=${tabId}`);
  await view.until(`document.querySelector(".row .mark")`, 30_000);
  for (const { id } of versions) {
    await view.click(`.version[data-version=${JSON.stringify(id)}]`);
    await view.until(
      `document.querySelector(".version[aria-current]")?.dataset.version === ${JSON.stringify(id)} && document.querySelector(".row .mark")`,
      30_000,
    );
  }
  return view;
}

interface Scrolled {
  /** Frames a second that were shown. */
  readonly fps: number;
  /** The same in the slowest whole second. */
  readonly slowest: number;
  /** Frames that should have been shown and were not. */
  readonly missed: number;
  /** Frames that were shown with a part of the text not drawn yet. */
  readonly holes: number;
  /** Processor time of the page's main thread for one frame, in ms: what other work on the machine does not change. */
  readonly processor: number;
}

/**
 * Scrolls an element down and up by a gesture that the browser makes itself, a step a frame, as a wheel that is turned without a stop;
 * and counts the frames that come to the screen. To count those that the page is asked for would change what is measured: a page that
 * asks for every frame is waited for at every frame, which it is not for a reader.
 */
async function scroll(view: LongView, selector: string): Promise<Scrolled> {
  const box = (await view.page.locator(selector).boundingBox())!;
  const place = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  await view.page.mouse.move(place.x, place.y);
  const session = await view.page.context().newCDPSession(view.page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const ways: Scrolled[] = [];
  for (const way of [-1, 1]) {
    const before = await busy(session);
    const { shown, missed, holes } = await framesDuring(view, () =>
      session.send("Input.synthesizeScrollGesture", {
        ...place,
        yDistance: (way * SPEED * SCROLLED) / 1000,
        speed: SPEED,
        gestureSourceType: "mouse",
        preventFling: true,
      }),
    );
    const processor = (1000 * ((await busy(session)) - before)) / shown.length;
    ways.push({ ...rateOf(shown), missed, holes, processor });
  }
  await session.detach();
  const of = (figure: keyof Scrolled) => ways.map((each) => each[figure]);
  const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);
  return {
    fps: sum(of("fps")) / ways.length,
    slowest: Math.min(...of("slowest")),
    missed: sum(of("missed")),
    holes: sum(of("holes")),
    processor: Math.max(...of("processor")),
  };
}

/** Frames a second between the first and the last of these times, in ms; and in the slowest second that lies whole between them. */
function rateOf(times: readonly number[]): Pick<Scrolled, "fps" | "slowest"> {
  const last = times.at(-1)!;
  const perSecond = times.map((from) => times.filter((at) => at >= from && at < from + 1000).length);
  const whole = perSecond.slice(0, times.findLastIndex((at) => at <= last - 1000) + 1);
  return { fps: (1000 * (times.length - 1)) / (last - times[0]!), slowest: Math.min(...whole) };
}

/** What a trace says of one frame; times are in microseconds. */
interface FrameEvent {
  readonly name: string;
  readonly pid: number;
  readonly ph: string;
  readonly ts: number;
  readonly args: {
    readonly frame_reporter?: {
      readonly state: string;
      readonly affects_smoothness: boolean;
      readonly has_missing_content: boolean;
    };
  };
}

/** When frames of the page were shown while something was done, in ms, and how many were missed or had a hole in them. */
async function framesDuring(
  view: LongView,
  work: () => Promise<unknown>,
): Promise<{ readonly shown: readonly number[]; readonly missed: number; readonly holes: number }> {
  const browser = view.page.context().browser()!;
  await browser.startTracing(view.page, { categories: ["-*", "disabled-by-default-devtools.timeline.frame"] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: FrameEvent[] };
  const page = traceEvents.find(({ name }) => name === "BeginMainThreadFrame")?.pid;
  const mine = traceEvents.filter(({ pid }) => pid === page);
  const shown = mine.filter(({ name }) => name === "DrawFrame").map(({ ts }) => ts / 1000);
  const frames = mine.flatMap(({ name, ph, args }) =>
    name === "PipelineReporter" && ph === "b" && args.frame_reporter !== undefined ? [args.frame_reporter] : [],
  );
  return {
    shown: shown.sort((x, y) => x - y),
    missed: frames.filter((frame) => frame.state === "STATE_DROPPED" && frame.affects_smoothness).length,
    holes: frames.filter((frame) => frame.has_missing_content).length,
  };
}

/** Seconds of processor time that the page's main thread has spent. */
async function busy(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")!.value;
}

/** Longest time from a key to the frame that shows what it did, while typing into the search, in ms. */
async function type(view: LongView): Promise<number> {
  await view.page.locator("input[type=search]").focus();
  return longest(view, TYPED);
}

/** The same for the keys that go from difference to difference. */
async function steps(view: LongView): Promise<number> {
  await view.page.locator(".text").focus();
  return longest(view, "nnnnnnnnpppp");
}

/** The browser's own measure of what a key waits: from when it was pressed until the next frame is on the screen, to 8 ms. */
async function longest(view: LongView, keys: string): Promise<number> {
  await view.evaluate(`(() => {
    globalThis.waits = [];
    globalThis.keys_seen = 0;
    globalThis.on_key = () => keys_seen++;
    addEventListener("keyup", on_key, true);
    globalThis.observer = new PerformanceObserver((list) => {
      for (const { duration, interactionId } of list.getEntries()) if (interactionId) waits.push(duration);
    });
    observer.observe({ type: "event", durationThreshold: ${SHORTEST} });
  })()`);
  const start = performance.now();
  const pressed: Promise<void>[] = [];
  for (const [at, key] of [...keys].entries()) {
    await wait(start + at * REPEAT - performance.now());
    pressed.push(view.page.keyboard.press(key === " " ? "Space" : key));
  }
  await Promise.all(pressed);
  await view.until(`keys_seen === ${keys.length}`);
  // What is told of a frame is told after the next one.
  await view.evaluate(
    `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))))`,
  );
  return view.evaluate(
    `(removeEventListener("keyup", on_key, true), observer.disconnect(), Math.max(${SHORTEST}, ...waits))`,
  );
}
