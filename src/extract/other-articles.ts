import type { Judged } from "./judge-blocks.ts";
import { holds, type Scope } from "./page-tree.ts";
import { HEADING_TAG } from "./tags.ts";

/** An article that prints the page's headline is the page's where it has at least this much prose. */
const MIN_OWN = 300;
/** More than so many inside it are entries of a running blog, not other articles. */
const MOST_INSIDE = 8;

/**
 * Elements that are articles of their own beside the page's: the next one, that a page goes on with as the reader scrolls, and whole texts
 * that are offered below. Known only where an article element holds the page's headline; others count where they have a heading.
 */
export function otherArticles(
  scopes: readonly Scope[],
  judged: readonly Judged[],
  headlines: ReadonlySet<number>,
): ReadonlySet<Scope> {
  const articles = scopes.filter(({ tag }) => tag === "article");
  if (articles.length < 2) return new Set();
  const own = ownArticle(judged, headlines);
  if (own === null) return new Set();
  const headed = new Set<Scope>();
  for (const { block } of judged) {
    if (headlines.has(block.index)) continue;
    const article =
      HEADING_TAG.test(block.scope.tag) || HEADING_TAG.test(block.scope.parent?.tag ?? "") ? around(block.scope) : null;
    if (article !== null) headed.add(article);
  }
  const others = articles.filter((article) => headed.has(article) && !holds(article, own) && article !== own);
  const inside = others.filter((article) => holds(own, article));
  return new Set(inside.length > MOST_INSIDE ? others.filter((article) => !holds(own, article)) : others);
}

/** The article element around a headline of the page; of several the one with most prose. */
function ownArticle(judged: readonly Judged[], headlines: ReadonlySet<number>): Scope | null {
  const candidates = new Set<Scope>();
  for (const { block } of judged) {
    const article = headlines.has(block.index) ? around(block.scope) : null;
    if (article !== null) candidates.add(article);
  }
  let best: Scope | null = null;
  let most = MIN_OWN - 1;
  for (const article of candidates) {
    let prose = 0;
    for (const { block, prose: isProse } of judged)
      if (isProse && holds(article, block.scope)) prose += block.text.length;
    if (prose > most) [best, most] = [article, prose];
  }
  return best;
}

function around(scope: Scope): Scope | null {
  let at: Scope | null = scope;
  while (at !== null && at.tag !== "article") at = at.parent;
  return at;
}
