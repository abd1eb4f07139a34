import type { Manifest } from "../../index/manifest.ts";
import type { IndexOutput } from "../../index/write-index.ts";
import { openFolder } from "./folder-output.ts";
import { openStore } from "./store-output.ts";

/** Where an index is published. Each file appears whole under its name or not at all. */
export interface PublishedOutput extends IndexOutput {
  /** The manifest that was there when it was opened, or null. */
  readonly before: Manifest | null;
  /** Names of all slices that are there. */
  slices(): Promise<readonly string[]>;
  remove(name: string): Promise<void>;
}

/** Opens what --out names: a folder, or s3://bucket/prefix. */
export function openOutput(out: string): Promise<PublishedOutput> {
  return out.startsWith("s3://") ? openStore(out) : openFolder(out);
}

/**
 * Removes slices that nobody can be about to fetch: neither this manifest nor the one before it lists them, and for `graceMs` no
 * manifest did. `unlisted` is since when each has been unlisted, as the last build left it; the new state is given back.
 */
export async function removeUnlisted(
  output: PublishedOutput,
  manifest: Manifest,
  unlisted: Readonly<Record<string, string>>,
  graceMs: number,
): Promise<Record<string, string>> {
  const now = new Date();
  const listed = new Set(manifest.slices.map(({ name }) => name));
  const before = new Set(output.before?.slices.map(({ name }) => name));
  const waiting: Record<string, string> = {};
  for (const name of await output.slices()) {
    if (listed.has(name)) continue;
    const since = unlisted[name] ?? now.toISOString();
    if (!before.has(name) && now.getTime() - Date.parse(since) >= graceMs) await output.remove(name);
    else waiting[name] = since;
  }
  return waiting;
}
