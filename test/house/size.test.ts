import { readdirSync, readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { expect, it } from "vitest";
import { TARGETS } from "../../src/tools/manifest.ts";
import { DIST } from "../../src/tools/paths.ts";

/** What a reader downloads, in bytes, zipped. */
const BUDGET = 700 * 1024;

it.each(TARGETS)("the %s package stays inside its budget", (target) => {
  let bytes = 0;
  for (const entry of readdirSync(`${DIST}${target}`, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) bytes += deflateRawSync(readFileSync(`${entry.parentPath}/${entry.name}`), { level: 9 }).length;
  expect(bytes).toBeLessThanOrEqual(BUDGET);
});
