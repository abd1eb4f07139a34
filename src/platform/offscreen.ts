import type { Offscreen } from "../background/document-host.ts";

/** The part of Chromium's API that webextension-polyfill does not know. */
interface ChromiumApi {
  readonly runtime: {
    getURL(path: string): string;
    getContexts(filter: { contextTypes: readonly string[] }): Promise<readonly unknown[]>;
  };
  readonly offscreen: {
    createDocument(document: { url: string; reasons: readonly string[]; justification: string }): Promise<void>;
  };
}

/** Chromium's offscreen document. */
export function chromiumOffscreen(): Offscreen {
  const { chrome } = globalThis as unknown as { chrome: ChromiumApi };
  return {
    exists: async () => (await chrome.runtime.getContexts({ contextTypes: ["OFFSCREEN_DOCUMENT"] })).length > 0,
    create: () =>
      chrome.offscreen.createDocument({
        url: chrome.runtime.getURL("offscreen.html"),
        reasons: ["DOM_PARSER"],
        justification: "Reads the text out of pages that were fetched for a comparison.",
      }),
  };
}
