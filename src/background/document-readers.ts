import type { DocumentCalls } from "../messages/calls.ts";
import { record, text } from "../messages/read.ts";
import type { Readers } from "../messages/serve.ts";

const page = record({ html: text(10_000_000), url: text(5_000) });

/** What the document that extracts takes. */
export const DOCUMENT_READERS: Readers<DocumentCalls> = { extract: (q) => page(q) ?? null };
