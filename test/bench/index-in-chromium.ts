import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { build } from "esbuild";
import type { IndexItem } from "../../src/index/build-index.ts";
import { findBrowser } from "../../src/tools/browsers.ts";
import { bundleExtension } from "../../src/tools/bundle.ts";
import { DIST, ROOT } from "../../src/tools/paths.ts";
import { launchChromium } from "../e2e/drivers/chromium.ts";
import type { PageFigures } from "./index-page.ts";

/** Opens and asks an index in a page of a real Chromium; null, with a word on stderr, where there is none. */
export async function measureInChromium(
  files: ReadonlyMap<string, Uint8Array>,
  asked: readonly IndexItem[],
): Promise<PageFigures | null> {
  const executable = findBrowser("chromium");
  if (executable === null) {
    console.error("bench: no figures of a browser, since there is no Chromium");
    return null;
  }
  const extension = `${DIST}chromium`;
  if (!existsSync(`${extension}/manifest.json`)) await bundleExtension("chromium");
  const { outputFiles } = await build({
    entryPoints: [`${ROOT}test/bench/index-page.ts`],
    bundle: true,
    minify: true,
    format: "iife",
    write: false,
  });
  const served = new Map<string, Uint8Array | string>([
    ["/", `<!doctype html><title>bench</title><script src="/page.js"></script>`],
    ["/page.js", outputFiles[0]!.text],
    [
      "/asked.json",
      JSON.stringify(asked.map(({ text, published }) => ({ text: text.slice(0, text.length / 2), published }))),
    ],
    ...[...files].map(([name, bytes]) => [`/${name}`, bytes] as const),
  ]);
  const server = createServer(({ url }, response) => {
    const body = served.get(url ?? "");
    const type = url === "/" ? "text/html" : url === "/page.js" ? "text/javascript" : "application/octet-stream";
    response.writeHead(body === undefined ? 404 : 200, { "content-type": `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const driver = await launchChromium({ executable, extension, headless: true });
  try {
    const tab = await driver.open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return await tab.evaluate<PageFigures>("measure()");
  } finally {
    await driver.close();
    server.close();
    server.closeAllConnections();
  }
}
