import { readSpan } from "../messages/article-reader.ts";
import type { PageReports } from "../messages/calls.ts";
import { refuse } from "../messages/failure.ts";
import { flag, oneOf, record } from "../messages/read.ts";
import type { Handlers, Readers } from "../messages/serve.ts";
import type { Workshop } from "./handlers.ts";
import { remark, unmark } from "./mark-page.ts";
import { compareSpan } from "./paragraph-card.ts";
import { lookByItself } from "./watched-sites.ts";

const picked = record<{ span: readonly [number, number]; waiting: boolean }>({ span: readSpan, waiting: flag });

const nothing = record<Record<string, never>>({});
const unmarked = record<{ why: "off" | "left" }>({ why: oneOf("off", "left") });

/** What a page script may tell. */
export const PAGE_REPORT_READERS: Readers<PageReports> = {
  picked: (q) => picked(q) ?? null,
  opened: (q) => nothing(q) ?? null,
  changed: (q) => nothing(q) ?? null,
  unmarked: (q) => unmarked(q) ?? null,
};

/** The answers to page scripts. Which tab speaks is the browser's word, not the message's. */
export function pageReportHandlers({ opening, door, said, settings, badge }: Workshop): Handlers<PageReports> {
  return {
    picked: async ({ span, waiting }, { tab }) => {
      const read = tab?.id === undefined ? null : await opening.desk.readIn(tab.id);
      if (read === null) refuse("page-gone");
      await compareSpan({ ...read, span, heading: said.compareParagraph, opens: !waiting }, opening, door, said);
      return null;
    },
    opened: async (_, { tab, url }) => {
      if (tab?.id !== undefined && url !== undefined)
        await lookByItself(tab.id, url, await settings(), opening, door, badge);
      return null;
    },
    changed: async (_, { tab }) => {
      if (tab?.id !== undefined) await remark(tab.id, opening, door, said, (await settings()).kinds);
      return null;
    },
    unmarked: async ({ why }, { tab }) => {
      if (tab?.id !== undefined) await unmark(tab.id, why, opening, door);
      return null;
    },
  };
}
