import { readFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { ROOT } from "./paths.ts";

/** Below this many pixels the drawing for small sizes is used: four lines a column would run together. */
const SMALL = 48;
const SIZES = [16, 32, 48, 128] as const;

/** Draws icons/*.png out of the two SVG files: `tsx src/tools/icons.ts`. The pictures are checked in; run it after a change of the drawing. */
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const size of SIZES) {
  const drawing = await readFile(`${ROOT}icons/${size < SMALL ? "icon-small" : "icon"}.svg`, "utf8");
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
  );
  await page.screenshot({ path: `${ROOT}icons/${size}.png`, omitBackground: true });
  await page.close();
}
await browser.close();
