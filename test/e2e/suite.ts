import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { type BrowserName, requireBrowsers } from "../../src/tools/browsers.ts";
import { type Demo, openDemo } from "../../src/tools/demo.ts";
import { DIST } from "../../src/tools/paths.ts";
import { ask } from "./ask.ts";
import { launchChromium } from "./drivers/chromium.ts";
import type { Driver, View } from "./drivers/driver.ts";
import { launchFirefox } from "./drivers/firefox.ts";

/** What every journey has at hand: one browser with the built extension, and the newsroom with its index. */
export interface Suite {
  readonly browser: BrowserName;
  readonly driver: Driver;
  readonly demo: Demo;
}

/** Starts the browser and the newsroom once for all tests of a file; the fields are there from the first test on. */
export function openSuite(browser: BrowserName): Suite {
  const suite = { browser } as { browser: BrowserName; driver: Driver; demo: Demo };
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "wireside-demo-"));
    const executable = requireBrowsers([browser])[browser];
    const options = { executable, extension: `${DIST}${browser}`, headless: true };
    [suite.demo, suite.driver] = await Promise.all([
      openDemo(folder),
      browser === "chromium" ? launchChromium(options) : launchFirefox(options),
    ]);
  });
  afterAll(async () => {
    await Promise.all([suite.driver?.close(), suite.demo?.close()]);
    await rm(folder, { recursive: true, force: true });
  });
  return suite;
}

/** Subscribes to the demo's index. */
export async function subscribe({ driver, demo }: Suite): Promise<void> {
  const options = await driver.openExtensionPage("popup/options.html");
  try {
    await ask(options, "addIndex", { url: demo.index });
  } finally {
    await options.close();
  }
}

/** The text that an element shows, white space folded; "" where it is not there. */
export function shown(view: View, selector: string): Promise<string> {
  return view.evaluate<string>(
    `document.querySelector(${JSON.stringify(selector)})?.innerText.replace(/\\s+/g, " ").trim() ?? ""`,
  );
}
