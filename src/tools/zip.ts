import { readdirSync, readFileSync } from "node:fs";
import { type Zippable, zipSync } from "fflate";

/** A file in a zip: its path with slashes, and its bytes. */
export type ZipFile = readonly [name: string, bytes: Uint8Array];

/** Every file in a zip bears this time, so that the same input gives the same bytes. Zip knows nothing before 1980. */
const FILE_TIME = new Date(1980, 0, 1);

/** A zip of files, in the order of their names, with fixed times: the same files always give the same bytes. */
export function zipOf(files: readonly ZipFile[]): Uint8Array {
  const entries: Zippable = {};
  for (const [name, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    entries[name] = [bytes, { mtime: FILE_TIME, level: 9 }];
  return zipSync(entries);
}

/** All files below a folder, by their path from it. */
export function filesBelow(folder: string): ZipFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = `${entry.parentPath}/${entry.name}`;
      return [path.slice(folder.length).replace(/^\//, ""), readFileSync(path)];
    });
}
