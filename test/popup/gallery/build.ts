import { readdirSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import { DIST, ROOT } from "../../../src/tools/paths.ts";
import { articles } from "../../newsroom/newsroom.ts";
import { catalogueOf } from "../messages.ts";

/** Builds the gallery as one page that opens from a file; gives its address, to which `#scene/language/place` is added. */
export async function buildGallery(): Promise<string> {
  const out = `${DIST}gallery/`;
  await mkdir(out, { recursive: true });
  const languages = readdirSync(`${ROOT}popup/_locales`);
  const messages = Object.fromEntries(languages.map((language) => [language, catalogueOf(language)]));
  await build({
    entryPoints: {
      gallery: `${ROOT}test/popup/gallery/gallery.tsx`,
      overlay: `${ROOT}test/page/gallery/overlay.ts`,
    },
    outdir: out,
    bundle: true,
    format: "esm",
    target: ["chrome120"],
    jsx: "automatic",
    jsxImportSource: "preact",
    logLevel: "warning",
    define: { MESSAGES: JSON.stringify(messages), SAMPLE: JSON.stringify(articles()) },
  });
  await writeFile(
    `${out}index.html`,
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Wireside</title><link rel="stylesheet" href="gallery.css"></head><body><div id="root"></div><script type="module" src="gallery.js"></script></body></html>',
  );
  await writeFile(
    `${out}overlay.html`,
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>The ferry runs early</title></head><body><script type="module" src="overlay.js"></script></body></html>',
  );
  return `file://${out}index.html`;
}
