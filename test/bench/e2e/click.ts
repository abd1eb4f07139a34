import type { CDPSession } from "playwright-core";
import type { ChromiumDriver, ChromiumTab } from "../../e2e/drivers/chromium.ts";
import { ChromiumChild } from "../../e2e/drivers/chromium-child.ts";

interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** Answers with the time at which the first difference was on the screen, as the popup's own clock has it since 1970, in ms. */
const FIRST_DIFFERENCE = `new Promise((go) => {
  const look = () => document.querySelector("[data-difference]")
    ? requestAnimationFrame(() => setTimeout(() => go(performance.timeOrigin + performance.now())))
    : requestAnimationFrame(look);
  look();
})`;

/**
 * Milliseconds from a real click on the toolbar icon to the frame after the first difference was drawn. Popup and bench read the same
 * clock. The question is asked as soon as the browser tells of the popup, so what it gives is never too little.
 */
export async function clickToDifference(
  driver: ChromiumDriver,
  browser: CDPSession,
  tab: ChromiumTab,
): Promise<number> {
  const targetId = await driver.tabTarget(tab);
  await browser.send("Target.setDiscoverTargets", { discover: true });
  const popup = new Promise<string>((resolve) => {
    const seen = ({ targetInfo }: { targetInfo: TargetInfo }) => {
      if (targetInfo.type !== "page" || !targetInfo.url.includes(`${driver.id}/popup/popup.html`)) return;
      browser.off("Target.targetCreated", seen);
      browser.off("Target.targetInfoChanged", seen);
      resolve(targetInfo.targetId);
    };
    browser.on("Target.targetCreated", seen);
    browser.on("Target.targetInfoChanged", seen);
  });
  const began = performance.timeOrigin + performance.now();
  await driver.triggerAction(targetId);
  const view = await ChromiumChild.attach(browser, await popup);
  const shown = await view.evaluate<number>(FIRST_DIFFERENCE);
  await view.close();
  await browser.send("Target.setDiscoverTargets", { discover: false });
  return shown - began;
}
