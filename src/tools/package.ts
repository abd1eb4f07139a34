import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { bundleEverything } from "./bundle.ts";
import { TARGETS } from "./manifest.ts";
import { DIST, ROOT } from "./paths.ts";
import { filesBelow, type ZipFile, zipOf } from "./zip.ts";

/** Makes dist/packages: one zip a browser, and one of the sources, for a store that wants to build them again. */

/** The checkout's own files: what git tracks, or where there is no git (in the source zip itself), all but what is built. */
function sourceFiles(): ZipFile[] {
  if (!existsSync(`${ROOT}.git`))
    return filesBelow(ROOT.replace(/\/$/, "")).filter(([name]) => !/^(node_modules|dist|coverage)\//.test(name));
  const names = execFileSync("git", ["ls-files", "-z"], { cwd: ROOT, encoding: "utf8" }).split("\0").filter(Boolean);
  return names.map((name) => [name, readFileSync(`${ROOT}${name}`)]);
}

await bundleEverything();
const { version } = JSON.parse(await readFile(`${ROOT}package.json`, "utf8")) as { version: string };
const out = `${DIST}packages/`;
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const packages = [
  ...TARGETS.map((target) => [target, filesBelow(`${DIST}${target}`)] as const),
  ["source", sourceFiles()] as const,
];
for (const [name, files] of packages) {
  const file = `wireside-${version}-${name}.zip`;
  const bytes = zipOf(files);
  await writeFile(`${out}${file}`, bytes);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  console.log(`${file}: ${files.length} files, ${(bytes.length / 1024).toFixed(0)} KB, sha256 ${hash}…`);
}
