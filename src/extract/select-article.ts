import { askReadability } from "./ask-readability.ts";
import { chooseRoot, insideOf } from "./choose-root.ts";
import { type Judged, judgeBlocks } from "./judge-blocks.ts";
import type { PageBlock, PageTree } from "./page-tree.ts";

/** Which of a page's blocks are its article. */
export interface Selection {
  readonly blocks: readonly PageBlock[];
  readonly judged: readonly Judged[];
  readonly taken: ReadonlySet<number> | null;
}

/** Reconciles what each method sees. */
export function selectArticle(document: Document, tree: PageTree): Selection {
  const judged = judgeBlocks(tree);
  const taken = askReadability(document, tree);
  const root = chooseRoot(tree, judged, taken);
  if (!root) return { blocks: [], judged, taken };
  const inside = insideOf(tree, root);
  const kept = judged.filter((j) => j.verdict === null && inside[j.block.scope.index] === 1);
  const first = kept.findIndex((j) => j.prose);
  const last = kept.findLastIndex((j) => j.prose);
  return { blocks: kept.slice(first, last + 1).map((j) => j.block), judged, taken };
}
