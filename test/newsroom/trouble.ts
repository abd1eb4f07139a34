import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Pages that go wrong, on every outlet's origin below `/trouble/`. The values say what a reader's tool should meet there.
 */
export const TROUBLE = {
  list: "a page of headlines, no article",
  "live-blog": "a running blog of an event, newest entry first, no article",
  lazy: "an article whose later paragraphs a script adds, and whose figure it changes once more, after ?ms= (default 200)",
  empty: "an article's frame without a word of text",
  blank: "no bytes at all",
  gone: "status 410",
  missing: "status 404",
  broken: "status 500",
  refused: "status 403",
  slow: "an article after ?ms= milliseconds (default 3000)",
  hang: "headers and the first bytes, then nothing",
  "lying-type": "HTML that says it is a picture",
  "lying-body": "PDF bytes that say they are HTML",
  pdf: "an honest PDF",
  "to-loopback": "redirect to another port of 127.0.0.1",
  "to-private": "redirect to 10.0.0.1",
  "to-file": "redirect to file:///etc/hostname",
  loop: "redirect to itself without end",
  large: "a body of ?mb= megabytes (default 300), streamed",
  cut: "a body that ends half way, with a longer content-length",
} as const;

export type Trouble = keyof typeof TROUBLE;

const CHUNK_BYTES = 64 * 1024;
const DEFAULT_SLOW_MS = 3000;
const DEFAULT_LAZY_MS = 200;
const DEFAULT_LARGE_MB = 300;
const BYTES_PER_MB = 1024 * 1024;
/** Nothing listens there: port 1 is reserved, and no browser or node fetch connects to it. */
const CLOSED_PORT = 1;

const PLAIN_ARTICLE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry timetable changes on Monday</title></head><body><article><h1>Ferry timetable changes on Monday</h1>
<p>The ferry between Quay Street and the outer islands will leave ten minutes earlier from Monday, the harbour company said, so that passengers reach the first train inland.</p>
<p>The last crossing in the evening stays as it is, at a quarter past eleven, and the fares do not change before the summer, a spokeswoman said.</p>
<p>Passengers had asked for the change in a petition that gathered some 2,300 names over the winter, most of them from the two schools on the islands.</p></article></body></html>`;

const LIVE_BLOG = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry strike live: latest updates</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"LiveBlogPosting","headline":"Ferry strike live: latest updates"}</script></head><body><main><h1>Ferry strike live: latest updates</h1>
${Array.from({ length: 24 }, (_, nth) => `<article class="live-entry" id="entry-${24 - nth}"><time>${String(20 - Math.floor(nth / 3)).padStart(2, "0")}:${["40", "20", "05"][nth % 3]}</time><h3>Update ${24 - nth}</h3><p>Crew number ${24 - nth} has told the harbour office how it will vote, and the clerk has chalked it on the board by the gate.</p></article>`).join("\n")}</main></body></html>`;

