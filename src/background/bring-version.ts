import type { Article } from "../core/types.ts";
import type { OpenedVersion, Provenance, VersionSummary } from "../messages/calls.ts";
import { refuse } from "../messages/failure.ts";
import { checkedAddress } from "../sources/address-policy.ts";
import { plainArticle } from "../sources/plain-article.ts";
import { hashOf } from "./desk.ts";
import { compareWith, type Opening, once, pageAt } from "./open-version.ts";
import { type PageDoor, readTab } from "./read-tab.ts";

/** Compares with the article of another tab; it then joins the list. */
export async function openTab(key: string, tabId: number, opening: Opening, door: PageDoor): Promise<OpenedVersion> {
  const { article, key: other } = await readTab(tabId, door, opening.desk);
  if (other === key) refuse("no-match", article.outlet);
  return bring(key, `tab:${tabId}`, { from: "tab" }, article, opening);
}

/** Compares with the page at an address that the reader gave; it then joins the list. */
export async function openAddress(key: string, address: string, opening: Opening): Promise<OpenedVersion> {
  // The reader may name any machine of his own; where a redirect may lead is bounded by what he named.
  const url = checkedAddress(address.trim(), "loopback");
  url.hash = "";
  return once(key, url.href, opening, async () => {
    const known = await opening.desk.opened(key, url.href);
    if (known !== null) return known;
    return bring(key, url.href, { from: "address" }, await pageAt(url.href, opening), opening);
  });
}

/** Compares with pasted text; it then joins the list. */
export async function openText(key: string, text: string, outlet: string, opening: Opening): Promise<OpenedVersion> {
  if (text.trim() === "") refuse("not-article", outlet);
  const { article } = await opening.desk.read(key);
  // Nobody pastes a text of another language to compare it word by word.
  const pasted = plainArticle(text, { url: "", outlet, title: "", published: null, lang: article.lang });
  return bring(key, `pasted:${await hashOf(pasted.text)}`, { from: "pasted" }, pasted, opening);
}

async function bring(
  key: string,
  id: string,
  provenance: Provenance,
  article: Article,
  opening: Opening,
): Promise<OpenedVersion> {
  const version: VersionSummary = {
    id,
    url: article.url,
    outlet: article.outlet,
    title: article.title,
    published: article.published,
    lang: article.lang,
    relation: "unrelated",
    score: 0,
    reasons: [],
    provenance,
    needsOrigin: null,
  };
  const opened = await compareWith(key, version, article, opening);
  const { relation, score, reasons } = opened.comparison;
  await opening.desk.join(key, { ...opened.version, relation, score, reasons });
  return opened;
}
