import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { requireBrowsers } from "../../src/tools/browsers.ts";
import { openGallery } from "../popup/gallery/open.ts";
import { SCENES } from "../popup/gallery/states.ts";

/** The part of axe's answer that is read here. */
interface AxeAnswer {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  readonly passes: readonly { readonly id: string }[];
}

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const WAYS = {
  light: { viewport: { width: 800, height: 600 }, colorScheme: "light" },
  dark: { viewport: { width: 800, height: 600 }, colorScheme: "dark" },
  narrow: { viewport: { width: 320, height: 600 } },
  "at 200 %": { viewport: { width: 400, height: 300 } },
  "at 400 %": { viewport: { width: 320, height: 200 }, place: "view" },
  forced: { viewport: { width: 800, height: 600 }, forcedColors: "active" },
} as const;
/** Scenes that the other ways of looking change more than colours of. */
const TELLING = ["compared", "in-words", "no-match", "no-match-live", "options"].filter((scene) => scene in SCENES);

let gallery: Awaited<ReturnType<typeof openGallery>>;
beforeAll(async () => {
  gallery = await openGallery(requireBrowsers(["chromium"]).chromium);
}, 60_000);
afterAll(() => gallery.close());

function faults(scene: string, way: keyof typeof WAYS): Promise<string[]> {
  return gallery.scene(scene, WAYS[way], faultsOf);
}

async function faultsOf(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  const answer: AxeAnswer = await page.evaluate("axe.run(document, { resultTypes: ['violations', 'passes'] })");
  expect(answer.passes.length, "rules that found something to look at").toBeGreaterThan(10);
  return answer.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

describe("what axe finds at fault", () => {
  it.each(Object.keys(SCENES).filter((scene) => scene !== "long-texts"))("nothing in %s", async (scene) => {
    expect(await faults(scene, "light")).toEqual([]);
  }, 30_000);

  it.each(TELLING)("nothing in %s, dark", async (scene) => {
    expect(await faults(scene, "dark")).toEqual([]);
  }, 30_000);

  it.each(["light", "dark", "narrow"] as const)("nothing in bar, notes and card over a page, %s", async (way) => {
    const found = await gallery.overlay(WAYS[way], async (page) => {
      await page.locator("wireside-card .card").waitFor();
      return faultsOf(page);
    });
    expect(found).toEqual([]);
  }, 30_000);

  it.each(TELLING)("nothing in %s, as narrow as a phone", async (scene) => {
    expect(await faults(scene, "narrow")).toEqual([]);
  }, 30_000);

  it.each(["compared", "matrix"])("nothing in %s, at 400 %", async (scene) => {
    expect(await faults(scene, "at 400 %")).toEqual([]);
  }, 30_000);
});

describe("what does not fit", () => {
  const narrow = [...TELLING, "long-names", "related", "hostile", "one-column", "moved"].map(
    (scene) => [scene, "narrow"] as const,
  );
  const zoomed = (["at 200 %", "at 400 %"] as const).flatMap((way) =>
    ["compared", "long-names", "in-words"].map((scene) => [scene, way] as const),
  );
  it.each([...narrow, ...zoomed])(
    "nothing of %s makes the page scroll sideways, %s",
    async (scene, way) => {
      const wide = await gallery.scene(scene, WAYS[way], (page) =>
        page.evaluate(() => {
          const root = document.getElementById("root")!;
          return Math.max(root.scrollWidth, root.getBoundingClientRect().right) - innerWidth;
        }),
      );
      expect(wide).toBeLessThanOrEqual(0);
    },
    30_000,
  );
});

describe("a reader's own wishes for the screen", () => {
  it("keep the kinds apart by their lines where the colours are the reader's", async () => {
    const lines = await gallery.scene("compared", WAYS.forced, (page) =>
      page.evaluate(() =>
        [...document.querySelectorAll(".row .mark:not(.mark-trifle)")].map((mark) => {
          const { textDecorationLine, textDecorationStyle, textDecorationThickness } = getComputedStyle(mark);
          return `${textDecorationLine} ${textDecorationStyle} ${textDecorationThickness}`;
        }),
      ),
    );
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.every((line) => line.startsWith("underline "))).toBe(true);
    expect(new Set(lines).size).toBeGreaterThan(5);
  }, 30_000);

  it.each([
    ["reduce", 0],
    ["no-preference", 1],
  ] as const)(
    "move nothing where motion is unwanted (%s)",
    async (reducedMotion, least) => {
      const way = { viewport: { width: 800, height: 600 }, reducedMotion };
      const moving = await gallery.scene("loading-versions", way, (page) =>
        page.evaluate(() => document.getAnimations().length),
      );
      expect(Math.min(moving, 1)).toBe(least);
    },
    30_000,
  );
});
