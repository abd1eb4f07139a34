import { mkdir } from "node:fs/promises";
import { requireBrowsers } from "../../../src/tools/browsers.ts";
import { DIST } from "../../../src/tools/paths.ts";
import { openGallery } from "./open.ts";
import { SCENES } from "./states.ts";

const POPUP = { width: 800, height: 600 };

/** How a scene is looked at. */
const WAYS = {
  light: { viewport: POPUP, colorScheme: "light" },
  dark: { viewport: POPUP, colorScheme: "dark" },
  forced: { viewport: POPUP, colorScheme: "dark", forcedColors: "active" },
  narrow: { viewport: { width: 320, height: 600 } },
  zoomed: { viewport: { width: 400, height: 300 } },
  rtl: { viewport: POPUP, language: "ar" },
  german: { viewport: POPUP, language: "de" },
  view: { viewport: { width: 1280, height: 800 }, place: "view" },
} as const;

/**
 * Takes pictures of the gallery into dist/pictures: `tsx test/popup/gallery/pictures.ts [WAY...] [SCENE...]`, all of both unless some
 * are named.
 */
const named = process.argv.slice(2);
const ways = Object.entries(WAYS).filter(([way]) => !named.some((name) => name in WAYS) || named.includes(way));
const scenes = Object.keys(SCENES).filter((scene) => !named.some((name) => name in SCENES) || named.includes(scene));

const folder = `${DIST}pictures/`;
await mkdir(folder, { recursive: true });
const gallery = await openGallery(requireBrowsers(["chromium"]).chromium);
for (const [way, options] of ways)
  for (const scene of scenes)
    await gallery.scene(scene, options, (page) =>
      page.screenshot({ fullPage: SCENES[scene]!.page !== undefined, path: `${folder}${way}-${scene}.png` }),
    );
await gallery.close();
console.log(`${ways.length * scenes.length} pictures in ${folder}`);
