import { articleBlocks, pageHtml } from "../../newsroom/newsroom.ts";
import type { Version } from "../../newsroom/shapes.ts";
import { rewritten } from "../rewritten.ts";

/** What a large news page weighs, in bytes. */
export const PAGE_BYTES = 500_000;
/** Paragraphs that the article has beside those of the report. */
const MORE_PARAGRAPHS = 12;
/** Shares of the page's bytes, roughly as front ends of newspapers have them: state for scripts, styles, then markup. */
const STATE_BYTES = 120_000;
const STYLE_BYTES = 40_000;

const TOPICS = ["Harbour", "Weather", "Markets", "Schools", "Trains", "Theatre", "Football", "Gardens", "Courts"];

/**
 * A news page of {@link PAGE_BYTES} around a version's article: menus, a long article, teasers, comments, a footer with hundreds of
 * links, state and styles. Everything in it is invented; the same version always gives the same page.
 */
export function newsPage(version: Version): string {
  const [head, rest] = cutAfter(pageHtml(version), /<body[^>]*>/);
  const [body, end] = cutBefore(rest, "</body>");
  const begin = `${head}${styles()}${menu("top", 120)}`;
  const [, second = ""] = articleBlocks(version);
  const middle = withParagraphs(body, second.slice(0, 24), moreParagraphs());
  const tail = `${state()}${end}`;
  let around = "";
  for (let i = 0; length(begin, middle, around, tail) < PAGE_BYTES - 1_500; i++)
    around += i % 3 === 2 ? comment(i) : teaser(i);
  const foot = menu("foot", 8);
  return `${begin}${middle}<section class="more-stories">${around}</section>${foot}${tail}`;
}

/** The text of another version's article with the same paragraphs added, in other words. */
export function otherText(version: Version): string {
  const [first = "", second = "", ...others] = articleBlocks(version);
  return [first, second, ...paragraphs("b").map((sentences) => sentences.join(" ")), ...others].join("\n\n");
}

function paragraphs(side: "a" | "b"): readonly string[][] {
  const sentences = rewritten(MORE_PARAGRAPHS * 60)[side].split(/(?<=\.) /);
  const each = Math.ceil(sentences.length / MORE_PARAGRAPHS);
  return Array.from({ length: MORE_PARAGRAPHS }, (_, i) => sentences.slice(i * each, (i + 1) * each));
}

function length(...parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0);
}

function cutAfter(text: string, pattern: RegExp): [string, string] {
  const found = pattern.exec(text)!;
  const at = found.index + found[0].length;
  return [text.slice(0, at), text.slice(at)];
}

function cutBefore(text: string, word: string): [string, string] {
  const at = text.indexOf(word);
  return [text.slice(0, at), text.slice(at)];
}

/** Paragraphs of the bench's invented prose, as links and emphasis break them up on real pages. */
function moreParagraphs(): string {
  const html = paragraphs("a").map(([first = "", ...others], i) => {
    return `<p class="text text-${i}">${first.replace(/(\w+ \w+)\.$/, '<a href="/topic">$1</a>.')} <span>${others.join(" ")}</span></p>`;
  });
  return html.join("\n");
}

/** Puts more paragraphs behind the one that begins with `first`. */
function withParagraphs(body: string, first: string, more: string): string {
  const begin = body.indexOf(first);
  if (begin < 0) throw new Error(`the page does not hold the paragraph that begins with ${first}`);
  const at = body.indexOf("</p>", begin) + 4;
  return body.slice(0, at) + more + body.slice(at);
}

function menu(name: string, entries: number): string {
  const items = Array.from(
    { length: entries },
    (_, i) =>
      `<li class="menu-item menu-item-${i}"><a class="menu-link" href="/${name}/${i}"><span class="icon"></span><span>${TOPICS[i % TOPICS.length]} ${i}</span></a></li>`,
  );
  return `<nav class="menu menu-${name}" aria-label="${name}"><ul>${items.join("")}</ul></nav>`;
}

function teaser(i: number): string {
  const topic = TOPICS[i % TOPICS.length]!;
  return `<article class="card card-${i % 5}"><a class="card-link" href="/story/${i}"><div class="card-media"><svg viewBox="0 0 16 9" width="160" height="90"><rect width="16" height="9" fill="#cdd"/></svg></div><div class="card-body"><span class="kicker">${topic}</span><h3 class="card-title">${topic} committee meets again over plan number ${i} for the old quarter</h3><p class="card-summary">The meeting on plan ${i} begins at nine, and whoever wishes to speak has to say so before noon.</p><div class="meta"><time datetime="2025-04-11T0${i % 9}:00:00Z">${i % 23} hours ago</time><span class="author">By a reporter</span></div></div></a></article>`;
}

function comment(i: number): string {
  return `<div class="comment" id="comment-${i}"><div class="comment-head"><span class="comment-name">Reader ${i}</span><time>${i % 59} min</time></div><div class="comment-text"><p>I took the ferry that day and saw nothing of the kind, but number ${i} in the queue said otherwise.</p></div><ul class="comment-tools"><li><button type="button">Like</button></li><li><button type="button">Answer</button></li></ul></div>`;
}

function styles(): string {
  let css = "";
  for (let i = 0; css.length < STYLE_BYTES; i++)
    css += `.card-${i}{margin:${i % 7}px;padding:${i % 5}px}.menu-item-${i}>a{color:#${String(100 + (i % 800))}}.text-${i}{line-height:1.5}`;
  return `<style>${css}.menu ul{columns:6}.card{display:inline-block;width:300px;vertical-align:top}</style>`;
}

function state(): string {
  const entries: object[] = [];
  for (let size = 0; size < STATE_BYTES; size += 160)
    entries.push({
      id: entries.length,
      kind: "teaser",
      title: `Plan ${entries.length} for the old quarter`,
      tags: TOPICS,
      shown: false,
    });
  return `<script type="application/json" id="state">${JSON.stringify(entries).slice(0, STATE_BYTES)}</script>`;
}
