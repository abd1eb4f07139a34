import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../src/tools/paths.ts";
import { sources } from "./sources.ts";

/** What a file imports: resolved paths from the root for relative ones, package names for others. */
function imports(file: string): string[] {
  const text = readFileSync(`${ROOT}${file}`, "utf8");
  return [...text.matchAll(/(?:^(?:import|export|\})[^"\n]*from\s*|^import\s*|\bimport\(\s*)"([^"]+)"/gm)].map(
    ([, name]) => (name!.startsWith(".") ? new URL(name!, `file:///${file}`).pathname.slice(1) : name!),
  );
}

describe("the house keeps its walls", () => {
  it("the core imports only the core", () => {
    for (const file of sources("src/core"))
      for (const name of imports(file)) expect(name, `imported by ${file}`).toMatch(/^src\/core\//);
  });

  it("one file imports webextension-polyfill", () => {
    const importers = [...sources("src"), ...sources("popup")].filter((file) => {
      const text = readFileSync(`${ROOT}${file}`, "utf8");
      return /^import (?!type).*"webextension-polyfill"/m.test(text);
    });
    expect(importers.filter((file) => file !== "src/platform/browser.ts")).toEqual([]);
  });

  it("nothing in the browser imports node", () => {
    for (const file of [
      "src/index",
      "src/extract",
      "src/sources",
      "src/page",
      "src/background",
      "src/messages",
      "src/platform",
      "popup",
    ].flatMap(sources))
      for (const name of imports(file)) expect(name, `imported by ${file}`).not.toMatch(/^node:|^src\/(cli|tools)\//);
  });

  it("the popup never reaches into the page, nor the page into the background", () => {
    for (const file of sources("popup"))
      for (const name of imports(file)) expect(name, file).not.toMatch(/^src\/(page|background|extract)\//);
    for (const file of sources("src/page"))
      for (const name of imports(file)) expect(name, file).not.toMatch(/^(src\/(background|index|sources)|popup)\//);
  });
});
