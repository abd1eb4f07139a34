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
const POPUP = { width: 800, height: 600 };
const PHONE = { width: 320, height: 600 };
/** What is left of the popup's room at 200 %, and of a window's of 1280 by 800 at 400 %. */
const TWICE = { width: 400, height: 300 };
const FOURFOLD = { width: 320, height: 200 };
/** Scenes that other colours and a narrow window change more of than colours and widths. */
const TELLING = ["compared", "in-words", "no-match", "no-match-live", "options"].filter((scene) => scene in SCENES);
/** Measured by what is said of a text of a thousand rows. */
const LONG = "long-texts";

let gallery: Awaited<ReturnType<typeof openGallery>>;
beforeAll(async () => {
  gallery = await openGallery(requireBrowsers(["chromium"]).chromium);
}, 60_000);
afterAll(() => gallery.close());

async function faultsOf(page: Page): Promise<string[]> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.addScriptTag({ path: AXE });
  const answer: AxeAnswer = await page.evaluate("axe.run(document, { resultTypes: ['violations', 'passes'] })");
  expect(answer.passes.length, "rules that found something to look at").toBeGreaterThan(10);
  return answer.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** Pixels that the page is wider than its window. */
function tooWide(page: Page): Promise<number> {
  return page.evaluate(() => {
    const root = document.getElementById("root")!;
    return Math.max(root.scrollWidth, root.getBoundingClientRect().right) - innerWidth;
  });
}

describe("what axe finds at fault, and what does not fit", () => {
  it.each(Object.keys(SCENES).filter((scene) => scene !== LONG))("nothing in %s", async (scene) => {
    await gallery.scene(scene, { viewport: POPUP, colorScheme: "light" }, async (page) => {
      const isTelling = TELLING.includes(scene);
      expect(await faultsOf(page), "light").toEqual([]);
      if (isTelling) {
        await page.emulateMedia({ colorScheme: "dark" });
        expect(await faultsOf(page), "dark").toEqual([]);
      }
      await page.setViewportSize(TWICE);
      expect(await tooWide(page), "at 200 %").toBeLessThanOrEqual(0);
      await page.setViewportSize(PHONE);
      expect(await tooWide(page), "as narrow as a phone").toBeLessThanOrEqual(0);
      if (isTelling) expect(await faultsOf(page), "as narrow as a phone").toEqual([]);
    });
  }, 30_000);

  it("nothing in bar, notes and card over a page", async () => {
    await gallery.overlay({ viewport: POPUP, colorScheme: "light" }, async (page) => {
      await page.locator("wireside-card .card").waitFor();
      expect(await faultsOf(page), "light").toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await faultsOf(page), "dark").toEqual([]);
      await page.setViewportSize(PHONE);
      expect(await faultsOf(page), "as narrow as a phone").toEqual([]);
    });
  }, 30_000);

  it.each([
    ...["compared", "in-words", "long-names", "at-a-difference", "matrix"].map((scene) => [scene, "en"] as const),
    ...["de", "ar"].map((language) => ["compared", language] as const),
  ])(
    "nothing in the full view of %s at 400 %, in %s",
    async (scene, language) => {
      await gallery.scene(scene, { viewport: FOURFOLD, place: "view", language }, async (page) => {
        expect(await tooWide(page)).toBeLessThanOrEqual(0);
        expect(await page.evaluate(cutControls), "controls that are cut").toEqual([]);
        if (language === "en") expect(await faultsOf(page)).toEqual([]);
      });
    },
    30_000,
  );
});

/** What can be worked and is cut where it can't be scrolled to: by the window, by a box around it, or by its own edge. */
function cutControls(): string[] {
  const wide = (control: Element) => control.getBoundingClientRect().width > 1;
  return [...document.querySelectorAll<HTMLElement>("button, a[href], input, select, summary, [role=slider]")]
    .filter((control) => control.checkVisibility() && wide(control))
    .filter((control) => {
      const { left, right } = control.getBoundingClientRect();
      for (let box = control.parentElement; box !== null; box = box.parentElement) {
        const { overflowX, textOverflow } = getComputedStyle(box);
        const edges = box.getBoundingClientRect();
        // A name that goes on is seen to go on, and stands whole in the list of versions.
        if (textOverflow === "ellipsis") return false;
        if (/auto|scroll/.test(overflowX) && box.scrollWidth > box.clientWidth) return false;
        if (overflowX !== "visible" && (left < edges.left - 1 || right > edges.right + 1)) return true;
      }
      return left < -1 || right > innerWidth + 1 || control.scrollWidth > control.clientWidth + 2;
    })
    .map((control) => control.outerHTML);
}

