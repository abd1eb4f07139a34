import { mkdirSync, writeFileSync } from "node:fs";
import { launchChromium } from "../../test/e2e/drivers/chromium.ts";
import { openVersion } from "../../test/e2e/popup.ts";
import { printed } from "../../test/e2e/stories.ts";
import { OUTLETS } from "../../test/newsroom/outlets/all.ts";
import { requireBrowsers } from "./browsers.ts";
import { bundleEverything } from "./bundle.ts";
import { openDemo } from "./demo.ts";
import { DIST, ROOT } from "./paths.ts";

/** Takes the README's pictures anew: the real popup over the demo newsroom, light and dark. */
const FOLDER = `${ROOT}src/docs/pictures/`;
const STORY = printed("strait-talks", "rewritten");
const OTHER = printed("strait-talks", "whole");

await bundleEverything();
const executable = requireBrowsers(["chromium"]).chromium;
const demo = await openDemo(`${DIST}pictures-demo`);
const driver = await launchChromium({ executable, extension: `${DIST}chromium`, headless: true });
try {
  mkdirSync(FOLDER, { recursive: true });
  const tab = await driver.open(demo.newsroom.origins[STORY.version.outlet] + STORY.version.path);
  const popup = await driver.clickToolbar(tab);
  await openVersion(popup, OUTLETS[OTHER.version.outlet].name);
  await popup.until(`document.querySelector("[data-difference]")`);
  for (const scheme of ["light", "dark"] as const) {
    await driver.setColourScheme(scheme);
    await popup.until(`matchMedia("(prefers-color-scheme: ${scheme})").matches`);
    // Colours change over a moment: the picture is of what they change to.
    await popup.until("document.getAnimations().length === 0");
    writeFileSync(`${FOLDER}popup-${scheme}.png`, await popup.picture());
  }
  await popup.close();
} finally {
  await driver.close();
  await demo.close();
}
