import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { TARGETS, type Target } from "../../src/tools/manifest.ts";
import { DIST, ROOT } from "../../src/tools/paths.ts";
import { sources } from "./sources.ts";

function built(target: Target): string[] {
  return readdirSync(`${DIST}${target}`, { recursive: true, encoding: "utf8" });
}

describe("what the extension promises", () => {
  it.each(TARGETS)("asks for no host and nothing more than it needs at install (%s)", (target) => {
    const manifest = JSON.parse(readFileSync(`${DIST}${target}/manifest.json`, "utf8")) as Record<string, unknown>;
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.content_scripts).toBeUndefined();
    const allowed = ["activeTab", "scripting", "contextMenus", "menus", "storage", "offscreen", "alarms", "sidePanel"];
    for (const permission of manifest.permissions as string[]) expect(allowed).toContain(permission);
  });

  it("tells Firefox that it collects nothing", () => {
    const manifest = JSON.parse(readFileSync(`${DIST}firefox/manifest.json`, "utf8")) as {
      browser_specific_settings: { gecko: { data_collection_permissions: unknown } };
    };
    expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({ required: ["none"] });
  });

  it("puts text in as text: no source sets HTML or evaluates strings", () => {
    for (const file of [...sources("src"), ...sources("popup")].filter(
      (name) => !/^src\/(tools|cli|export)\//.test(name),
    )) {
      const text = readFileSync(`${ROOT}${file}`, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
      expect(text, file).not.toMatch(
        /dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function\(/,
      );
    }
  });

  it.each(TARGETS)("ships no page that loads anything from elsewhere (%s)", (target) => {
    for (const name of built(target).filter((file) => file.endsWith(".html"))) {
      const html = readFileSync(`${DIST}${target}/${name}`, "utf8");
      expect(html, name).not.toMatch(/(?:src|href)\s*=\s*"(?:https?:)?\/\//i);
      expect(html, name).not.toMatch(/<script(?![^>]*\bsrc=)/i);
    }
  });

  it("names no registry in the lockfile", () => {
    expect(readFileSync(`${ROOT}package-lock.json`, "utf8")).not.toMatch(/"resolved":\s*"https?:/);
  });
});
