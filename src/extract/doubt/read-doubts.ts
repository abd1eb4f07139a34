import type { Doubt } from "../../core/types.ts";
import type { JsonLdArticle } from "../json-ld.ts";
import type { MetaTags } from "../meta-tags.ts";
import type { PageBlock, PageTree, Scope } from "../page-tree.ts";
import type { Selection } from "../select-article.ts";
import { HEADING_TAG } from "../tags.ts";
import { leadsOn, saysPaywall, saysTranslated } from "./wall-lines.ts";

/** What doubts are raised from. */
export interface DoubtSources {
  /** Texts for readers without scripts. */
  readonly noscripts: readonly string[];
  /** Class of the page's root element. */
  readonly rootClass: string;
  readonly tree: PageTree;
  readonly selection: Selection;
  readonly text: string;
  readonly ld: JsonLdArticle | null;
  readonly meta: MetaTags;
  /** Address of the page. */
  readonly url: string;
}

/** Less text than this, on a page that does not call itself an article, is none. A character that is a word or a syllable counts twice. */
const MIN_ARTICLE = 250;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** Fewer words than this share of the told count, and text is missing: below, notes and captions may be counted in. */
const WORD_SHARE = 0.7;
/** Told counts below this are mistakes of templates. */
const MIN_WORD_COUNT = 80;
/** A page that must be paid for, shows no wall and prints this much is open to this reader. */
const OPEN_LENGTH = 3_000;
/** Blocks after the article in which a wall or a way on may stand. */
const AFTER = 12;
/** A text of this length that ends in a full stop is not a beginning. */
const LONG = 2_000;
/** Share of the text on which the methods may differ before it is doubted. */
const DISAGREEMENT = 0.25;
/** A told body this many times the printed text says that the page holds back. */
const TOLD_MORE = 1.4;
/** Linked headings that make a list of a page, and the share of its text that an article must then have. */
const LIST_HEADINGS = 8;
const LIST_SHARE = 0.35;
/** Lines that are nothing but a time of day, between paragraphs. */
const LIVE_TIMES = 5;
const MIN_NOSCRIPT = 400;

const TIME_LINE = /^(?:\D{0,12}\s)?\d{1,2}[:.h]\d{2}(?:\s*(?:am|pm|uhr|[a-z]{2,4}))?(?:\s*[-–—|]\s*.{0,30})?$/iu;
const FADE =
  / (?:fade|faded|fadeout|fade out|truncated|truncate|paywall|regwall|premium teaser|article preview|teaser content|content gate|piano|gradient overlay|read more fade) /;
