import { escapeHtml } from "./markup.ts";
import type { Link } from "./shapes.ts";

/** An outlet's articles as RSS 2.0, newest first, with absolute links below `origin`. */
export function feedXml(outlet: string, origin: string, links: readonly Link[]): string {
  const items = links.map(
    ({ href, title, section, published, summary = "" }) =>
      `<item><title>${escapeHtml(title)}</title><link>${escapeHtml(origin + href)}</link><guid>${escapeHtml(origin + href)}</guid><description>${escapeHtml(summary)}</description><category>${escapeHtml(section)}</category><pubDate>${new Date(published).toUTCString()}</pubDate></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>${escapeHtml(outlet)}</title><link>${escapeHtml(origin)}/</link><description>Latest</description><language>en</language>
${items.join("\n")}
</channel></rss>`;
}
