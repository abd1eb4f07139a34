import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, it } from "vitest";
import { findScreenTools, requireBrowsers } from "../../src/tools/browsers.ts";
import { type Demo, openDemo } from "../../src/tools/demo.ts";
import { DIST } from "../../src/tools/paths.ts";
import { type ChromiumDriver, type ChromiumTab, launchChromium } from "./drivers/chromium.ts";
import { poll } from "./drivers/driver.ts";
import { openScreen, type Screen } from "./drivers/screen.ts";
import { printed } from "./stories.ts";

const tools = findScreenTools();
if (tools === null) console.warn("skipped: Xvfb and xdotool are not there, so no real menu was opened in Chromium");

/** Headless Chromium draws no menus. Here it has a screen, and mouse and keys are the screen's: the choice itself lets Wireside in,
 * and nothing of Wireside was in the page when the menu was opened. */
describe.skipIf(tools === null)("a real right click in Chromium", () => {
  let screen: Screen;
  let demo: Demo;
  let driver: ChromiumDriver;
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "wireside-click-"));
    screen = await openScreen(tools!);
    const executable = requireBrowsers(["chromium"]).chromium;
    const { environment } = screen;
    [demo, driver] = await Promise.all([
      openDemo(folder),
      launchChromium({ executable, extension: `${DIST}chromium`, headless: false, environment }),
    ]);
  });
  afterAll(async () => {
    await Promise.all([driver?.close(), demo?.close()]);
    await screen?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Clicks on words with the right button and goes through the menu by keys: our part of it, into that, its first entry. */
  async function chooseFirst(tab: ChromiumTab, words: string, select: boolean): Promise<void> {
    await tab.activate();
    const at = await tab.evaluate<{ x: number; y: number }>(`(() => {
      const prose = [...document.querySelectorAll("p")].find((one) => one.textContent.includes(${JSON.stringify(words)}));
      prose.scrollIntoView({ block: "center", behavior: "instant" });
      if (${select}) getSelection().selectAllChildren(prose);
      const box = prose.getBoundingClientRect();
      return { x: screenX + box.x + 60, y: screenY + outerHeight - innerHeight + box.y + 12 };
    })()`);
    await screen.rightClick(at.x, at.y);
    await screen.pressForMenu("w");
    await screen.press("Return", "Return");
  }

  const story = printed("strait-talks", "rewritten");
  const open = () => driver.open(demo.newsroom.origins[story.version.outlet] + story.version.path);

  it("compares a paragraph", async () => {
    const tab = await open();
    // An earlier click elsewhere says nothing about the paragraph that the menu is opened on.
    await tab.click("p");
    await chooseFirst(tab, "Lorimer threatened", false);
    await poll(
      async () => (await driver.cardHtml(tab))?.includes("has threatened to close Velmar's railway"),
      "the counterpart in the card",
    );
    await tab.close();
  });

  it("compares a selection", async () => {
    const tab = await open();
    await chooseFirst(tab, "Lorimer threatened", true);
    await poll(
      async () => (await driver.cardHtml(tab))?.includes("Compare this selection"),
      "the card of the selection",
    );
    await poll(async () => (await driver.cardHtml(tab))?.includes("Kestrel News"), "the counterpart in the card");
    await tab.close();
  });
});
