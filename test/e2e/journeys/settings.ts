import { afterEach, describe, expect, it } from "vitest";
import { poll, type Tab } from "../drivers/driver.ts";
import { fill } from "../fill.ts";
import { addressOf, printed } from "../stories.ts";
import { type Suite, shown } from "../suite.ts";

const API = "(globalThis.browser ?? chrome)";
/** The site of every outlet of the newsroom. */
const SITE = "http://127.0.0.1/*";

/** The options: what the reader sets there holds at once, for pages that are open and for those that come. */
export function settingsJourney(suite: Suite): void {
  describe("a reader sets how Wireside works", () => {
    const tabs: Tab[] = [];
    afterEach(async () => {
      await suite.driver.revokePermissions();
      for (const one of tabs.splice(0)) await one.close();
    });
    const opened = (tab: Tab): Tab => {
      tabs.push(tab);
      return tab;
    };
    const options = async () => opened(await suite.driver.openExtensionPage("popup/options.html"));
    const read = async () => opened(await suite.driver.open(addressOf(suite, printed("strait-talks", "rewritten"))));

    it("lets Wireside look by itself on one site, and nowhere after the site is taken off the list", async () => {
      await suite.driver.answerPermissions("grant");
      const settings = await options();
      const scripts = () =>
        settings.evaluate<string[]>(
          `${API}.scripting.getRegisteredContentScripts().then((all) => all.flatMap(({ matches }) => matches))`,
        );
      expect(await scripts()).toEqual([]);
      await fill(settings, "[aria-labelledby=sites] input", "http://127.0.0.1");
      await settings.click("[aria-labelledby=sites] form button");
      await settings.until(`document.querySelector("[data-site='${SITE}']")`);
      await poll(async () => String(await scripts()) === SITE, "the site to be watched");

      await read();
      const badges = `${API}.tabs.query({}).then((tabs) => Promise.all(tabs.map(({ id }) => ${API}.action.getBadgeText({ tabId: id }))))`;
      await poll(async () => (await settings.evaluate<string[]>(badges)).some((text) => Number(text) > 2), "the badge");

      await settings.activate();
      await settings.click("[data-site] .link");
      await settings.until(`document.querySelector("[data-site]") === null`);
      await poll(async () => (await scripts()).length === 0, "the site to be let go");
    });

    it("sees what was allowed, and takes it back for good", async () => {
      await suite.driver.answerPermissions("grant");
      const settings = await options();
      await fill(settings, "[aria-labelledby=sites] input", "http://127.0.0.1");
      await settings.click("[aria-labelledby=sites] form button");
      await settings.until(`document.querySelector("[data-allowed='${SITE}']")`);
      // Off the list of sites, it may still be read at a click.
      await settings.click("[data-site] .link");
      await settings.until(`document.querySelector("[data-site]") === null`);
      const allowed = `${API}.permissions.contains({ origins: ["${SITE}"] })`;
      expect(await settings.evaluate(allowed)).toBe(true);
      await settings.click(`[data-allowed='${SITE}'] .link`);
      await settings.until(`document.querySelector("[data-allowed='${SITE}']") === null`);
      expect(await settings.evaluate(allowed)).toBe(false);
    });

    it("loads settings out of a file, once they have been seen; a file that cannot be read changes nothing", async () => {
      const settings = await options();
      const load = (name: string, text: string) =>
        settings.evaluate(`(() => {
          const given = new DataTransfer();
          given.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
          const field = document.querySelector("[aria-labelledby=file] input");
          field.files = given.files;
          field.dispatchEvent(new Event("change", { bubbles: true }));
        })()`);
      const file = (size: string) =>
        JSON.stringify({
          format: "wireside-settings",
          version: 1,
          settings: { textSize: size, view: "list" },
          indexes: [],
        });
      await load("bad.json", file("huge"));
      await settings.until(
        `document.querySelector("[aria-labelledby=file] .said").textContent.includes("settings.textSize")`,
      );
      expect(await shown(settings, "[aria-labelledby=file] .said")).toContain("nothing was changed");
      await load("good.json", file("large"));
      await settings.until(`document.querySelector(".file-use")`);
      expect(await settings.evaluate("document.documentElement.dataset.textSize")).toBe("normal");
      await settings.click(".file-use");
      await settings.until(`document.documentElement.dataset.textSize === "large"`);
      await settings.until(`document.querySelector("[data-view=list]").ariaPressed === "true"`);
      await load("back.json", JSON.stringify({ format: "wireside-settings", version: 1, settings: {} }));
      await settings.click(".file-use");
      await settings.until(`document.documentElement.dataset.textSize === "normal"`);
    });

    it("chooses kinds, and an open comparison and a marked page show those at once", async () => {
      const settings = await options();
      const tab = await read();
      const popup = await suite.driver.clickToolbar(tab);
      await popup.until(`document.querySelector("[data-difference]")`);
      await popup.press("m");
      await tab.until(`CSS.highlights.has("wireside-attribution")`);
      await popup.close();
      await settings.evaluate(`document.querySelector("[aria-labelledby=reading] .chip.kind-number").click()`);
      await tab.until(
        `(() => {
          const ours = [...CSS.highlights.keys()].filter((name) => name.startsWith("wireside"));
          return ours.length > 0 && ours.every((name) => name.endsWith("number"));
        })()`,
      );
      await settings.evaluate(`document.querySelector("[aria-labelledby=reading] .chip.kind-number").click()`);
      await tab.until(`CSS.highlights.has("wireside-attribution")`);
    });
  });
}
