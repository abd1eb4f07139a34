import { mkdirSync, writeFileSync } from "node:fs";
import { ask } from "../../test/e2e/ask.ts";
import { launchChromium } from "../../test/e2e/drivers/chromium.ts";
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

const options = { executable: executable(), extension: `${DIST}${name}`, headless: !hasDisplay() };
console.log("building the extension and the command");
await bundleEverything();
const demo = await openDemo(FOLDER);
const driver = await (name === "chromium" ? launchChromium(options) : launchFirefox(options));
const page = demo.newsroom.origins[STORY.version.outlet] + STORY.version.path;

const settings = await driver.openExtensionPage("popup/options.html");
await ask(settings, "addIndex", { url: demo.index });

if (options.headless) {
  await driver.answerPermissions("grant");
  await settings.close();
  const tab = await driver.open(page);
  const popup = await driver.clickToolbar(tab);
  await openVersion(popup, OUTLETS[OTHER.version.outlet].name);
  await popup.until(`document.querySelector("[data-difference]")`);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/popup.png`, await popup.picture());
  const [active] = await popup.evaluate<{ id: number }[]>(
    "(globalThis.browser ?? chrome).tabs.query({ active: true, currentWindow: true })",
  );
  const { key, article } = await ask(popup, "readTab", { tabId: active!.id });
  const found = await ask(popup, "findVersions", { key });
  const wanted = found.versions.find(({ outlet }) => outlet === OUTLETS[OTHER.version.outlet].name)!;
  const opened = await ask(popup, "openVersion", { key, id: wanted.id });
  await popup.close();
  const look = { colour: process.stdout.isTTY === true, width: process.stdout.columns ?? 100 };
  console.log(
    toTerminal(await exported(article, opened.article, opened.comparison, new Date().toISOString()), ENGLISH, look),
  );
  console.log(`\nthe popup, as a picture: ${FOLDER}/popup.png`);
  await driver.close();
  await demo.close();
} else {
  await settings.close();
  const tab = await driver.open(page);
  await tab.activate();
  console.log(
    `The demo newsroom is open at ${page}\nClick Wireside's icon in the toolbar (under the puzzle piece in Chromium). Close the window to end.`,
  );
  await driver.closed;
  await demo.close();
}
process.exit(0);
