import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { articleBlocks, articles, exampleOrigin, PRINTED, pageHtml } from "./newsroom.ts";
import { OUTLET_IDS, OUTLETS } from "./outlets/all.ts";
import { REPORTS } from "./reports/all.ts";
import type { How } from "./shapes.ts";

const fold = (text: string): string => text.replace(/\s+/g, " ").trim();
/** Quotation marks straight again, so that a truth written once holds for every outlet's typography. */
const straight = (text: string): string => text.replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"');
const words = (text: string): number => text.split(/\s+/).length;

function visibleText(html: string): string {
  const { document } = parseHTML(html);
  for (const hidden of document.querySelectorAll("script, style, head")) hidden.remove();
  return fold(document.body.textContent ?? "");
}

describe("the demo newsroom's reports", () => {
  it.each(
    REPORTS.map((report) => [report.id, report] as const),
  )("%s is carried by 3 to 6 outlets, the first one whole", (_, report) => {
    const carried = report.versions.filter(({ how }) => !how.includes("hostile"));
    expect(carried.length).toBeGreaterThanOrEqual(3);
    expect(carried.length).toBeLessThanOrEqual(6);
    expect(new Set(report.versions.map(({ outlet }) => outlet)).size).toBe(report.versions.length);
    expect(report.versions[0]!.how).toEqual(["whole"]);
    expect(report.versions[0]!.truth).toEqual([]);
    const whole = straight(articleBlocks(report.versions[0]!).join(" "));
    expect(words(whole)).toBeGreaterThanOrEqual(350);
    expect(words(whole)).toBeLessThanOrEqual(900);
    expect(whole.match(/"/g)!.length / 2, "quotations").toBeGreaterThanOrEqual(3);
    expect(whole.match(/\d/g)!.length, "figures").toBeGreaterThanOrEqual(10);
  });

  it.each(
    PRINTED.map((printed) => [printed.id, printed] as const),
  )("%s has the differences that are written beside it", (_, { report, version }) => {
    const a = straight(report.versions[0]!.paragraphs.map(String).join("\n"));
    const b = straight(version.paragraphs.map(String).join("\n"));
    for (const truth of version.truth) {
      if (truth.a !== null) expect(a, truth.kind).toContain(truth.a);
      if (truth.b !== null) expect(b, truth.kind).toContain(truth.b);
      if (truth.kind === "only-a") expect(b).not.toContain(truth.a);
      if (truth.kind === "only-b") expect(a).not.toContain(truth.b);
      expect(truth.kind === "moved" || truth.a !== truth.b).toBe(true);
    }
    for (const same of version.harmless ?? []) {
      expect(a).toContain(same.a);
      expect(b).toContain(same.b);
    }
  });

  it("names every agency in the words that it says it does", () => {
    for (const { id, version } of PRINTED) {
      if (!version.credit) continue;
      const { place, words: named } = version.credit;
      const page = pageHtml(version);
      if (place === "json-ld") expect(page, id).toContain(`"name":"${named}"`);
      else expect(visibleText(page), id).toContain(named);
      if (place === "dateline" || place === "text") expect(version.paragraphs.join("\n"), id).toContain(named);
    }
  });

  it("borrows no real outlet's name; agencies stand only where they are credited", () => {
    const outlets =
      /\b(BBC|CNN|Guardian|New York Times|Washington Post|Al Jazeera|Der Spiegel|Le Monde|Channel NewsAsia|Sky News|Bloomberg|Financial Times|Fox News|El Pa[ií]s|Vijesti)\b/;
    const agencies = /\b(Reuters|AFP|Agence France-Presse|Associated Press|dpa|AP)\b/;
    for (const { version, id, separate } of PRINTED) {
      const page = visibleText(pageHtml(version));
      expect(page, id).not.toMatch(outlets);
      if (separate) expect(articleBlocks(version).join(" "), id).not.toMatch(agencies);
    }
  });

  it("shows every way of changing a report that the demo is there for", () => {
    const seen = new Set(PRINTED.flatMap(({ version }) => version.how));
    const ways: How[] = [
      "whole",
      "cut",
      "inserted",
      "rewritten",
      "sharpened",
      "figures",
      "moved",
      "paywalled",
      "hostile",
      "separate",
    ];
    expect([...seen].sort()).toEqual(ways.sort());
  });
});

describe("the demo newsroom's pages", () => {
  it.each(
    PRINTED.map((printed) => [printed.id, printed] as const),
  )("%s prints its blocks in order and nothing of them as markup", (_, { version }) => {
    const text = visibleText(pageHtml(version));
    let from = 0;
    for (const block of articleBlocks(version)) {
      const at = text.indexOf(fold(block), from);
      expect(at, block.slice(0, 60)).toBeGreaterThanOrEqual(0);
      from = at + fold(block).length;
    }
    const { document } = parseHTML(pageHtml(version));
    expect(document.querySelector("h1, font")?.textContent).toBe(OUTLETS[version.outlet].typeset(version.title));
    expect(document.querySelector('link[rel="canonical"]')?.getAttribute("href")).toBe(
      exampleOrigin(version.outlet) + version.path,
    );
  });

  it("uses no outer resource", () => {
    for (const { version, id } of PRINTED) {
      const { document } = parseHTML(pageHtml(version));
      const outer = [...document.querySelectorAll("[src], link[rel=stylesheet]")].filter(
        (element) => !/^data:/.test(element.getAttribute("src") ?? ""),
      );
      expect(outer.length, id).toBe(0);
    }
  });

  it("hides what lies behind the paywall", () => {
    for (const { version } of PRINTED.filter(({ version }) => version.outlet === "meridian-ledger")) {
      expect(articleBlocks(version).length).toBe(2);
      const page = pageHtml(version);
      expect(page).toContain('"isAccessibleForFree":false');
      expect(page).toContain("Continue reading");
      expect(page).not.toContain(String(version.paragraphs[3]).slice(0, 30));
    }
  });

  it("has an address of its own for every article, and data for an index", () => {
    const all = articles();
    expect(new Set(all.map(({ url }) => url)).size).toBe(all.length);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { url, text, title, published } of all) {
      expect(new URL(url).hostname).toMatch(/\.example$/);
      expect(Number.isNaN(Date.parse(published))).toBe(false);
      expect(text).not.toContain(title);
      expect(text).not.toMatch(/\n\n\n/);
    }
    expect(new Set(all.map(({ outlet }) => outlet)).size).toBe(OUTLET_IDS.length);
  });
});
