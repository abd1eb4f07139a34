import { scanXml } from "./scan-xml.ts";

/** How far into a page its head is looked for, in code units. */
const HEAD = 400_000;
const FEED_TYPE = /^\s*application\/(rss\+xml|atom\+xml|rdf\+xml|feed\+json|json)\b/i;
/** What is said under an article is no report. */
const COMMENTS = /comment|kommentar|commentaire|comentario|podcast/i;
/** Feeds that one page names; more are no choice. */
const MOST = 10;

/** Addresses of the feeds that a page names (`<link rel="alternate">`), those of its articles before those of comments and podcasts. */
export function findFeeds(html: string, base: string): string[] {
  const links = elementsIn(html);
  const root = links.find(({ name }) => name === "base")?.attributes.href;
  const from = root !== undefined && URL.canParse(root, base) ? new URL(root, base).href : base;
  const named = links
    .filter(({ name, attributes: { rel = "", type = "", href } }) => {
      const isAlternate = /(^|\s)(alternate|feed)(\s|$)/i.test(rel);
      return name === "link" && isAlternate && FEED_TYPE.test(type) && href !== undefined && URL.canParse(href, from);
    })
    .map(({ attributes: { href, title = "" } }) => {
      const { href: address, protocol } = new URL(href!, from);
      return { address, usable: /^https?:$/.test(protocol), last: COMMENTS.test(title) || COMMENTS.test(address) };
    })
    // WordPress names its machine interface as an alternate in JSON.
    .filter(({ address, usable }) => usable && !/\/wp-json\//.test(address))
    .sort((one, other) => Number(one.last) - Number(other.last));
  return [...new Set(named.map(({ address }) => address))].slice(0, MOST);
}

/** `<link>` and `<base>` wherever they stand: pages forget to close elements around them. */
function elementsIn(html: string) {
  const found: { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[] = [];
  const source = withoutComments(html.slice(0, HEAD));
  for (let at = source.search(START); at >= 0; ) {
    const end = source.indexOf(">", at);
    if (end < 0) break;
    const element = scanXml(source.slice(at, end + 1)).children[0];
    if (element !== undefined) found.push(element);
    const next = source.slice(end + 1).search(START);
    at = next < 0 ? -1 : end + 1 + next;
  }
  return found;
}

const START = /<(?:link|base)[\s/]/i;

function withoutComments(html: string): string {
  let kept = "";
  for (let at = 0; ; ) {
    const from = html.indexOf("<!--", at);
    if (from < 0) return kept + html.slice(at);
    kept += html.slice(at, from);
    const end = html.indexOf("-->", from);
    if (end < 0) return kept;
    at = end + 3;
  }
}
