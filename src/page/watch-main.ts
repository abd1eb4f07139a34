import type { PageReports } from "../messages/calls.ts";
import { client } from "../messages/client.ts";
import { pageRuntime } from "../platform/page-runtime.ts";

/** Says that a page of a watched site is open. Which page that is, and whether it is an article, is found out by others. */
const report = client<PageReports>("background", async (message) => pageRuntime.runtime?.sendMessage(message));
const tell = () => void report("opened", {});

// A page that the browser prepares in advance may never be looked at.
if ((document as Document & { prerendering?: boolean }).prerendering === true)
  document.addEventListener("prerenderingchange", tell, { once: true });
else tell();
