import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { IndexOutput } from "../../index/build-index.ts";
import { MANIFEST, type Manifest, readManifest } from "../../index/manifest.ts";
import { CliFailure } from "../failure.ts";

/** A folder that an index is written to. Each file appears whole under its name or not at all. */
export interface FolderOutput extends IndexOutput {
  /** The manifest that the folder held when it was opened, or null. */
  readonly before: Manifest | null;
  /** Removes slices that neither this manifest nor the one before it lists: a reader may still be at the one before. */
  clear(manifest: Manifest): Promise<void>;
}

/** Opens a folder for writing, making it where it is not there. Throws {@link CliFailure} where it cannot be written. */
export async function openFolder(dir: string): Promise<FolderOutput> {
  try {
    await mkdir(dir, { recursive: true });
  } catch (error) {
    throw new CliFailure(`cannot write to ${dir}: ${(error as NodeJS.ErrnoException).code}; give a folder`);
  }
  const before = await manifestIn(dir);
  return {
    before,
    async write(name, bytes) {
      const waiting = join(dir, `.${name}.part`);
      await writeFile(waiting, bytes);
      await rename(waiting, join(dir, name));
    },
    async clear(manifest) {
      const listed = new Set([...manifest.slices, ...(before?.slices ?? [])].map(({ name }) => name));
      for (const name of await readdir(dir))
        if (/\.wsx(\.part)?$/.test(name) && !listed.has(name)) await rm(join(dir, name));
    },
  };
}

async function manifestIn(dir: string): Promise<Manifest | null> {
  let bytes: Buffer;
  try {
    bytes = await readFile(join(dir, MANIFEST));
  } catch {
    return null;
  }
  try {
    return readManifest(bytes, join(dir, MANIFEST));
  } catch (error) {
    throw new CliFailure(`${(error as Error).message}; give an empty folder or one that holds an index`);
  }
}
