import type { Piece } from "./shapes.ts";

/** Text as HTML text or attribute value. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** JSON for a `<script type="application/ld+json">`: no `<` that could end the element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

/** A piece as HTML; `inline` sets the words of paragraphs (by default as plain text). */
export function pieceHtml(piece: Piece, inline: (text: string) => string = escapeHtml): string {
  if (typeof piece === "string") return `<p>${inline(piece)}</p>`;
  if ("heading" in piece) return `<h2>${escapeHtml(piece.heading)}</h2>`;
  if ("quote" in piece) return `<blockquote><p>${escapeHtml(piece.quote)}</p></blockquote>`;
  return `<ul>${piece.list.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul>`;
}

/** A piece's blocks as text. */
export function pieceTexts(piece: Piece): readonly string[] {
  if (typeof piece === "string") return [piece];
  if ("heading" in piece) return [piece.heading];
  if ("quote" in piece) return [piece.quote];
  return piece.list;
}

/** The same piece with every text passed through `change`. */
export function mapPiece(piece: Piece, change: (text: string) => string): Piece {
  if (typeof piece === "string") return change(piece);
  if ("heading" in piece) return { heading: change(piece.heading) };
  if ("quote" in piece) return { quote: change(piece.quote) };
  return { list: piece.list.map(change) };
}

/** Straight quotation marks and apostrophes as curly ones. */
export function curly(text: string): string {
  return text
    .replace(/(^|[\s([—–-])"/g, "$1\u201c")
    .replaceAll('"', "\u201d")
    .replace(/(^|[\s([\u201c])'/g, "$1\u2018")
    .replaceAll("'", "\u2019");
}

const MONTHS = "January February March April May June July August September October November December".split(" ");
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** An ISO date as the outlet's own clock shows it, in parts to set in any order. */
export function clock(iso: string): Record<"day" | "month" | "monthNumber" | "year" | "hour" | "minute", string> & {
  weekday: string;
} {
  const [, year, month, day, hour, minute] = /^(\d+)-(\d+)-(\d+)T(\d+):(\d+)/.exec(iso) ?? [];
  if (!year || !month || !day || !hour || !minute) throw new Error(`newsroom: "${iso}" is no ISO 8601 date with time`);
  const weekday = DAYS[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()]!;
  return {
    day: String(Number(day)),
    month: MONTHS[Number(month) - 1]!,
    monthNumber: month,
    year,
    hour,
    minute,
    weekday,
  };
}

/** A drawn picture, another one for each seed: hills, water and a light under a sky. */
export function picture(seed: string, label: string, attributes = ""): string {
  let state = 7;
  for (const unit of seed) state = (state * 31 + unit.charCodeAt(0)) % 65_521;
  const next = (limit: number): number => {
    state = (state * 171 + 11) % 65_521;
    return state % limit;
  };
  const hue = next(360);
  const hill = (base: number): string =>
    `M0 ${base + next(40)} C ${120 + next(80)} ${base - 60 + next(60)} ${320 + next(80)} ${base + 40 - next(60)} 640 ${base - next(50)} V360 H0Z`;
  return `<svg ${attributes} viewBox="0 0 640 360" role="img" aria-label="${escapeHtml(label)}" preserveAspectRatio="xMidYMid slice"><rect width="640" height="360" fill="hsl(${hue} 45% 72%)"/><circle cx="${80 + next(480)}" cy="${60 + next(80)}" r="${22 + next(30)}" fill="hsl(${(hue + 40) % 360} 80% 88%)"/><path d="${hill(210)}" fill="hsl(${hue} 30% 48%)"/><path d="${hill(270)}" fill="hsl(${(hue + 20) % 360} 34% 34%)"/><path d="M0 ${315 + next(15)} H640 V360 H0Z" fill="hsl(${(hue + 190) % 360} 40% 38%)"/></svg>`;
}
