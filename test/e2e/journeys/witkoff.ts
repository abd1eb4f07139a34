import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildAndServeIndex, type ServedIndex, wireside } from "../../../src/tools/demo.ts";
import { DIST, ROOT } from "../../../src/tools/paths.ts";
import { ask } from "../ask.ts";
import type { Tab, View } from "../drivers/driver.ts";
import { marks, openVersion, versions } from "../popup.ts";
import type { Suite } from "../suite.ts";

/** A real report as two outlets printed it. The texts are other people's, so they lie beside the checkout, not in it. */
const CASE = `${ROOT}../shared/cases/witkoff/`;

/** One page on an origin of its own. */
async function servePage(file: string): Promise<{ server: Server; url: string }> {
  const html = readFileSync(file);
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/article` };
}

/** The acceptance case: an index by the command, two origins, the real popup, and what must be found in it. */
export function witkoffCase(suite: Suite): void {
  describe.skipIf(!existsSync(CASE))("the Witkoff case (skipped where the shared texts are missing)", () => {
    const servers: Server[] = [];
    let index: ServedIndex;
    let tab: Tab;
    let popup: View;

    beforeAll(async () => {
      const [a, b] = [await servePage(`${CASE}outlet-a.html`), await servePage(`${CASE}outlet-b.html`)];
      servers.push(a.server, b.server);
      const folder = `${DIST}e2e/witkoff-${suite.browser}`;
      mkdirSync(folder, { recursive: true });
      const article: unknown = JSON.parse(wireside("extract", `${CASE}outlet-b.html`, "--url", b.url));
      writeFileSync(`${folder}/b.jsonl`, `${JSON.stringify(article)}\n`);
      index = await buildAndServeIndex(`${folder}/b.jsonl`, `${folder}/index`);
      const options = await suite.driver.openExtensionPage("popup/options.html");
      await ask(options, "addIndex", { url: index.url });
      await options.close();
      await suite.driver.answerPermissions("grant");
      tab = await suite.driver.open(a.url);
      popup = await suite.driver.clickToolbar(tab);
    });
    afterAll(async () => {
      await popup?.close();
      await tab?.close();
      await suite.driver.revokePermissions();
      await index?.close();
      for (const server of servers) server.close();
    });

    it("offers outlet B as the same report", async () => {
      expect(await versions(popup)).toEqual(["Outlet B"]);
      expect(await popup.evaluate<string>(`document.querySelector("main").innerText`)).toMatch(/Same report/i);
    });

    it("fetches B's page after the click and names what differs", async () => {
      await openVersion(popup, "Outlet B");
      await popup.until(`document.querySelector("[data-difference]")`);
      const found = await marks(popup);
      const has = (kind: string, side: "a" | "b", words: string) =>
        expect(
          found.some((mark) => mark.kind === kind && mark.side === side && mark.text.includes(words)),
          `${kind}: ${words} among ${JSON.stringify(found.filter((mark) => mark.kind === kind))}`,
        ).toBe(true);
      has("hedge", "b", "appears");
      has("attribution", "a", "claimed");
      has("quote", "b", "concerns");
      has("spelling", "a", "Vitkoff");
      has("spelling", "b", "Witkoff");
      expect(found.some(({ kind, text }) => kind === "name" && /[VW]itkoff/.test(text))).toBe(false);
    });

    it("shows the passages that only A has", async () => {
      const said = await popup.evaluate<string>(`document.querySelector(".rows").textContent.replace(/\\s+/g, " ")`);
      for (const words of [
        "The topic of the meeting — aspects of the Ukrainian solution",
        "According to Russian state news agency TASS, Dmitriev said Friday's talks were productive",
        "Ukrainian officials have in recent days sent Washington a list of targets",
        "state news agencies later reported that the talks lasted more than four hours",
      ])
        expect(said).toContain(words);
      const lone = await popup.evaluate<string[]>(
        `[...document.querySelectorAll(".kind-only-a")].map((one) => one.textContent)`,
      );
      expect(lone.length).toBeGreaterThanOrEqual(4);
    });

    it.each(["light", "dark"] as const)("has its picture taken (%s)", async (scheme) => {
      await suite.driver.setColourScheme(scheme);
      mkdirSync(`${DIST}pictures`, { recursive: true });
      await popup.until(`matchMedia("(prefers-color-scheme: ${scheme})").matches`);
      // Colours change over a moment: the picture is of what they change to.
      await popup.until("document.getAnimations().length === 0");
      const size = await popup.evaluate<{ inside: number; root: number }>(
        `({ inside: innerWidth, root: document.getElementById("root").getBoundingClientRect().width })`,
      );
      expect(size.root, "the popup fills the room that it has").toBe(size.inside);
      const picture = await popup.picture();
      writeFileSync(`${DIST}pictures/witkoff-${suite.browser}-${scheme}.png`, picture);
      expect(picture.length).toBeGreaterThan(10_000);
      await suite.driver.setColourScheme("light");
    });
  });
}
