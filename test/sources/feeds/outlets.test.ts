import { describe, expect, it } from "vitest";
import { OUTLETS } from "../../../src/sources/feeds/outlets.ts";

describe("the outlets that ship", () => {
  it("are at least 80 in 20 countries, most of them with a feed", () => {
    expect(OUTLETS.length).toBeGreaterThanOrEqual(80);
    expect(new Set(OUTLETS.map(({ country }) => country)).size).toBeGreaterThanOrEqual(20);
    expect(OUTLETS.filter(({ feed }) => feed !== null).length).toBeGreaterThanOrEqual(80);
  });

  it("have a name, a language and a country by their ISO codes, and addresses over https", () => {
    const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
    const languages = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
    for (const { name, lang, country, homepage, feed } of OUTLETS) {
      expect(name.trim(), name).toBe(name);
      expect(name).not.toBe("");
      expect(country, name).toMatch(/^[A-Z]{2}$/);
      expect(regions.of(country), name).toBeDefined();
      expect(Intl.getCanonicalLocales(lang), name).toEqual([lang]);
      expect(languages.of(lang), name).toBeDefined();
      for (const address of feed === null ? [homepage] : [homepage, feed]) {
        const url = new URL(address);
        expect(url.protocol, name).toBe("https:");
        expect(url.href, `${name}: an address is kept as it is written`).toBe(address);
        expect(url.hash + url.username, name).toBe("");
      }
    }
  });

  it("stand in the list once each, by name, homepage and feed", () => {
    for (const of of ["name", "homepage", "feed"] as const) {
      const values = OUTLETS.flatMap((outlet) => outlet[of] ?? []);
      expect(values.filter((value, nth) => values.indexOf(value) !== nth)).toEqual([]);
    }
  });
});
