import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { buildGallery } from "./build.ts";

/** The gallery in a real browser: builds it, and opens one scene after another. */
export async function openGallery(executablePath: string) {
  const address = await buildGallery();
  const browser: Browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--allow-file-access-from-files"],
  });

  /** Opens a scene and gives its page to `look`, which is closed afterwards. */
  async function scene<T>(
    name: string,
    way: BrowserContextOptions & { readonly language?: string; readonly place?: "popup" | "view" },
    look: (page: Page) => Promise<T>,
  ): Promise<T> {
    const { language = "en", place = "popup", ...options } = way;
    const context = await browser.newContext({ reducedMotion: "reduce", ...options });
    try {
      const page = await context.newPage();
      const failed = new Promise<never>((_, reject) => page.on("pageerror", reject));
      await page.goto(`${address}#${name}/${language}/${place}`);
      const { width, height } = page.viewportSize() ?? { width: 800, height: 600 };
      if (width < 800 || height < 600)
        await page.addStyleTag({ content: `:root{--popup-width:${width}px;--popup-height:${height}px}` });
      await Promise.race([page.locator("html[data-ready]").waitFor({ state: "attached", timeout: 10_000 }), failed]);
      return await look(page);
    } finally {
      await context.close();
    }
  }

  return { scene, close: () => browser.close() };
}
