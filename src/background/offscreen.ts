import type { DocumentCalls } from "../messages/calls.ts";
import { serve } from "../messages/serve.ts";
import { browser } from "../platform/browser.ts";
import { DOCUMENT_READERS } from "./document-readers.ts";
import { extractPage } from "./extract-page.ts";

/** Milliseconds without a question after which the document closes itself; it is made again when needed. */
const IDLE = 30_000;

let idle = setTimeout(close, IDLE);

browser.runtime.onMessage.addListener(
  serve<DocumentCalls>({
    recipient: "document",
    handlers: {
      extract: (page) => {
        clearTimeout(idle);
        idle = setTimeout(close, IDLE);
        return extractPage(page);
      },
    },
    readers: DOCUMENT_READERS,
    accepts: (sender) => sender.id === browser.runtime.id && sender.tab === undefined,
  }),
);
