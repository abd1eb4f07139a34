import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { type Zippable, zipSync } from "fflate";
import { bundleEverything } from "./bundle.ts";
import { TARGETS } from "./manifest.ts";
import { DIST, ROOT } from "./paths.ts";

/** Every file in a zip bears this time, so that the same input gives the same bytes. Zip knows nothing before 1980. */
const FILE_TIME = new Date(1980, 0, 1);

/** A zip of files in a fixed order with fixed times. */
function zipOf(files: readonly (readonly [name: string, bytes: Uint8Array])[]): Uint8Array {
  const entries: Zippable = {};
  for (const [name, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    entries[name] = [bytes, { mtime: FILE_TIME, level: 9 }];
  return zipSync(entries);
}

function filesBelow(folder: string): [string, Uint8Array][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = `${entry.parentPath}/${entry.name}`;
      return [path.slice(folder.length).replace(/^\//, ""), readFileSync(path)];
    });
}

/** The checkout's own files, for a store that wants to build them again. */
function sourceFiles(): [string, Uint8Array][] {
  const names = execFileSync("git", ["ls-files", "-z"], { cwd: ROOT, encoding: "utf8" }).split("\0").filter(Boolean);
  return names.map((name) => [name, readFileSync(`${ROOT}${name}`)]);
}

await bundleEverything();
const { version } = JSON.parse(await readFile(`${ROOT}package.json`, "utf8")) as { version: string };
const out = `${DIST}packages/`;
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
for (const [name, files] of [
  ...TARGETS.map((target) => [target, filesBelow(`${DIST}${target}`)] as const),
  ["source", sourceFiles()] as const,
]) {
  const file = `wireside-${version}-${name}.zip`;
  const bytes = zipOf(files);
  await writeFile(`${out}${file}`, bytes);
  console.log(`${file}: ${files.length} files, ${(bytes.length / 1024).toFixed(0)} KB`);
}
