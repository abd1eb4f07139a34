import { mkdirSync, writeFileSync } from "node:fs";
import { launchChromium } from "../../test/e2e/drivers/chromium.ts";
import type { Driver, View } from "../../test/e2e/drivers/driver.ts";
import { launchFirefox } from "../../test/e2e/drivers/firefox.ts";
import { openVersion } from "../../test/e2e/popup.ts";
import { printed } from "../../test/e2e/stories.ts";
import { OUTLETS } from "../../test/newsroom/outlets/all.ts";
import { openGallery } from "../../test/popup/gallery/open.ts";
import { SCENES } from "../../test/popup/gallery/states.ts";
import { requireBrowsers } from "./browsers.ts";
import { bundleEverything } from "./bundle.ts";
import { contactSheet, type Shot } from "./contact-sheet.ts";
import { type Demo, openDemo } from "./demo.ts";
import { fewColours } from "./few-colours.ts";
import { DIST, ROOT } from "./paths.ts";
import { SHEETS } from "./picture-list.ts";

/** Takes the README's and the docs' pictures anew: the real popup, panel and page over the demo newsroom, and every state of every view. */
const FOLDER = `${ROOT}src/docs/pictures/`;
const WIDTH = 800;
const STORY = printed("strait-talks", "rewritten");
const OTHER = printed("strait-talks", "whole");

mkdirSync(FOLDER, { recursive: true });
await bundleEverything();
const executables = requireBrowsers(["chromium", "firefox"]);
const gallery = await openGallery(executables.chromium);
const demo = await openDemo(`${DIST}pictures-demo`);
try {
  for (const { name, columns, width, shots } of SHEETS) {
    const taken: Shot[] = [];
    for (const { scene, words, ...way } of shots)
      taken.push({
        words,
        png: await gallery.scene(scene, way, (page) =>
          page.screenshot({ fullPage: SCENES[scene]!.page !== undefined }),
        ),
      });
    await keep(name, taken, columns, width);
  }
  await real("chromium", demo);
  await real("firefox", demo);
} finally {
  await gallery.close();
  await demo.close();
}

/** The real extension: the popup in light and dark, and the panel beside the page. */
async function real(browser: "chromium" | "firefox", { newsroom }: Demo): Promise<void> {
  const options = { executable: executables[browser], extension: `${DIST}${browser}`, headless: true };
  const driver: Driver = await (browser === "chromium" ? launchChromium(options) : launchFirefox(options));
  try {
    const tab = await driver.open(newsroom.origins[STORY.version.outlet] + STORY.version.path);
    let popup = await driver.clickToolbar(tab);
    await openVersion(popup, OUTLETS[OTHER.version.outlet].name);
    await popup.until(`document.querySelector("[data-difference]")`);
    for (const scheme of ["light", "dark"] as const) {
      await driver.setColourScheme(scheme);
      const png = await still(popup, scheme);
      // Both browsers draw the dark one alike: one is enough of Firefox.
      if (browser === "chromium") await keep(`popup-${scheme}`, [{ png, words: "" }], 1, WIDTH);
      else if (scheme === "light") await keep("popup-firefox", [{ png, words: "" }], 1, WIDTH);
    }
    await driver.setColourScheme("light");
    await popup.close();
    popup = await driver.clickToolbar(tab);
    await popup.until(`document.querySelector("[data-difference]")`);
    await popup.click(".masthead-actions button:has(.icon-panel)");
    const panel = await driver.panel();
    await panel.until(`document.querySelector("[data-difference]")`);
    await keep(`panel-${browser}`, [{ png: await still(panel, "light"), words: "" }], 1, 360);
  } finally {
    await driver.close();
  }
}

/** A picture of a view at rest. */
async function still(view: View, scheme: "light" | "dark"): Promise<Buffer> {
  await view.until(`matchMedia("(prefers-color-scheme: ${scheme})").matches`);
  // Colours change over a moment: the picture is of what they change to.
  await view.until("document.getAnimations().length === 0");
  return view.picture();
}

async function keep(name: string, shots: readonly Shot[], columns: number, width: number): Promise<void> {
  const pixels = await gallery.scene("help", {}, (page) => contactSheet(page, shots, columns, width));
  const png = fewColours(pixels);
  writeFileSync(`${FOLDER}${name}.png`, png);
  console.log(`${name}.png: ${pixels.width} × ${pixels.height}, ${Math.round(png.length / 1024)} KB`);
}
