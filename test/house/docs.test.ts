import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../src/tools/paths.ts";

const PAGES = ["README.md", ...readdirSync(`${ROOT}src/docs`).map((name) => `src/docs/${name}`)].filter((name) =>
  /\.(md|yml)$/.test(name),
);
const text = (file: string) => readFileSync(`${ROOT}${file}`, "utf8").replace(/\\\n\s*/g, "");

describe("the pages for publishers", () => {
  it("name only options that the command takes", () => {
    const commands = PAGES.flatMap((page) => [
      ...text(page).matchAll(/\bindex (build|query|serve|verify|sign) [^\n`]*/g),
    ]);
    expect(commands.length).toBeGreaterThan(6);
    for (const [line, name] of commands) {
      const file = name === "verify" ? "info" : name === "sign" ? "keys" : name;
      const source = text(`src/cli/index/${file}.ts`);
      for (const [, option] of line.matchAll(/--([a-z-]+)/g))
        expect(source, line).toMatch(new RegExp(`--${option}\\b`));
    }
  });

  it("link only to files that are there", () => {
    for (const page of PAGES)
      for (const [, to] of text(page).matchAll(/\]\(([\w./-]+\.(?:md|yml))\)/g)) {
        const file = new URL(to!, `file:///${page}`).pathname.slice(1);
        expect(PAGES, `${page} links to ${to}`).toContain(file);
      }
  });
});