describe("a text of a thousand rows", () => {
  const way = { viewport: { width: 1200, height: 850 }, place: "view", reducedMotion: "no-preference" } as const;

  it("has the difference that a key leads to in sight and in focus, near or far", async () => {
    await gallery.scene(LONG, way, async (page) => {
      const places: string[] = [];
      for (const key of ["n", "n", "p", "p", "p", "n", "n"]) {
        await page.keyboard.press(key);
        const place = await page.waitForFunction((before) => {
          const at = document.activeElement as HTMLElement;
          const mark = at.getBoundingClientRect();
          const text = document.querySelector(".text")!.getBoundingClientRect();
          const off = Math.abs(mark.top + mark.height / 2 - text.top - text.height / 2);
          // The first and the last can't come to the middle.
          const near = off < text.height / 2 - mark.height;
          return at.dataset.difference !== before && near && at.dataset.difference;
        }, places.at(-1));
        places.push((await place.jsonValue()) as string);
      }
      const last = Math.max(...places.map(Number));
      expect(last).toBeGreaterThan(300);
      expect(places.map(Number)).toEqual([0, 1, 0, last, last - 1, last, 0]);
    });
  }, 30_000);

  it("has a link from a moved passage to its place in the other version, behind the rows between", async () => {
    await gallery.scene(LONG, way, async (page) => {
      await page.locator(".ticks input").check();
      await page.locator(".move-link").waitFor();
      const [link, row, place, above] = await page.evaluate(() => {
        const drawn = document.querySelector(".move-link")!.getBoundingClientRect();
        const fold = [...document.querySelectorAll(".fold button")].find((each) => {
          const { top, bottom } = each.getBoundingClientRect();
          return top > drawn.top && bottom < drawn.bottom;
        })!;
        const { top, height } = fold.getBoundingClientRect();
        const middleOf = (selector: string) => {
          const box = document.querySelector(selector)!.getBoundingClientRect();
          return box.top + box.height / 2;
        };
        document.querySelector<HTMLElement>(".move-link")!.style.pointerEvents = "auto";
        const found = document.elementFromPoint(drawn.left + 1, top + height / 2);
        return [
          [drawn.top, drawn.bottom],
          middleOf(".part-linked > .row"),
          middleOf(".moved-place"),
          fold.contains(found),
        ] as const;
      });
      expect(Math.abs(link[0] - row)).toBeLessThan(2);
      expect(Math.abs(link[1] - place)).toBeLessThan(2);
      expect(above).toBe(true);
    });
  }, 30_000);

  it("draws only those rows anew that a step leaves and comes to", async () => {
    await gallery.scene(LONG, way, async (page) => {
      await page.keyboard.press("n");
      await page.waitForFunction(() => document.activeElement?.closest(".row"));
      await page.evaluate(() => {
        const touched = new Set<Element>();
        Object.assign(globalThis, { touched });
        new MutationObserver((changes) => {
          for (const { target } of changes) {
            const row = (target instanceof Element ? target : target.parentElement)?.closest(".row, .rows");
            if (row) touched.add(row);
          }
        }).observe(document.querySelector(".text")!, {
          attributes: true,
          childList: true,
          characterData: true,
          subtree: true,
        });
      });
      await page.keyboard.press("n");
      await page.waitForFunction(() => document.activeElement?.getAttribute("data-difference") === "1");
      const touched = await page.evaluate(() => (globalThis as unknown as { touched: Set<Element> }).touched.size);
      expect(touched).toBe(2);
    });
  }, 30_000);

  it("shows the first rows of all versions at once, and has all of them a moment later", async () => {
    await gallery.scene(LONG, way, async (page) => {
      const first = await page.evaluate(async () => {
        document.querySelector<HTMLElement>(".switch button:last-child")!.click();
        await new Promise(requestAnimationFrame);
        return document.querySelectorAll(".matrix tbody tr").length;
      });
      expect(first).toBeGreaterThan(20);
      expect(first).toBeLessThan(200);
      await page.waitForFunction(() => document.querySelector(".matrix-rest") === null);
      expect(await page.locator(".matrix tbody tr").count()).toBeGreaterThan(950);
    });
  }, 30_000);

  it("leaves what is out of sight alone on a screen, and prints all of it", async () => {
    await gallery.scene(LONG, way, async (page) => {
      const laidOut = () =>
        page.evaluate(() =>
          [...document.querySelectorAll(".row .passage")].map((row) =>
            row.checkVisibility({ contentVisibilityAuto: true }),
          ),
        );
      const onScreen = await laidOut();
      expect(onScreen.filter(Boolean).length).toBeLessThan(onScreen.length / 4);
      await page.emulateMedia({ media: "print" });
      expect((await laidOut()).filter((is) => !is)).toEqual([]);
    });
  }, 30_000);
});

describe("a reader's own wishes for the screen", () => {
  it("keep the kinds apart by their lines where the colours are the reader's", async () => {
    const lines = await gallery.scene("compared", { viewport: POPUP, forcedColors: "active" }, (page) =>
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
      const way = { viewport: POPUP, reducedMotion };
      const moving = await gallery.scene("loading-versions", way, (page) =>
        page.evaluate(() => document.getAnimations().length),
      );
      expect(Math.min(moving, 1)).toBe(least);
    },
    30_000,
  );
});
