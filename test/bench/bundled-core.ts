import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { ROOT } from "../../src/tools/paths.ts";

/** The engine as it ships: one file, bundled as the command is. What runs a TypeScript file directly names every closure as it is made. */
export interface Core {
  readonly compare: typeof import("../../src/core/compare.ts").compare;
  readonly collate: typeof import("../../src/core/story/collate.ts").collate;
}

export async function bundledCore(): Promise<Core> {
  const folder = mkdtempSync(join(tmpdir(), "wireside-core-"));
  try {
    const outfile = join(folder, "core.mjs");
    await build({
      stdin: {
        contents: 'export { compare } from "./compare.ts"; export { collate } from "./story/collate.ts";',
        resolveDir: `${ROOT}src/core`,
      },
      bundle: true,
      format: "esm",
      platform: "node",
      target: "node20",
      outfile,
    });
    return (await import(pathToFileURL(outfile).href)) as Core;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
