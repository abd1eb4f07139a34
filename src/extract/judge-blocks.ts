import { leadsOn, saysPaywall } from "./doubt/wall-lines.ts";
import { furnitureLine } from "./furniture-lines.ts";
import { type FurnitureKind, furnitureKinds } from "./furniture-words.ts";
import { holds, type PageBlock, type PageTree, type Scope } from "./page-tree.ts";
import { HEADING_TAG } from "./tags.ts";

/** Why a block is no part of an article. */
export type Verdict = FurnitureKind | "hidden" | "elsewhere" | "asks" | "note" | "linked" | null;

/** One block with what its words, its links and the elements around it say. */
export interface Judged {
  readonly block: PageBlock;
  /** Null where nothing speaks against it. */
  readonly verdict: Verdict;
  /** Running text: a sentence or more, mostly unlinked. */
  readonly prose: boolean;
  readonly heading: boolean;
  /** What it adds to (or takes from) the likelihood of the elements around it. */
  readonly value: number;
}

/** Code units from which a line counts as running text; shorter ones may be menu entries. */
const MIN_PROSE = 50;
/** Running text has at most this share of its text in links. */
const MAX_LINKED = 0.5;
/** An element that holds this share of the page's prose is no furniture, whatever it is called. */
const MAIN_SHARE = 0.4;
/** What a block that Readability leaves out counts for in that share. */
const LEFT_OUT = 0.25;
/** One block adds at most this, so that a huge one (a licence, a transcript of comments) does not outweigh an article. */
const MAX_VALUE = 800;
/** What a block that is no prose takes away: enough that menus sink, little enough that a list between paragraphs does not split them. */
const COST = 25;
const SENTENCE = /[.!?…。！？؟।]["”’»)\]]*(?:\s|$)/u;
const COMMA = /[,;:،，、]/u;

/** What names a box as somebody's who paid for it. "Advertisement" also stands over places where one would be, between paragraphs. */
const SPONSORED =
  /^(?:sponsored(?: (?:content|post|story|by .{1,40}))?|paid (?:content|post|partnership|for by .{1,40})|promoted(?: (?:content|by .{1,40}))?|partner content|branded content|advertorial|presented by .{1,40}|contenu (?:sponsorisé|partenaire)|contenido patrocinado|contenuto sponsorizzato|conteúdo patrocinado|sponsorizzato|patrocinado|sponsorisé|gesponsert|sponsorirano|sponzorováno|materiał sponsorowany|на правах рекламы|партнёрский материал|محتوى مدفوع)\s*[.:]?$/iu;
/** Such a box has at most this much text, and this share of the page's prose: a page may be an advertisement as a whole. */
const MAX_LABELLED = 1_200;
const LABELLED_SHARE = 0.25;
/** A box called after a wall holds the text behind it where it has so many paragraphs and none that asks for anything. */
const BEHIND_WALL = 2;

/** Tags that are furniture unless most of the prose lies inside. */
const FURNITURE_TAGS: ReadonlyMap<string, FurnitureKind> = new Map([
  ["nav", "chrome"],
  ["footer", "chrome"],
  ["aside", "related"],
  ["figure", "caption"],
  ["figcaption", "caption"],
  ["form", "newsletter"],
  ["menu", "chrome"],
  ["dialog", "chrome"],
  ["amp-ad", "advert"],
]);

/** Captions and notes are short: an element with more text than this is not one, though it may hold one ("card has-image"). */
const MAX_NOTE = 900;
const SHORT_KINDS: ReadonlySet<FurnitureKind> = new Set(["caption", "meta"]);

/** Text that is set into an article in a box of these kinds: a quoted post in a "video" or a "widget", a table in a figure. */
const WALL = / (?:paywall|regwall) /;
const QUOTING = /^(?:blockquote|table)$/;
const SET_IN: ReadonlySet<FurnitureKind> = new Set(["media", "chrome", "share", "caption"]);

/** Judges every block of a page by itself and by the elements around it. */
export function judgeBlocks(
  tree: PageTree,
  taken: ReadonlySet<number> | null,
  told: ReadonlySet<number>,
): readonly Judged[] {
  const { scopes, blocks } = tree;
  const prose = blocks.map(isProse);
  const held = new Float64Array(scopes.length);
  const texts = new Float64Array(scopes.length);
  let total = 0;
  for (const block of blocks) {
    texts[block.scope.index]! += block.text.length;
    if (prose[block.index] && !block.scope.hidden) {
      const weight = block.text.length * (taken && !taken.has(block.index) ? LEFT_OUT : 1);
      held[block.scope.index]! += weight;
      total += weight;
    }
  }
  for (let i = scopes.length - 1; i > 0; i--) {
    const parent = scopes[i]!.parent;
    if (!parent) continue;
    held[parent.index]! += held[i]!;
    texts[parent.index]! += texts[i]!;
  }
  const labelled = labelledBoxes(
    tree,
    (scope) => held[scope.index]! <= LABELLED_SHARE * total && texts[scope.index]! <= MAX_LABELLED,
  );
  const open = openWalls(tree, prose);
  const verdicts: (FurnitureKind | null)[] = [];
  for (const scope of scopes) {
    let above = scope.parent ? verdicts[scope.parent.index]! : null;
    // A post or a quotation set into the text often sits in the box of a "widget" or a "video".
    if (QUOTING.test(scope.tag) && above !== null && SET_IN.has(above)) above = null;
    above ??= labelled.get(scope) ?? null;
    const isText = held[scope.index]! > MAIN_SHARE * total || open.has(scope);
    verdicts.push(above ?? (isText ? null : ownVerdict(scope, texts[scope.index]!)));
  }
  return blocks.map((block) =>
    told.has(block.index) && prose[block.index]
      ? own(block)
      : judge(block, prose[block.index]!, verdicts[block.scope.index]!, inPlainList(blocks, block)),
  );
}

/**
 * Boxes whose first line gives them away: that somebody has paid for them, or a heading over what leads elsewhere. `isSmall` tells whether
 * an element can be one.
 */
function labelledBoxes({ blocks }: PageTree, isSmall: (scope: Scope) => boolean): ReadonlyMap<Scope, FurnitureKind> {
  const boxes = new Map<Scope, FurnitureKind>();
  for (const block of blocks) {
    const kind = labelOf(block);
    if (kind === null) continue;
    const [before, after] = [blocks[block.index - 1], blocks[block.index + 1]];
    for (let at: Scope | null = block.scope; at !== null; at = at.parent) {
      // Text before the label is in the element: the label stands over what follows it, whatever that is.
      if (before !== undefined && holds(at, before.scope)) break;
      if (after === undefined || !holds(at, after.scope)) continue;
      if (isSmall(at)) boxes.set(at, kind);
      break;
    }
  }
  return boxes;
}

function labelOf({ text, scope }: PageBlock): FurnitureKind | null {
  if (SPONSORED.test(text)) return "advert";
  return HEADING_TAG.test(scope.tag) && furnitureLine(text) === "elsewhere" ? "related" : null;
}

/** Boxes called after a wall that hold the text itself: a reader who may read it is asked for nothing. */
function openWalls({ scopes, blocks }: PageTree, prose: readonly boolean[]): ReadonlySet<Scope> {
  const walls = new Map(scopes.filter((scope) => WALL.test(scope.words)).map((scope) => [scope, 0]));
  if (walls.size === 0) return new Set();
  for (const { text, scope, index } of blocks) {
    const asks = saysPaywall(text) || leadsOn(text) || furnitureLine(text) === "asks";
    for (let at: Scope | null = scope; at !== null; at = at.parent) {
      const paragraphs = walls.get(at);
      if (paragraphs === undefined) continue;
      walls.set(at, asks ? Number.NEGATIVE_INFINITY : paragraphs + (prose[index] ? 1 : 0));
    }
  }
  return new Set([...walls].flatMap(([scope, paragraphs]) => (paragraphs >= BEHIND_WALL ? [scope] : [])));
}

function ownVerdict(scope: Scope, length: number): FurnitureKind | null {
  if (scope.tag === "article" || scope.tag === "main" || scope.tag === "body") return null;
  const kinds = furnitureKinds(scope.words);
  return FURNITURE_TAGS.get(scope.tag) ?? kinds.find((kind) => length <= MAX_NOTE || !SHORT_KINDS.has(kind)) ?? null;
}

function isProse(block: PageBlock): boolean {
  const { text, linked } = block;
  if (text.length < MIN_PROSE || linked > MAX_LINKED * text.length) return false;
  return SENTENCE.test(text) || COMMA.test(text) || text.length > 2 * MIN_PROSE;
}

function judge(block: PageBlock, prose: boolean, around: FurnitureKind | null, listed: boolean): Judged {
  const heading = HEADING_TAG.test(block.scope.tag);
  const verdict: Verdict =
    (block.scope.hidden ? "hidden" : around) ??
    furnitureLine(block.text) ??
    (!listed && onlyLinks(block) ? "linked" : null);
  const value =
    prose && verdict === null ? Math.min(block.text.length, MAX_VALUE) * (1 - block.linked / block.text.length) : -COST;
  return { block, verdict, prose: prose && verdict === null, heading, value };
}

/** A block that the page's own data give as text of the article, whatever stands around it. */
function own(block: PageBlock): Judged {
  return {
    block,
    verdict: null,
    prose: true,
    heading: HEADING_TAG.test(block.scope.tag),
    value: Math.min(block.text.length, MAX_VALUE),
  };
}

/** An item between items that are not links: the list is the article's own. */
function inPlainList(blocks: readonly PageBlock[], block: PageBlock): boolean {
  if (block.scope.tag !== "li") return false;
  const beside = [blocks[block.index - 1], blocks[block.index + 1]].filter(
    (other) => other?.scope.parent === block.scope.parent,
  );
  return beside.length > 0 && beside.every((other) => other!.linked <= MAX_LINKED * other!.text.length);
}

/** Nothing but links, and not a sentence. */
function onlyLinks(block: PageBlock): boolean {
  const { text, linked } = block;
  return linked > 0.8 * text.length && !(text.length > MIN_PROSE && SENTENCE.test(text.slice(-3)));
}
