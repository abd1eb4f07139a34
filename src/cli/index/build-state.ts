import { mkdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { CliFailure } from "../failure.ts";

/** A folder in which builds of one index keep what they need between runs; one build at a time holds it. */
export interface BuildState {
  /** The path of a file in it. */
  file(name: string): string;
  /** Reads a small file of strings by name; empty where there is none. */
  readTable(name: string): Promise<Record<string, string>>;
  /** Writes one, whole or not at all; an empty one is removed. */
  writeTable(name: string, table: Readonly<Record<string, string>>): Promise<void>;
  /** Lets the next build in; a folder with nothing in it is removed. */
  release(): Promise<void>;
}

const LOCK = "lock";

/** Opens a state folder. Throws {@link CliFailure} where another build holds it. */
export async function openState(dir: string): Promise<BuildState> {
  try {
    await mkdir(dir, { recursive: true });
    await lock(join(dir, LOCK));
  } catch (error) {
    if (error instanceof CliFailure) throw error;
    throw new CliFailure(`cannot write to ${dir}: ${(error as NodeJS.ErrnoException).code}; give another --state`);
  }
  const file = (name: string) => join(dir, name);
  return {
    file,
    async readTable(name) {
      try {
        const table = JSON.parse(await readFile(file(name), "utf8")) as Record<string, unknown> | null;
        return Object.fromEntries(
          Object.entries(table ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
        );
      } catch {
        return {};
      }
    },
    async writeTable(name, table) {
      if (Object.keys(table).length === 0) return rm(file(name), { force: true });
      await writeFile(`${file(name)}.part`, JSON.stringify(table));
      await rename(`${file(name)}.part`, file(name));
    },
    async release() {
      await rm(file(LOCK), { force: true });
      // Only an empty folder goes.
      await rmdir(dir).catch(() => {});
    },
  };
}

/** Takes the lock; one whose process is gone, or was on another machine, is taken over. */
async function lock(path: string): Promise<void> {
  const mine = `${process.pid} ${hostname()}\n`;
  try {
    await writeFile(path, mine, { flag: "wx" });
    return;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const [pid, host] = (await readFile(path, "utf8").catch(() => "")).trim().split(" ");
  if (host === hostname() && Number(pid) !== process.pid && isAlive(Number(pid)))
    throw new CliFailure(`another build (process ${pid}) is at work; wait for it, or remove ${path}`, 1);
  await writeFile(path, mine);
}

function isAlive(pid: number): boolean {
  if (!(Number.isInteger(pid) && pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
