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
/** How long each view is scrolled, in ms, and how far one turn of the wheel goes, in CSS pixels. */
const SCROLLED = 5_000;
const TURN = 120;
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
    return {
      scroll_fps: Math.min(text.fps, all.fps, matrix.fps),
      scroll_folded_fps: text.fps,
      scroll_whole_fps: all.fps,
      scroll_matrix_fps: matrix.fps,
      scroll_slowest_second_fps: Math.min(text.slowest, all.slowest, matrix.slowest),
      scroll_frame_processor_ms: Math.max(text.processor, all.processor, matrix.processor),
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
  readonly fps: number;
  /** Frames in the slowest whole second. */
  readonly slowest: number;
  /** Processor time of the page's main thread for one frame, in ms: what other work on the machine does not change. */
  readonly processor: number;
}

/** Turns the wheel over an element and counts the frames that the page draws meanwhile. */
async function scroll(view: LongView, selector: string): Promise<Scrolled> {
  const box = (await view.page.locator(selector).boundingBox())!;
  await view.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await view.evaluate(`(() => {
    const times = [];
    globalThis.frames_seen = times;
    const frame = (at) => {
      times.push(at);
      globalThis.frame_request = requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  })()`);
  const session = await view.page.context().newCDPSession(view.page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const before = await busy(session);
  const end = Date.now() + SCROLLED;
  for (let turn = 0; Date.now() < end; turn++)
    await view.page.mouse.wheel(0, TURN * (Math.floor(turn / 100) % 2 ? -1 : 1));
  const times = await view.evaluate<number[]>(`(cancelAnimationFrame(frame_request), frames_seen)`);
  const processor = (1000 * ((await busy(session)) - before)) / times.length;
  await session.detach();
  const seconds = (times.at(-1)! - times[0]!) / 1000;
  const perSecond = times.map((from) => times.filter((at) => at >= from && at < from + 1000).length);
  const whole = perSecond.slice(0, times.findLastIndex((at) => at <= times.at(-1)! - 1000) + 1);
  return { fps: (times.length - 1) / seconds, slowest: Math.min(...whole), processor };
}

/** Seconds of processor time that the page's main thread has spent. */
async function busy(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")!.value;
}

/** Longest time from a key to the next frame while typing into the search, in ms. */
async function type(view: LongView): Promise<number> {
  await view.page.locator("input[type=search]").focus();
  return longest(view, TYPED);
}

/** Longest time from the key n to the next frame, in ms. */
async function steps(view: LongView): Promise<number> {
  await view.page.locator(".text").focus();
  return longest(view, "nnnnnnnnpppp");
}

async function longest(view: LongView, keys: string): Promise<number> {
  await view.evaluate(`(() => {
    globalThis.waits = [];
    globalThis.on_key = (event) => {
      const pressed = event.timeStamp;
      requestAnimationFrame(() => setTimeout(() => waits.push(performance.now() - pressed)));
    };
    addEventListener("keydown", on_key, true);
  })()`);
  for (const key of keys) await view.page.keyboard.press(key === " " ? "Space" : key);
  await view.until(`waits.length >= ${keys.length}`);
  return view.evaluate(`(removeEventListener("keydown", on_key, true), Math.max(...waits))`);
}
