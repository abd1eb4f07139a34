import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveFolder } from "../../src/cli/index/serve.ts";
import { MANIFEST, readManifest } from "../../src/index/manifest.ts";
import { type BrowserName, requireBrowsers } from "../../src/tools/browsers.ts";
import { type Demo, openDemo, wireside } from "../../src/tools/demo.ts";
import { DIST } from "../../src/tools/paths.ts";
import { ask } from "./ask.ts";
import { launchChromium } from "./drivers/chromium.ts";
import type { Driver } from "./drivers/driver.ts";
import { launchFirefox } from "./drivers/firefox.ts";
import { versions } from "./popup.ts";
import { type Recorded, type RecordingProxy, recordingProxy } from "./recording-proxy.ts";
import { printed } from "./stories.ts";

/** Hosts that the browsers' makers are asked at by the browsers themselves, with or without an extension. */
const MAKERS = /(^|\.)(google|googleapis|gstatic|gvt1|mozilla|firefox|mozaws)\.(com|org|net)$/;

/** The same journey on articles that have nothing in common: what a browser sends must not differ. */
describe.each<BrowserName>(["chromium", "firefox"])("all that %s sends", (name) => {
  let driver: Driver;
  let demo: Demo;
  let proxy: RecordingProxy;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "wireside-network-"));
    [proxy, demo] = [await recordingProxy(), await openDemo(folder)];
    const executable = requireBrowsers([name])[name];
    const options = { executable, extension: `${DIST}${name}`, headless: true, proxy: proxy.address };
    driver = await (name === "chromium" ? launchChromium(options) : launchFirefox(options));
  });
  afterAll(async () => {
    await driver?.close();
    await Promise.all([proxy?.close(), demo?.close()]);
    await rm(folder, { recursive: true, force: true });
  });

  /** What was sent since the last look, but for the browser's own and for what the pages asked for themselves. */
  function sent(): Recorded[] {
    const outlets = new Set(Object.values(demo.newsroom.origins).map((origin) => new URL(origin).host));
    return proxy.take().filter(({ url }) => {
      const { host, hostname } = new URL(url);
      return !outlets.has(host) && !MAKERS.test(hostname);
    });
  }

  /** Opens an article, clicks on the icon and waits for its versions. */
  async function read(report: string, outlet: string): Promise<string[]> {
    const { version } = printed(report, "whole");
    const tab = await driver.open(demo.newsroom.origins[version.outlet] + version.path);
    const popup = await driver.clickToolbar(tab);
    const found = await versions(popup);
    expect(found).toContain(outlet);
    await popup.close();
    await tab.close();
    return found;
  }

  /** The journey: an index is added, an article read, the indexes brought up to date, the index removed. */
  async function journey(report: string, outlet: string): Promise<Recorded[]> {
    const options = await driver.openExtensionPage("popup/options.html");
    await ask(options, "addIndex", { url: demo.index });
    await read(report, outlet);
    await ask(options, "updateIndexes", {});
    await ask(options, "removeIndex", { id: demo.index });
    await options.close();
    return sent();
  }

  it("with the settings that it comes with, on an article of the sample, is nothing", async () => {
    demo.newsroom.forget();
    await read("strait-talks", "Tramline Pulse");
    expect(sent()).toEqual([]);
    // The page itself came through the proxy, so nothing went round it; and no other outlet was asked.
    const asked = demo.newsroom.requests.filter(({ path }) => path !== "/favicon.ico").map(({ outlet }) => outlet);
    expect(new Set(asked)).toEqual(new Set([printed("strait-talks", "whole").version.outlet]));
  });

  it("with an index is that index's files, the same whatever is read", async () => {
    // The first time fills the browser's cache, whose state shows in headers.
    await journey("strait-talks", "Tramline Pulse");
    const one = await journey("strait-talks", "Tramline Pulse");
    const other = await journey("ilmarra-dam", "Al-Minara");
    expect(one.length).toBeGreaterThanOrEqual(3);
    for (const { method, url } of one) expect([method, url.startsWith(demo.index)]).toEqual(["GET", true]);
    expect(other).toEqual(one);
  });

  it("tells the index neither a cookie, a referrer nor anything of the page", async () => {
    const [first] = await journey("strait-talks", "Tramline Pulse");
    expect(first?.headers).not.toHaveProperty("cookie");
    expect(first?.headers).not.toHaveProperty("referer");
    const { version } = printed("strait-talks", "whole");
    expect(JSON.stringify(first)).not.toContain(version.path);
  });

  it("with an index in buckets is nothing of a page before the reader agrees and clicks, and then padded ranges", async () => {
    const parts = join(folder, "parts");
    wireside("index", "bucket", join(folder, "index"), "--out", parts);
    const { buckets, name: called } = readManifest(await readFile(join(parts, MANIFEST)));
    const served = await serveFolder(parts);
    /** What the index is sent for an article, once it has answered. */
    const asked = async (report: string) => {
      await look(report, `${called || new URL(served.url).host}: `);
      return sent();
    };
    try {
      await driver.answerPermissions("grant");
      const options = await driver.openExtensionPage("popup/options.html");
      sent();
      await ask(options, "addIndex", { url: served.url });
      expect(sent().map(({ url }) => url)).toEqual([`${served.url}${MANIFEST}`, served.url + buckets!.anchors.name]);
      await look("strait-talks", "was not asked");
      expect(sent()).toEqual([]);

      await options.evaluate("void location.reload()");
      const note = `[data-index="${served.url}"] .index-asked`;
      await options.until(
        `document.querySelector('${note}')?.textContent.includes(${JSON.stringify(new URL(served.url).host)})`,
      );
      await options.click(`${note} button`);
      await options.until(
        `document.querySelector('[data-index="${served.url}"]').textContent.includes("Asked when you click")`,
      );
      expect(sent()).toEqual([]);

      const one = await asked("strait-talks");
      // The yes and what hides the buckets outlive the worker.
      await driver.killBackground();
      const other = await asked("ilmarra-dam");
      for (const requests of [one, other]) {
        expect(requests.length).toBeGreaterThan(0);
        for (const { method, url, headers } of requests) {
          expect([method, buckets!.files.map(({ name }) => served.url + name).includes(url)]).toEqual(["GET", true]);
          const [from, to] = headers.range!.replace("bytes=", "").split("-").map(Number) as [number, number];
          expect([from % buckets!.padded, to - from + 1]).toEqual([0, buckets!.padded]);
          for (const name of ["cookie", "referer", "content-length"]) expect(headers).not.toHaveProperty(name);
        }
      }
      // But for which range of which month's file, nothing tells one article's requests from another's.
      const told = (requests: readonly Recorded[]) =>
        new Set(requests.map(({ headers: { range: _, ...headers } }) => JSON.stringify(headers)));
      expect(told(other)).toEqual(told(one));
      await options.activate();
      await options.click(`${note} button`);
      await options.until(
        `document.querySelector('[data-index="${served.url}"]').textContent.includes("waits for your word")`,
      );
      await look("ilmarra-dam", "was not asked");
      expect(sent()).toEqual([]);
      await ask(options, "removeIndex", { id: served.url });
      await options.close();
    } finally {
      await driver.revokePermissions();
      await served.close();
    }
  });

  /** Opens an article, clicks on the icon and waits until what was searched says something. */
  async function look(report: string, says: string): Promise<void> {
    const { version } = printed(report, "whole");
    const tab = await driver.open(demo.newsroom.origins[version.outlet] + version.path);
    const popup = await driver.clickToolbar(tab);
    await popup.until(`document.querySelector(".searched")?.textContent.includes(${JSON.stringify(says)})`);
    await popup.close();
    await tab.close();
  }
});
