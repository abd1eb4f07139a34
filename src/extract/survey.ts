import { classWords } from "./class-words.ts";
import type { JsonLdArticle } from "./json-ld.ts";
import type { PageBlock, PageTree, Scope } from "./page-tree.ts";
import type { PageFacts } from "./read-facts.ts";

/**
 * What one look at a page tells, as plain data that can be sent: everything that decides about the article works on this, so that the
 * page itself only pays for the look.
 */
export interface Survey {
  readonly ld: JsonLdArticle | null;
  /** Names in lower case, and contents. */
  readonly meta: readonly (readonly [name: string, content: string])[];
  readonly facts: PageFacts;
  /** Texts of what stands in the article for readers without scripts. */
  readonly noscripts: readonly string[];
  /** Class of the page's root element: translators in the browser write there. */
  readonly rootClass: string;
  readonly scopes: readonly SurveyedScope[];
  readonly blocks: readonly SurveyedBlock[];
  readonly cut: boolean;
}

/** An element that holds blocks; `parent` is a lower place in the list, or -1. The rest as in {@link Scope}. */
export type SurveyedScope = readonly [
  tag: string,
  parent: number,
  hidden: boolean,
  className: string,
  id: string,
  role: string,
  others: string,
];

/** A block; `scope` is a place in the list of scopes. The rest as in {@link PageBlock}. */
export type SurveyedBlock = readonly [scope: number, text: string, linked: number, bold: number, links: number];

/** The tree of a survey. With `seeHidden` what is hidden counts as shown. */
export function treeOf({ scopes: given, blocks, cut }: Survey, seeHidden = false): PageTree {
  const scopes: Scope[] = [];
  for (const [index, [tag, above, hidden, className, id, role, others]] of given.entries()) {
    const parent = scopes[above] ?? null;
    const names = { class: className, id, role, others };
    scopes.push({
      index,
      tag,
      parent,
      depth: (parent?.depth ?? -1) + 1,
      names,
      words: classWords(names),
      hidden: !seeHidden && hidden,
    });
  }
  return {
    scopes,
    blocks: blocks.map(
      ([scope, text, linked, bold, links], index): PageBlock => ({
        index,
        scope: scopes[scope]!,
        text,
        linked,
        bold,
        links,
      }),
    ),
    cut,
  };
}
