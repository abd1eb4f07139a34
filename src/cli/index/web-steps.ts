import { type Reach, reachOf } from "../../sources/address-policy.ts";
import { decodePage } from "../../sources/decode-page.ts";
import { CliFailure } from "../failure.ts";
import { type BuildContext, type BuildStep, NOTHING, type StepRead, unpacked } from "./build-steps.ts";
import type { Fetched, Validators } from "./polite-fetch.ts";
import { type FeedContent, type FeedLink, readFeed } from "./read-feed.ts";
import type { PageMemory } from "./web-memory.ts";
import type { Skipped } from "./work.ts";

/** Feeds that one list leads to, and lists within lists. */
const MAX_FEEDS = 5_000;
const MAX_DEPTH = 3;
/** Feeds under way at the same time, over all hosts. */
const FEEDS_TOGETHER = 16;
/** Links of all feeds that are followed in one build. */
const MAX_LINKS = 200_000;
/** Links of one feed that are remembered; a longer feed is read anew each time. */
const MAX_REMEMBERED = 500;
/** A page whose entry in the feed is as it was is looked at again only so long after: outlets mend articles without saying so. */
const LOOK_AGAIN_MS = 6 * 3_600_000;

/** A feed, sitemap or list of them to start from: its content is here already, or `null` and it has to be fetched. */
export interface WebInput {
  readonly where: string;
  /** "" for a file. */
  readonly address: string;
  readonly content: string | null;
}

/**
 * The articles that a feed, a sitemap or a list of them leads to. All feeds are read first; then the pages, host by host in turn, so
 * that no host is asked often and none waits for another. `behind` is the addresses that are done.
 */
export async function* webSteps(
  input: WebInput,
  behind: readonly unknown[],
  context: BuildContext,
): AsyncGenerator<BuildStep> {
  const done = new Set(behind);
  // Whoever wrote the feed may send us nowhere more private than where the feed itself lies.
  const reach: Reach = input.address === "" ? "public" : reachOf(new URL(input.address).hostname);
  const found = await linksOf(input, reach, context);
  for (const { url, read } of found.feeds) if (!done.has(url)) yield { next: url, read, done: 0, of: null };
  const links = inTurns(found.links);
  for (const [i, link] of links.entries())
    if (!done.has(link.url))
      yield { next: link.url, read: pageRead(link, reach, context), done: i + 1, of: links.length };
}

interface Found {
  readonly links: readonly FeedLink[];
  /** What each feed was: its memory, or why it was left out. */
  readonly feeds: readonly { readonly url: string; readonly read: Promise<StepRead> }[];
}

async function linksOf(input: WebInput, reach: Reach, context: BuildContext): Promise<Found> {
  const links = new Map<string, FeedLink>();
  const feeds: { url: string; read: Promise<StepRead> }[] = [];
  const seen = new Set([input.address]);
  let level: readonly WebInput[] = [input];
  for (let depth = 0; level.length > 0 && depth <= MAX_DEPTH; depth++) {
    const below: WebInput[] = [];
    for (let at = 0; at < level.length; at += FEEDS_TOGETHER) {
      const together = level.slice(at, at + FEEDS_TOGETHER);
      const read = await Promise.all(together.map((feed) => feedRead(feed, reach, context)));
      read.forEach(({ content, page, why }, i) => {
        const { where } = together[i]!;
        const skipped: Skipped[] = why === null ? [] : [[where, why]];
        feeds.push({ url: where, read: Promise.resolve({ ...NOTHING, skipped, ...(page ? { page } : {}) }) });
        for (const link of content.links) if (links.size < MAX_LINKS && !links.has(link.url)) links.set(link.url, link);
        for (const feed of content.feeds) {
          if (seen.has(feed) || seen.size > MAX_FEEDS) continue;
          seen.add(feed);
          below.push({ where: feed, address: feed, content: null });
        }
      });
    }
    level = below;
  }
  return { links: [...links.values()], feeds };
}

interface FeedRead {
  readonly content: FeedContent;
  readonly page: PageMemory | null;
  /** Why it gave nothing. */
  readonly why: string | null;
}

const EMPTY: FeedContent = { links: [], feeds: [] };

async function feedRead(
  { where, address, content }: WebInput,
  reach: Reach,
  { web, memory }: BuildContext,
): Promise<FeedRead> {
  try {
    if (content !== null) return { content: readFeed(content, address, where), page: null, why: null };
    const known = memory.get(address);
    const answer = await web.get(address, reach, known?.content && validatorsOf(known));
    const read = answer.unchanged && known?.content ? known.content : readFeed(unpacked(answer.bytes), address, where);
    const remembered = read.links.length + read.feeds.length <= MAX_REMEMBERED;
    const page = { url: address, at: now(), ...validatorsOf(answer), ...(remembered ? { content: read } : {}) };
    return { content: read, page, why: null };
  } catch (error) {
    if (!(error instanceof CliFailure)) throw error;
    return { content: EMPTY, page: null, why: error.message };
  }
}

const now = () => new Date().toISOString();

function validatorsOf({ etag, modified }: Validators | Fetched | PageMemory): Validators {
  return { ...(etag === undefined ? {} : { etag }), ...(modified === undefined ? {} : { modified }) };
}

/** The first link of each host, then the second of each, and so on. */
function inTurns(links: readonly FeedLink[]): FeedLink[] {
  const turns = new Map<string, number>();
  const placed = links.map((link, place) => {
    const { host } = new URL(link.url);
    const turn = turns.get(host) ?? 0;
    turns.set(host, turn + 1);
    return { link, turn, place };
  });
  return placed.sort((a, b) => a.turn - b.turn || a.place - b.place).map(({ link }) => link);
}

const entryOf = ({ title, published }: FeedLink) => `${published ?? ""} ${title}`;

async function pageRead(link: FeedLink, reach: Reach, { crew, web, memory, has }: BuildContext): Promise<StepRead> {
  const known = memory.get(link.url);
  const entry = entryOf(link);
  const held = known?.item === undefined || has(known.item);
  if (known && held && known.entry === entry && Date.now() - Date.parse(known.at) < LOOK_AGAIN_MS)
    return { ...NOTHING, unchanged: 1 };
  try {
    const answer = await web.get(link.url, reach, known && held ? validatorsOf(known) : undefined);
    const page: PageMemory = { url: link.url, at: now(), entry, ...validatorsOf(answer) };
    if (answer.unchanged && known)
      return { ...NOTHING, unchanged: 1, page: { ...page, ...(known.item ? { item: known.item } : {}) } };
    if (answer.type !== null && !/html/i.test(answer.type))
      return { ...NOTHING, skipped: [[link.url, `it is ${answer.type.slice(0, 60)}, no page`]], page };
    const html = decodePage(answer.bytes, answer.type);
    const { title, published } = link;
    const read = await crew.read({ kind: "pages", pages: [{ url: answer.url, html, facts: { title, published } }] });
    return { ...read, page: { ...page, ...(read.last ? { item: read.last } : {}) } };
  } catch (error) {
    if (!(error instanceof CliFailure)) throw error;
    return { ...NOTHING, skipped: [[link.url, error.message]] };
  }
}
