import type { Difference, DifferenceKind } from "../core/types.ts";
import type { Failure } from "../messages/calls.ts";
import type { PageWords } from "../messages/page-words.ts";

/** What the background puts into words for the page, in the reader's language. */
export interface Said {
  readonly dir: "ltr" | "rtl";
  /** What our own elements in a page say. */
  readonly page: PageWords;
  kind(kind: DifferenceKind): string;
  /** Why it is one; `sides` are the words of both, "" where a side has none. */
  difference(
    difference: Pick<Difference, "kind" | "sure" | "reason">,
    sides: { readonly a: string; readonly b: string },
    outlet: string,
  ): string;
  /** A failure in one sentence. */
  failure(failure: Failure): string;
  /** Titles of the context menu's entries, and of the cards that they open. */
  readonly compareParagraph: string;
  readonly compareSelection: string;
  readonly compareLastTab: string;
  /** How many differences matter. */
  matters(count: number): string;
  readonly noTab: string;
  readonly tabRefused: string;
  readonly noCounterpart: string;
  readonly reading: string;
  readonly choose: string;
  readonly noVersions: string;
  readonly done: string;
}
