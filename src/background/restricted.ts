/** Hosts whose pages browsers keep extensions out of. */
const STORES = /^(chromewebstore\.google\.com|addons\.mozilla\.org|microsoftedge\.microsoft\.com)$/;

/** Whether a page can never be read: the browser's own pages, stores, documents that are no HTML. */
export function isRestricted(address: string): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return true;
  }
  if (url.protocol !== "http:" && url.protocol !== "https:" && url.protocol !== "file:") return true;
  if (url.host === "chrome.google.com" && url.pathname.startsWith("/webstore")) return true;
  return STORES.test(url.host) || /\.pdf$/i.test(url.pathname);
}
