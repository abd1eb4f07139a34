import { chooseRoot, insideOf } from "./choose-root.ts";
import { findHeadline } from "./find-headline.ts";
import { type Judged, judgeBlocks } from "./judge-blocks.ts";
import { leadIn } from "./lead-in.ts";
import { otherArticles } from "./other-articles.ts";
import type { PageBlock, PageTree, Scope } from "./page-tree.ts";
import { HEADING_TAG } from "./tags.ts";
import { blocksToldOf } from "./told-body.ts";

/** Which of a page's blocks are its article. */
export interface Selection {
  readonly blocks: readonly PageBlock[];
  readonly judged: readonly Judged[];
  readonly taken: ReadonlySet<number> | null;
}

/** What comes before the headline is no article, where at least this share of the prose follows it. */
const AFTER_HEADLINE = 0.8;
/** In that share, prose that Readability leaves out counts this much: teasers above a headline can be long. */
const LEFT_OUT = 0.1;
/** Lines at the article's ends are short; longer ones that are no prose are lists of links. */
const ENDS_IN_SENTENCE = /[.!?…:。！？؟।]["”’»)\]]*$/u;

/**
 * Reconciles what each method sees: the blocks' own signs, what Readability takes (`taken`), the headline, and the text that the page's
 * data tell (`body`).
 */
export function selectArticle(
  tree: PageTree,
  taken: ReadonlySet<number> | null,
  title: string,
  body: string | null,
): Selection {
  const first = judgeBlocks(tree, taken, blocksToldOf(tree.blocks, body));
  const headlines = findHeadline(first, title);
  const others = otherArticles(tree.scopes, first, headlines);
  const judged = others.size === 0 ? first : first.map((j) => withoutOthers(j, others));
  const root = chooseRoot(tree, judged, taken);
  if (!root) return { blocks: [], judged, taken };
  const inside = insideOf(tree, root);
  let candidates: readonly Judged[] = judged.filter((j) => inside[j.block.scope.index] === 1);
  candidates = afterHeadline(candidates, headlines, taken);
  candidates = candidates.filter((j) => !headlines.has(j.block.index));
  const kept = withoutLists(candidates).filter((j) => j.verdict === null);
  const begin = kept.findIndex((j) => j.prose);
  if (begin < 0) return { blocks: [], judged, taken };
  const last = kept.findLastIndex((j) => j.prose);
  const [from, to] = [extend(kept, begin, -1, taken), extend(kept, last, 1, taken)];
  const chosen = kept.slice(from, to + 1);
  const leads = leadIn(judged, headlines, chosen[0]!.block.index, taken);
  return { blocks: [...leads, ...withoutNotes(chosen)].map((j) => j.block), judged, taken };
}

/** A block of another article is no text of this one, and worth nothing to the elements around it. */
function withoutOthers(j: Judged, others: ReadonlySet<Scope>): Judged {
  for (let at: Scope | null = j.block.scope; at !== null; at = at.parent)
    if (others.has(at)) return { ...j, verdict: "related", prose: false, value: 0 };
  return j;
}

/** Short lines before the body (times, counters, names) are notes, even where no word gives them away. */
function withoutNotes(chosen: readonly Judged[]): readonly Judged[] {
  const held = new Map<Scope | null, number>();
  for (const { block, prose } of chosen)
    if (prose) held.set(block.scope.parent, (held.get(block.scope.parent) ?? 0) + block.text.length);
  const [body] = [...held].reduce((most, next) => (next[1] > most[1] ? next : most));
  const begins = chosen.findIndex(({ block }) => block.scope.parent === body || block.scope.parent?.parent === body);
  const first = chosen.findIndex(({ prose }) => prose);
  return chosen.filter(
    ({ prose, heading, block }, i) =>
      i >= begins ||
      prose ||
      ENDS_IN_SENTENCE.test(block.text) ||
      // In a text that is set in several boxes a heading or an item after the first paragraph is no note before the text.
      (i > first && (heading || block.scope.tag === "li")),
  );
}

/** Begins at the last headline that does not cut off more than teasers. */
function afterHeadline(
  candidates: readonly Judged[],
  headlines: ReadonlySet<number>,
  taken: ReadonlySet<number> | null,
): readonly Judged[] {
  const weights = candidates.map(({ prose, block }) =>
    prose ? block.text.length * (taken && !taken.has(block.index) ? LEFT_OUT : 1) : 0,
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let after = 0;
  for (let i = candidates.length - 1; i >= 0; i--) {
    after += weights[i]!;
    if (headlines.has(candidates[i]!.block.index) && after >= AFTER_HEADLINE * total) return candidates.slice(i);
  }
  return candidates;
}

/** A line that leads elsewhere often stands over a list of what it leads to. */
function withoutLists(list: readonly Judged[]): readonly Judged[] {
  let leading = false;
  return list.filter((j) => {
    if (j.verdict === "elsewhere") leading = true;
    else if (leading && !(j.block.linked > 0 && (j.block.scope.tag === "li" || !j.prose))) leading = false;
    return !leading || j.verdict !== null;
  });
}

/** Lines beside the first and the last paragraph that belong to them: a linked lead, a list, a last short answer. */
function extend(kept: readonly Judged[], at: number, step: 1 | -1, taken: ReadonlySet<number> | null): number {
  const { scope } = kept[at]!.block;
  let end = at;
  for (let i = at + step; i >= 0 && i < kept.length; i += step) {
    const { block } = kept[i]!;
    if (taken && !taken.has(block.index)) break;
    const beside = block.scope.parent === scope.parent || block.scope.parent?.parent === scope.parent;
    if (!beside) break;
    // A heading alone belongs to what lies beyond it.
    if (HEADING_TAG.test(block.scope.tag)) continue;
    if (step === -1 && !ENDS_IN_SENTENCE.test(block.text)) break;
    end = i;
  }
  return end;
}