const LIVE = / (?:liveblog|live blog|livestream posts|live updates|liveticker|live ticker) /;
const ENDS_WHOLE = /[.!?。！？]["”’»)\]]*$/u;
const ENDS_OPEN = /(?:…|\.\.\.|\[(?:…|\.\.\.)\]|\((?:…|\.\.\.)\))\s*$/u;

/** Why the extraction may be less than, or other than, the article that the page stands for. */
export function readDoubts(sources: DoubtSources): readonly Doubt[] {
  const { noscripts, rootClass, tree, selection, text, ld, meta } = sources;
  const doubts: Doubt[] = [];
  const around = surroundings(sources);
  const callsItself = ld !== null || /article/i.test(meta.get("og:type") ?? "") || meta.has("article:published_time");
  const listed = listPage(sources, callsItself);
  if (text === "" || (!callsItself && isTooShort(text))) doubts.push({ code: "not-article" });
  else if (listed) doubts.push({ code: "list-page", detail: listed });
  const wall = around.find((block) => saysPaywall(block.text));
  if (wall) doubts.push({ code: "paywall", detail: cut(wall.text) });
  else if (ld?.free === false && text.length < OPEN_LENGTH)
    doubts.push({ code: "paywall", detail: "isAccessibleForFree: false" });
  const cutOff = cutOffBy(selection.blocks, around, text.length);
  if (cutOff) doubts.push({ code: "cut-off", detail: cut(cutOff) });
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
  const told = ld?.wordCount ?? 0;
  if (text !== "" && told >= MIN_WORD_COUNT && words < WORD_SHARE * told && /\s/.test(text))
    doubts.push({ code: "short-of-word-count", detail: `${words} of ${told}` });
  const lazy = text === "" ? null : lazyText(noscripts, text, ld);
  if (lazy) doubts.push({ code: "lazy-text", detail: lazy });
  const share = disagreement(selection);
  if (share > DISAGREEMENT) doubts.push({ code: "methods-disagree", detail: `${Math.round(100 * share)} %` });
  if (liveBlog(sources)) doubts.push({ code: "live-blog" });
  const translation = translated(rootClass, around);
  if (translation) doubts.push({ code: "translated", detail: cut(translation) });
  if (tree.cut) doubts.push({ code: "too-large" });
  return doubts;
}

function isTooShort(text: string): boolean {
  return text.length < MIN_ARTICLE && text.length + (text.match(DENSE)?.length ?? 0) < MIN_ARTICLE;
}

function cut(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 159).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** Visible blocks before, between and shortly after the article's own that are not part of it. */
function surroundings({ tree, selection }: DoubtSources): readonly PageBlock[] {
  const chosen = new Set(selection.blocks.map((block) => block.index));
  const first = selection.blocks[0]?.index ?? 0;
  const last = selection.blocks.at(-1)?.index ?? tree.blocks.length;
  return tree.blocks
    .slice(Math.max(0, first - AFTER), last + 1 + AFTER)
    .filter((block) => !chosen.has(block.index) && !block.scope.hidden);
}

function cutOffBy(blocks: readonly PageBlock[], around: readonly PageBlock[], length: number): string | null {
  const last = blocks.at(-1);
  if (!last) return null;
  if (ENDS_OPEN.test(last.text)) return last.text.slice(-80);
  const onward = around.find(
    (block) => block.index > last.index && block.index <= last.index + 4 && leadsOn(block.text),
  );
  // "Read more" after a long text that ends in a full stop leads to other stories.
  if (onward && (length < LONG || !ENDS_WHOLE.test(last.text))) return onward.text;
  for (let at: Scope | null = last.scope, steps = 0; at && steps < 4; at = at.parent, steps++)
    if (FADE.test(at.words)) return at.words.trim();
  return null;
}

/** The share of text that only one of the methods takes, of all that either takes. */
function disagreement({ judged, taken, blocks }: Selection): number {
  if (!taken) return 0;
  const chosen = new Set(blocks.map((block) => block.index));
  let either = 0;
  let one = 0;
  for (const { block, prose } of judged) {
    const [own, other] = [chosen.has(block.index), taken.has(block.index) && prose];
    if (own || other) either += block.text.length;
    if (own !== taken.has(block.index) && (own || other)) one += block.text.length;
  }
  return either === 0 ? 0 : one / either;
}

function lazyText(noscripts: readonly string[], text: string, ld: JsonLdArticle | null): string | null {
  if (ld?.body && ld.body.length > TOLD_MORE * text.length) return `${text.length} of ${ld.body.length}`;
  for (const inner of noscripts) {
    const bare = inner
      .replace(/<[^>]{0,2000}>/g, " ")
      .replace(/\s+/g, " ")
      .trim();
    if (bare.length >= MIN_NOSCRIPT && !text.includes(bare.slice(0, 60))) return bare.slice(0, 80);
  }
  return null;
}

function liveBlog({ selection, ld, tree, url }: DoubtSources): boolean {
  if (ld?.type === "LiveBlogPosting") return true;
  if (selection.blocks.some((block) => inLive(block.scope))) return true;
  const first = selection.blocks[0]?.index ?? 0;
  const last = selection.blocks.at(-1)?.index ?? 0;
  const times = tree.blocks.slice(first, last + 1).filter((block) => TIME_LINE.test(block.text)).length;
  return times >= LIVE_TIMES || (times >= 2 && /\/live[/-]|liveblog|liveticker/i.test(url));
}

function inLive(scope: Scope): boolean {
  for (let at: Scope | null = scope, steps = 0; at && steps < 8; at = at.parent, steps++)
    if (LIVE.test(at.words)) return true;
  return false;
}

function listPage({ tree, text, url }: DoubtSources, callsItself: boolean): string | null {
  if (callsItself && !/^https?:\/\/[^/]+\/?$/.test(url)) return null;
  let headings = 0;
  let all = 0;
  for (const block of tree.blocks) {
    if (block.scope.hidden) continue;
    all += block.text.length;
    if (block.linked > 0.8 * block.text.length && block.text.length > 25 && underHeading(block.scope)) headings++;
  }
  return headings >= LIST_HEADINGS && text.length < LIST_SHARE * all ? `${headings} linked headings` : null;
}

function underHeading(scope: Scope): boolean {
  return HEADING_TAG.test(scope.tag) || (scope.parent !== null && HEADING_TAG.test(scope.parent.tag));
}

function translated(rootClass: string, around: readonly PageBlock[]): string | null {
  if (/\btranslated-(?:ltr|rtl)\b/.test(rootClass)) return "translated in the browser";
  return around.find((block) => saysTranslated(block.text))?.text ?? null;
}
