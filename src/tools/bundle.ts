import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { type BuildOptions, build } from "esbuild";
import { manifestFor, TARGETS, type Target } from "./manifest.ts";
import { DIST, ROOT } from "./paths.ts";
import { writeSample } from "./sample.ts";

/** Pages of ours: one script and one HTML file of the same name each, in popup/; they share one style sheet. */
const PAGES = ["popup", "options", "welcome", "view", "panel"];

const COMMON: BuildOptions = {
  bundle: true,
  minify: true,
  legalComments: "linked",
  target: ["chrome120", "firefox128"],
  jsx: "automatic",
  jsxImportSource: "preact",
  logLevel: "warning",
  define: { "process.env.NODE_ENV": '"production"' },
};

/**
 * Builds the extension for one browser into dist/TARGET, the manifest last. `keep` writes over what is there, so that a browser
 * that has it loaded never finds a file missing.
 */
export async function bundleExtension(target: Target, how: { keep?: boolean } = {}): Promise<void> {
  const out = `${DIST}${target}/`;
  if (!how.keep) await rm(out, { recursive: true, force: true });
  await mkdir(`${out}popup`, { recursive: true });
  const modules: Record<string, string> = { background: `${ROOT}src/background/main.ts` };
  if (target === "chromium") modules.offscreen = `${ROOT}src/background/offscreen.ts`;
  for (const name of PAGES) modules[`popup/${name}`] = `${ROOT}popup/${name}.tsx`;
  await Promise.all([
    build({
      ...COMMON,
      entryPoints: modules,
      outdir: out,
      format: "esm",
      define: { ...COMMON.define, __TARGET__: JSON.stringify(target) },
    }),
    build({
      ...COMMON,
      entryPoints: {
        page: `${ROOT}src/page/main.ts`,
        overlay: `${ROOT}src/page/overlay-main.ts`,
        watch: `${ROOT}src/page/watch-main.ts`,
        "popup/begin": `${ROOT}popup/begin.ts`,
      },
      outdir: out,
      format: "iife",
    }),
    build({ ...COMMON, entryPoints: { "popup/pages": `${ROOT}popup/styles/all.css` }, outdir: out }),
    ...PAGES.map((name) => cp(`${ROOT}popup/${name}.html`, `${out}popup/${name}.html`)),
    target === "chromium" ? cp(`${ROOT}src/background/offscreen.html`, `${out}offscreen.html`) : null,
    writeSample(out),
    cp(`${ROOT}icons`, `${out}icons`, { recursive: true, filter: (from) => !from.endsWith(".svg") }),
    cp(`${ROOT}popup/_locales`, `${out}_locales`, { recursive: true }),
  ]);
  const source: unknown = JSON.parse(await readFile(`${ROOT}manifest.json`, "utf8"));
  await writeFile(`${out}manifest.json`, `${JSON.stringify(manifestFor(source, target), null, 2)}\n`);
}

/** Builds the `wireside` command into dist/cli/wireside.mjs, beside it the worker threads of its long work. */
export async function bundleCommand(): Promise<void> {
  await build({
    ...COMMON,
    minify: false,
    target: "node20",
    platform: "node",
    format: "esm",
    entryPoints: { wireside: `${ROOT}src/cli/main.ts`, worker: `${ROOT}src/cli/index/worker.ts` },
    outdir: `${DIST}cli`,
    outExtension: { ".js": ".mjs" },
    // Bundled CommonJS packages call require(); an ES module has to be given one.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    // linkedom names it for a <canvas> that no article needs.
    external: ["canvas"],
  });
}

/** Both browsers' folders and the command. */
export async function bundleEverything(): Promise<void> {
  await Promise.all([bundleCommand(), ...TARGETS.map((target) => bundleExtension(target))]);
}
