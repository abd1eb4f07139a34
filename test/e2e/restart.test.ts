import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "vitest";
import { type BrowserName, requireBrowsers } from "../../src/tools/browsers.ts";
import { DIST } from "../../src/tools/paths.ts";
import { launchChromium } from "./drivers/chromium.ts";
import type { Driver, Tab } from "./drivers/driver.ts";
import { launchFirefox } from "./drivers/firefox.ts";

/** Longest time for starting a browser twice, in ms. */
const TWO_STARTS = 180_000;

/** What a reader has set is there again after the browser has ended and was started anew. */
describe.each(["chromium", "firefox"] as const)("settings in %s", (browser: BrowserName) => {
  let profile = "";
  let driver: Driver | null = null;
  beforeEach(async () => {
    profile = await mkdtemp(join(tmpdir(), `wireside-${browser}-kept-`));
  });
  afterEach(async () => {
    await driver?.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  async function started(work: (settings: Tab) => Promise<void>): Promise<void> {
    const executable = requireBrowsers([browser])[browser];
    const options = { executable, extension: `${DIST}${browser}`, headless: true, profile };
    driver = await (browser === "chromium" ? launchChromium(options) : launchFirefox(options));
    const settings = await driver.openExtensionPage("popup/options.html");
    await settings.until(`document.querySelector("[data-view=list]")`);
    await work(settings);
    await driver.close();
    driver = null;
  }

  it(
    "survive a restart",
    async () => {
      await started(async (settings) => {
        await settings.evaluate(`document.querySelector("[data-view=list]").click()`);
        await settings.evaluate(`document.querySelector("[aria-labelledby=reading] .chip.kind-quote").click()`);
        await settings.until(
          `(globalThis.browser ?? chrome).storage.sync.get().then((all) => JSON.stringify(all).includes("quote"))`,
        );
      });
      await started(async (settings) => {
        await settings.until(`document.querySelector("[data-view=list]").ariaPressed === "true"`);
        await settings.until(`document.querySelector(".chip.kind-quote").ariaPressed === "true"`);
      });
    },
    TWO_STARTS,
  );
});
