import { mkdir } from "node:fs/promises";
import { chromium } from "playwright-core";
import { DIST } from "../../../src/tools/paths.ts";
import { buildGallery } from "./build.ts";
import { SCENES } from "./states.ts";

/** How a scene is looked at. */
const WAYS = {
  light: { width: 800, height: 600, colorScheme: "light", forcedColors: "none", language: "en", place: "popup" },
  dark: { width: 800, height: 600, colorScheme: "dark", forcedColors: "none", language: "en", place: "popup" },
  forced: { width: 800, height: 600, colorScheme: "dark", forcedColors: "active", language: "en", place: "popup" },
  narrow: { width: 320, height: 600, colorScheme: "light", forcedColors: "none", language: "en", place: "popup" },
  zoomed: { width: 400, height: 300, colorScheme: "light", forcedColors: "none", language: "en", place: "popup" },
  rtl: { width: 800, height: 600, colorScheme: "light", forcedColors: "none", language: "ar", place: "popup" },
  view: { width: 1280, height: 800, colorScheme: "light", forcedColors: "none", language: "en", place: "view" },
} as const;

/**
 * Takes pictures of the gallery into dist/pictures: `tsx test/popup/gallery/pictures.ts [WAY...] [SCENE...]`, all of both unless some
 * are named.
 */
const named = process.argv.slice(2);
const ways = Object.entries(WAYS).filter(([way]) => !named.some((name) => name in WAYS) || named.includes(way));
const scenes = Object.keys(SCENES).filter((scene) => !named.some((name) => name in SCENES) || named.includes(scene));

const address = await buildGallery();
const folder = `${DIST}pictures/`;
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--allow-file-access-from-files"],
});
for (const [way, { width, height, colorScheme, forcedColors, language, place }] of ways) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    forcedColors,
    reducedMotion: "reduce",
  });
  for (const scene of scenes) {
    const page = await context.newPage();
    page.on("pageerror", (error) => console.error(`${scene} (${way}): ${error.message}`));
    await page.goto(`${address}#${scene}/${language}/${place}`);
    if (way === "narrow" || way === "zoomed")
      await page.addStyleTag({ content: `:root{--popup-width:${width}px;--popup-height:${height}px}` });
    await page.locator("html[data-ready]").waitFor({ state: "attached", timeout: 5000 });
    await page.screenshot({ path: `${folder}${way}-${scene}.png` });
    await page.close();
  }
  await context.close();
}
await browser.close();
console.log(`${ways.length * scenes.length} pictures in ${folder}`);
