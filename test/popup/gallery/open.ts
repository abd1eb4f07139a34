import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { buildGallery } from "./build.ts";

/** The gallery in a real browser: builds it, and opens one scene after another. */
export async function openGallery(executablePath: string) {
  const address = await buildGallery();
  const browser: Browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--allow-file-access-from-files"],
  });

  /** One for each way of looking: opening one takes longer than a page. */
  const contexts = new Map<string, Promise<BrowserContext>>();

  /** Opens a scene and gives its page to `look`, which is closed afterwards. */
  function scene<T>(
    name: string,
    way: BrowserContextOptions & { readonly language?: string; readonly place?: "popup" | "view" | "panel" },
    look: (page: Page) => Promise<T>,
  ): Promise<T> {
    const { language = "en", place = "popup", ...options } = way;
    return open(`${address}#${name}/${language}/${place}`, options, look);
  }

  /** Opens a page that has our marks, notes, bar and card over it. */
  function overlay<T>(way: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> {
    return open(new URL("overlay.html", address).href, way, look);
  }

  async function open<T>(url: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> {
    const like = JSON.stringify(options);
    if (!contexts.has(like)) contexts.set(like, browser.newContext({ reducedMotion: "reduce", ...options }));
    const page = await (await contexts.get(like)!).newPage();
    try {
      const failed = new Promise<never>((_, reject) => page.on("pageerror", reject));
      await page.goto(url);
      await Promise.race([page.locator("html[data-ready]").waitFor({ state: "attached", timeout: 10_000 }), failed]);
      return await look(page);
    } finally {
      await page.close();
    }
  }

  return { scene, overlay, close: () => browser.close() };
}