/** What a page that fills itself says after a while: more text, then another figure in its first paragraph. */
function lazyArticle(afterMs: number): string {
  const later = [
    "The council will vote on the plan next Thursday, after a hearing to which every household on the hill has been invited by letter.",
    "If it agrees, the pipes will be laid between September and the first frost, the waterworks said, and the street will be closed for nine weeks.",
  ];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>New pipes for the hill</title></head><body><article id="story"><h1>New pipes for the hill</h1>
<p id="lead">The waterworks want to spend 1.4 million euros on new pipes for the hill above the harbour, where brown water has come out of the taps since the winter.</p>
<p>The old ones were laid in 1928, said the director, Edda Marsh, and nobody can say any more where all of them run.</p></article>
<script>setTimeout(() => {
  for (const text of ${JSON.stringify(later)}) document.getElementById("story").append(Object.assign(document.createElement("p"), { textContent: text }));
  setTimeout(() => { const lead = document.getElementById("lead"); lead.textContent = lead.textContent.replace("1.4 million", "1.9 million"); }, ${afterMs});
}, ${afterMs});</script></body></html>`;
}

const html = (response: ServerResponse, body: string, type = "text/html; charset=utf-8", status = 200): void => {
  response.writeHead(status, { "content-type": type, "content-length": Buffer.byteLength(body) });
  response.end(body);
};

const redirect = (response: ServerResponse, location: string): void => {
  response.writeHead(302, { location });
  response.end();
};

/** Sends one paragraph again and again, no faster than the other side reads, and stops when it hangs up. */
function stream(response: ServerResponse, bytes: number): void {
  const chunk = Buffer.alloc(
    CHUNK_BYTES,
    "<p>The harbour is long and the report about it is longer still, said the clerk.</p>\n",
  );
  let left = bytes;
  const more = (): void => {
    while (left > 0 && !response.destroyed) {
      left -= chunk.length;
      if (!response.write(chunk)) return void response.once("drain", more);
    }
    response.end("</body></html>");
  };
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
  response.write("<!doctype html><title>A very long report</title><body><h1>A very long report</h1>");
  more();
}

/** Number of a search parameter, or what holds without it. */
function figure(url: URL, name: string, otherwise: number): number {
  const value = Number(url.searchParams.get(name) ?? otherwise);
  return Number.isFinite(value) && value >= 0 ? value : otherwise;
}

const PLAYS: Readonly<Record<Trouble, (response: ServerResponse, url: URL) => void>> = {
  list: (response) =>
    html(
      response,
      `<!doctype html><html lang="en"><title>Latest headlines</title><body><h1>Latest</h1><ul>${Array.from({ length: 40 }, (_, nth) => `<li><a href="/story/${nth}">Headline number ${nth + 1} of the day</a> <time>${nth % 24}:00</time></li>`).join("")}</ul></body></html>`,
    ),
  "live-blog": (response) => html(response, LIVE_BLOG),
  lazy: (response, url) => html(response, lazyArticle(figure(url, "ms", DEFAULT_LAZY_MS))),
  empty: (response) =>
    html(
      response,
      `<!doctype html><html lang="en"><title></title><body><article><h1></h1><div class="body"></div></article></body></html>`,
    ),
  blank: (response) => html(response, ""),
  gone: (response) =>
    html(response, "<!doctype html><title>Gone</title><p>This page has been withdrawn.", undefined, 410),
  missing: (response) => html(response, "<!doctype html><title>Not found</title><p>No such page.", undefined, 404),
  broken: (response) => html(response, "<!doctype html><title>Error</title><p>Something broke.", undefined, 500),
  refused: (response) => html(response, "<!doctype html><title>Forbidden</title><p>Not for you.", undefined, 403),
  slow: (response, url) => {
    const timer = setTimeout(() => html(response, PLAIN_ARTICLE), figure(url, "ms", DEFAULT_SLOW_MS));
    response.once("close", () => clearTimeout(timer));
  },
  hang: (response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.write("<!doctype html><title>Loading");
  },
  "lying-type": (response) => html(response, PLAIN_ARTICLE, "image/png"),
  "lying-body": (response) => html(response, "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj << >> endobj\n%%EOF"),
  pdf: (response) => html(response, "%PDF-1.7\n1 0 obj << >> endobj\n%%EOF", "application/pdf"),
  "to-loopback": (response) => redirect(response, `http://127.0.0.1:${CLOSED_PORT}/admin`),
  "to-private": (response) => redirect(response, "http://10.0.0.1/router"),
  "to-file": (response) => redirect(response, "file:///etc/hostname"),
  loop: (response, url) => redirect(response, `/trouble/loop?n=${figure(url, "n", 0) + 1}`),
  large: (response, url) => stream(response, figure(url, "mb", DEFAULT_LARGE_MB) * BYTES_PER_MB),
  cut: (response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-length": 100_000 });
    response.write(PLAIN_ARTICLE.slice(0, PLAIN_ARTICLE.length / 2), () => response.destroy());
  },
};

/** Plays the trouble that the address names; false where it names none. */
export function playTrouble(request: IncomingMessage, response: ServerResponse): boolean {
  const url = new URL(request.url ?? "/", "http://newsroom.invalid");
  const [, folder, name] = url.pathname.split("/");
  if (folder !== "trouble" || name === undefined || !Object.hasOwn(TROUBLE, name)) return false;
  PLAYS[name as Trouble](response, url);
  return true;
}
