import { writeFileSync } from "node:fs";
import { ask } from "../../test/e2e/ask.ts";
import { launchChromium } from "../../test/e2e/drivers/chromium.ts";
import type { Driver, Tab } from "../../test/e2e/drivers/driver.ts";
import { launchFirefox } from "../../test/e2e/drivers/firefox.ts";
import { openVersion } from "../../test/e2e/popup.ts";
import { printed } from "../../test/e2e/stories.ts";
import { OUTLETS } from "../../test/newsroom/outlets/all.ts";
import { ENGLISH } from "../cli/words.ts";
import { exported } from "../export/exported.ts";
import { toTerminal } from "../export/terminal.ts";
import { type BrowserName, requireBrowsers } from "./browsers.ts";
import { bundleEverything } from "./bundle.ts";
import { openDemo } from "./demo.ts";
import { hasDisplay } from "./display.ts";
import { DIST } from "./paths.ts";

/**
 * Builds, opens the demo newsroom, and shows the extension in it: in a window where there is a display, else headless with the
 * comparison printed here and a picture of the popup. `npm start -- firefox` takes Firefox.
 */
const name: BrowserName = process.argv.includes("firefox") ? "firefox" : "chromium";
const FOLDER = `${DIST}demo`;
/** The page that is opened: a version in other words, so that there is much to see. */
const STORY = printed("strait-talks", "rewritten");
const OTHER = printed("strait-talks", "whole");

function executable(): string {
  try {
    return requireBrowsers([name])[name];
  } catch (error) {
    console.error(`start: ${(error as Error).message}`);
    process.exit(1);
  }
}

const headless = !hasDisplay();
const options = { executable: executable(), extension: `${DIST}${name}`, headless };
console.log("building the extension and the command");
await bundleEverything();
const demo = await openDemo(FOLDER);
let driver: Driver | null = null;
try {
  driver = await (name === "chromium" ? launchChromium(options) : launchFirefox(options));
  await subscribe(driver);
  const tab = await driver.open(demo.newsroom.origins[STORY.version.outlet] + STORY.version.path);
  if (headless) await showHere(driver, tab);
  else {
    console.log(`The demo newsroom is open at ${tab.url}`);
    console.log("Click Wireside's icon in the toolbar (in Chromium under the puzzle piece). Close the browser to end.");
    await driver.closed;
  }
} catch (error) {
  console.error(`start: ${(error as Error).message}`);
  process.exitCode = 1;
} finally {
  await driver?.close().catch(() => {});
  await demo.close();
}

/** Adds the demo's index, as the options page does. */
async function subscribe(browser: Driver): Promise<void> {
  const settings = await browser.openExtensionPage("popup/options.html");
  await ask(settings, "addIndex", { url: demo.index });
  await settings.close();
}

/** The story without a window: a click on the icon, a picture of the popup, and the comparison in words. */
async function showHere(browser: Driver, tab: Tab): Promise<void> {
  await browser.answerPermissions("grant");
  const popup = await browser.clickToolbar(tab);
  await openVersion(popup, OUTLETS[OTHER.version.outlet].name);
  await popup.until(`document.querySelector("[data-difference]")`);
  const picture = `${FOLDER}/popup.png`;
  writeFileSync(picture, await popup.picture());
  const [active] = await popup.evaluate<{ id: number }[]>(
    "(globalThis.browser ?? chrome).tabs.query({ active: true, currentWindow: true })",
  );
  const { key, article } = await ask(popup, "readTab", { tabId: active!.id });
  const { versions } = await ask(popup, "findVersions", { key });
  const { id } = versions.find(({ outlet }) => outlet === OUTLETS[OTHER.version.outlet].name)!;
  const opened = await ask(popup, "openVersion", { key, id });
  await popup.close();
  const look = { colour: process.stdout.isTTY === true, width: process.stdout.columns ?? 100 };
  const e = await exported(article, opened.article, opened.comparison, new Date().toISOString());
  console.log(toTerminal(e, ENGLISH, look));
  console.log(`\nThe popup as a picture: ${picture}`);
}
