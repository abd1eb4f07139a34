/** What a page's JSON-LD says of its article. Everything in it is outside data: plain text of bounded length. */
export interface JsonLdArticle {
  readonly type: string;
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  /** Names under provider, sourceOrganization, creditText and their kin. */
  readonly sources: readonly string[];
  readonly published: string | null;
  readonly updated: string | null;
  readonly lang: string | null;
  readonly url: string | null;
  readonly body: string | null;
  readonly wordCount: number | null;
  /** False where the page says that it must be paid for, or that a part of it must. */
  readonly free: boolean | null;
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|LiveBlogPosting)$/;
const MAX_SCRIPTS = 60;
const MAX_SCRIPT = 2_000_000;
/** Values that are walked in all. */
const MAX_VALUES = 20_000;
const MAX_NAME = 300;
const MAX_NAMES = 20;

type Json = Readonly<Record<string, unknown>>;

/** The page's article as its JSON-LD tells it; the one with the longest body or headline where there are several. */
export function readJsonLd(document: Document): JsonLdArticle | null {
  let best: JsonLdArticle | null = null;
  let left = MAX_VALUES;
  const scripts = document.querySelectorAll('script[type*="ld+json"]');
  for (let i = 0; i < scripts.length && i < MAX_SCRIPTS; i++) {
    const queue: unknown[] = [parse(scripts[i]!.textContent ?? "")];
    for (let value = queue.pop(); left > 0 && value !== undefined; value = queue.pop()) {
      left--;
      if (Array.isArray(value)) queue.push(...value.slice(0, left).reverse());
      else if (isObject(value)) {
        const type = typeOf(value);
        if (ARTICLE_TYPE.test(type)) {
          const article = toArticle(type, value);
          if (!best || weight(article) > weight(best)) best = article;
        }
        for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "article", "item"])
          if (isObject(value[key]) || Array.isArray(value[key])) queue.push(value[key]);
      }
    }
  }
  return best;
}

/** Some pages wrap it in comments or leave raw line breaks inside strings. */
function parse(source: string): unknown {
  if (source.length > MAX_SCRIPT) return undefined;
  const bare = source
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, "")
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/, "");
  for (const text of [bare, bare.replace(/[\r\n\t]+/g, " ")])
    try {
      return JSON.parse(text.trim().replace(/;$/, "")) as unknown;
    } catch {
      // Broken JSON-LD is common; the page is then read without it.
    }
  return undefined;
}

function toArticle(type: string, value: Json): JsonLdArticle {
  return {
    type,
    headline: plain(value.headline) ?? plain(value.name),
    authors: names(value.author ?? value.creator),
    publisher: names(value.publisher)[0] ?? null,
    sources: [
      ...names(value.provider),
      ...names(value.sourceOrganization),
      ...names(value.copyrightHolder),
      ...names(value.creditText),
      ...names(value.contributor),
    ],
    published: plain(value.datePublished) ?? plain(value.dateCreated),
    updated: plain(value.dateModified),
    lang: plain(value.inLanguage) ?? names(value.inLanguage)[0] ?? null,
    url:
      plain(value.url) ??
      plain(value.mainEntityOfPage) ??
      (isObject(value.mainEntityOfPage) ? plain(value.mainEntityOfPage["@id"]) : null),
    body: typeof value.articleBody === "string" && value.articleBody.trim() !== "" ? value.articleBody : null,
    wordCount: count(value.wordCount),
    free: access(value),
  };
}

function access(value: Json): boolean | null {
  const parts = Array.isArray(value.hasPart) ? value.hasPart.slice(0, MAX_NAMES) : [value.hasPart];
  const said = [value, ...parts].map((part) => (isObject(part) ? truth(part.isAccessibleForFree) : null));
  return said.includes(false) ? false : said.includes(true) ? true : null;
}

function truth(value: unknown): boolean | null {
  if (typeof value === "boolean") return value;
  if (typeof value !== "string") return null;
  return /^(?:https?:\/\/schema\.org\/)?true$/i.test(value.trim())
    ? true
    : /^(?:https?:\/\/schema\.org\/)?false$/i.test(value.trim())
      ? false
      : null;
}

function names(value: unknown): string[] {
  const list = Array.isArray(value) ? value.slice(0, MAX_NAMES) : [value];
  return list.flatMap((item) => {
    const name = isObject(item) ? (plain(item.name) ?? plain(item.alternateName) ?? firstName(item.name)) : plain(item);
    return name && !/^https?:\/\//.test(name) ? [name] : [];
  });
}

function firstName(value: unknown): string | null {
  return Array.isArray(value) ? plain(value[0]) : null;
}

function count(value: unknown): number | null {
  const number = typeof value === "string" ? Number(value.replace(/[\s,.]/g, "")) : value;
  return typeof number === "number" && Number.isFinite(number) && number > 0 ? number : null;
}

function plain(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const text = value.replace(/\s+/g, " ").trim();
  return text === "" ? null : text.slice(0, MAX_NAME);
}

function typeOf(value: Json): string {
  const type = value["@type"];
  const list = (Array.isArray(type) ? type : [type]).filter((one): one is string => typeof one === "string");
  return list.find((one) => ARTICLE_TYPE.test(one)) ?? list[0] ?? "";
}

function weight(article: JsonLdArticle): number {
  return (
    (article.body?.length ?? 0) + (article.headline ? 200 : 0) + (article.published ? 100 : 0) + article.authors.length
  );
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
