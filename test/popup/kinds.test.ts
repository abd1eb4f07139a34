import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { KINDS } from "../../popup/view-model/kinds.ts";
import { highlightName, MARKED_KINDS, markStyles } from "../../src/page/mark-style.ts";
import { ROOT } from "../../src/tools/paths.ts";

const popupSheet = readFileSync(`${ROOT}popup/styles/kinds.css`, "utf8");
const pageSheet = markStyles(null, true);

/** Line and thickness of a kind in the popup. */
function inPopup(kind: string): string {
  const rule = new RegExp(`\\.kind-${kind} \\{([^}]*)\\}`).exec(popupSheet)?.[1] ?? "";
  return `${/--mark-line: (\w+)/.exec(rule)?.[1]} ${/--mark-thickness: (\w+)/.exec(rule)?.[1]}`;
}

/** The same on the page. */
function onPage(kind: (typeof KINDS)[number]): string {
  const rule = new RegExp(`::highlight\\(${highlightName(kind, 1)}\\) \\{ text-decoration: underline (\\w+ \\w+)`);
  return rule.exec(pageSheet)?.[1] ?? "none";
}

describe("the lines of the kinds", () => {
  it("are there for every kind", () => {
    expect([...KINDS].sort()).toEqual([...MARKED_KINDS].sort());
    for (const kind of KINDS) expect(inPopup(kind), kind).toMatch(/^(solid|double|dotted|dashed|wavy) \dpx$/);
  });

  it("tell the kinds apart that stand in a text, without their colour", () => {
    const lines = KINDS.map(inPopup);
    expect(new Set(lines).size).toBe(KINDS.length);
  });

  it.each(KINDS)("of %s are the same on the page as in the popup", (kind) => {
    expect(inPopup(kind)).toBe(onPage(kind));
  });
});
