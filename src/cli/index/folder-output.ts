import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { MANIFEST, type Manifest, readManifest } from "../../index/manifest.ts";
import { CliFailure } from "../failure.ts";
import type { PublishedOutput } from "./output.ts";

const SLICE = /^[^.].*\.wsx$/;
/** A file that is being written, or was when a build was killed. */
const HALF = /^\..*\.part$/;

/** Opens a folder for writing, making it where it is not there. Throws {@link CliFailure} where it cannot be written. */
export async function openFolder(dir: string): Promise<PublishedOutput> {
  try {
    await mkdir(dir, { recursive: true });
    for (const name of await readdir(dir)) if (HALF.test(name)) await rm(join(dir, name));
  } catch (error) {
    throw new CliFailure(`cannot write to ${dir}: ${(error as NodeJS.ErrnoException).code}; give a folder`);
  }
  return {
    before: await manifestIn(dir),
    async write(name, bytes) {
      const waiting = join(dir, `.${name}.part`);
      await writeFile(waiting, bytes);
      await rename(waiting, join(dir, name));
    },
    slices: async () => (await readdir(dir)).filter((name) => SLICE.test(name)),
    remove: (name) => rm(join(dir, name), { force: true }),
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
