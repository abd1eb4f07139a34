import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CDPSession } from "playwright-core";
import { requireBrowsers } from "../../../src/tools/browsers.ts";
import { bundleEverything } from "../../../src/tools/bundle.ts";
import { type Demo, openDemo } from "../../../src/tools/demo.ts";
import { DIST } from "../../../src/tools/paths.ts";
import { ask } from "../../e2e/ask.ts";
import { type ChromiumDriver, launchChromium } from "../../e2e/drivers/chromium.ts";
import { poll } from "../../e2e/drivers/driver.ts";
import { printed } from "../../e2e/stories.ts";
import type { Figures } from "../figures.ts";
import { clickToDifference } from "./click.ts";
import { mainThreadWork } from "./main-thread.ts";
import { newsPage, otherText } from "./news-page.ts";

/** Clicks on the toolbar icon, each over a page of its own. */
const CLICKS = 20;
/** Large pages that are captured and marked. */
const PAGES = 7;
const STORY = printed("strait-talks", "rewritten");
const OTHER = printed("strait-talks", "whole");

/**
 * What a reader waits for and what a page pays, in real Chromium with the built extension. Each is measured in a browser of its own: what
 * twenty closed tabs leave to be done is no work of a page's.
 */
export async function e2e(): Promise<Figures> {
  await bundleEverything();
  return { ...(await inBrowser(clicks)), ...(await inBrowser(pages)) };
}

async function inBrowser(
  measure: (driver: ChromiumDriver, browser: CDPSession, demo: Demo) => Promise<Figures>,
): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), "wireside-bench-"));
  const executable = requireBrowsers(["chromium"]).chromium;
  const demo = await openDemo(folder);
  const driver = await launchChromium({ executable, extension: `${DIST}chromium`, headless: true });
  try {
    return await measure(driver, await driver.context.browser()!.newBrowserCDPSession(), demo);
  } finally {
    await driver.close();
    await demo.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function clicks(driver: ChromiumDriver, browser: CDPSession, demo: Demo): Promise<Figures> {
  const all: number[] = [];
  for (let i = 0; i < CLICKS; i++) {
    const tab = await driver.open(`${demo.newsroom.origins[STORY.version.outlet]}${STORY.version.path}?${i}`);
    all.push(await clickToDifference(driver, browser, tab));
    await tab.close();
  }
  return { click_to_difference_ms: median(all), click_to_difference_all_ms: numbered(all) };
}

async function pages(driver: ChromiumDriver, browser: CDPSession, demo: Demo): Promise<Figures> {
  demo.newsroom.set(STORY.version.outlet, STORY.version.path, { body: newsPage(STORY.version) });
  const ours = await driver.openExtensionPage("popup/options.html");
  await driver.answerPermissions("grant");
  await ours.evaluate(
    `document.addEventListener("click", () => chrome.permissions.request({ origins: ["http://127.0.0.1/*"] }), { once: true })`,
  );
  await ours.clickAt(1, 1);
  await ours.until(`chrome.permissions.contains({ origins: ["http://127.0.0.1/*"] })`);
  const done: Awaited<ReturnType<typeof onePage>>[] = [];
  for (let i = 0; i < PAGES; i++) done.push(await onePage(i));
  await ours.close();
  demo.newsroom.set(STORY.version.outlet, STORY.version.path, null);
  const of = (figure: (page: (typeof done)[number]) => number) => done.map(figure);
  return {
    page_bytes: done[0]!.bytes,
    page_elements: done[0]!.elements,
    page_capture_ms: median(of(({ capture }) => capture.total)),
    page_capture_processor_ms: median(of(({ capture }) => capture.processor)),
    page_capture_longest_task_ms: median(of(({ capture }) => capture.longest)),
    page_capture_all_ms: numbered(of(({ capture }) => capture.total)),
    page_marks: done[0]!.marked,
    page_marks_ms: median(of(({ marks }) => marks.total)),
    page_marks_processor_ms: median(of(({ marks }) => marks.processor)),
    page_marks_longest_task_ms: median(of(({ marks }) => marks.longest)),
    page_marks_all_ms: numbered(of(({ marks }) => marks.total)),
    page_layout_shift: Math.max(...of(({ shift }) => shift)),
    page_article_changed: done.filter(({ changed }) => changed).length,
    page_scripts_before_click: Math.max(...of(({ scripts }) => scripts)),
    page_worlds_before_click: Math.max(...of(({ worlds }) => worlds)),
  };

  async function onePage(i: number) {
    const url = `${demo.newsroom.origins[STORY.version.outlet]}${STORY.version.path}?large-${i}`;
    const tab = await driver.open("about:blank");
    const session = await driver.context.newCDPSession(tab.page);
    let [scripts, worlds] = [0, 0];
    session.on("Debugger.scriptParsed", (script) => {
      if (script.url.startsWith("chrome-extension:")) scripts++;
    });
    session.on("Runtime.executionContextCreated", ({ context }) => {
      if (context.origin.startsWith("chrome-extension:")) worlds++;
    });
    await Promise.all([session.send("Debugger.enable"), session.send("Runtime.enable")]);
    await tab.page.goto(url);
    await tab.evaluate(WATCH);
    await tab.until("document.readyState === 'complete'");
    const before = { scripts, worlds, hash: await tab.evaluate<string>(HASH) };
    await session.detach();
    await tab.activate();
    const tabId = await ours.evaluate<number>(
      "chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => tab.id)",
    );
    // Whatever the page still has to do of its own is no work of ours.
    await tab.evaluate("new Promise((go) => requestIdleCallback(go))");
    let key = "";
    const capture = await mainThreadWork(browser, tab, async () => {
      ({ key } = await ask(ours, "readTab", { tabId }));
    });
    const { version } = await ask(ours, "openText", { key, text: otherText(OTHER.version), outlet: "Other" });
    let marked = 0;
    const marks = await mainThreadWork(browser, tab, async () => {
      ({ marked } = await ask(ours, "markPage", { key, id: version.id }));
      await poll(() => tab.evaluate(`[...CSS.highlights.keys()].some((name) => name.startsWith("wireside"))`), "marks");
      await tab.evaluate("new Promise((go) => requestAnimationFrame(() => setTimeout(go)))");
    });
    const page = {
      capture,
      marks,
      marked,
      scripts: before.scripts,
      worlds: before.worlds,
      bytes: await tab.evaluate<number>("performance.getEntriesByType('navigation')[0].decodedBodySize"),
      elements: await tab.evaluate<number>("document.querySelectorAll('*').length"),
      shift: await tab.evaluate<number>("globalThis.shifted"),
      changed: (await tab.evaluate<string>(HASH)) !== before.hash,
    };
    await tab.close();
    return page;
  }
}

/** Sums up every shift of the page's layout from here on. */
const WATCH = `(() => {
  globalThis.shifted = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) globalThis.shifted += value;
  }).observe({ type: "layout-shift" });
})()`;

/** Everything that stands in the page's body: elements, attributes, texts. */
const HASH = `crypto.subtle.digest("SHA-256", new TextEncoder().encode(document.body.outerHTML))
  .then((digest) => [...new Uint8Array(digest)].map((byte) => byte.toString(16)).join(""))`;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function numbered(values: readonly number[]): Record<string, number> {
  return Object.fromEntries(values.map((value, i) => [i + 1, Math.round(value * 10) / 10]));
}
