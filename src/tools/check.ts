import { spawnSync } from "node:child_process";
import { ROOT } from "./paths.ts";

/** Everything but end-to-end: what a commit must pass. Stops at the first that fails. */
const STEPS: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ["format and lint", "biome", "check", "--error-on-warnings", "."],
  ["types", "tsc", "-p", "tsconfig.json"],
  ["types of the core, without DOM or node", "tsc", "-p", "src/core/tsconfig.json"],
  ["build", "tsx", "src/tools/build.ts"],
  ["web-ext lint", "tsx", "src/tools/lint-extension.ts"],
  ["unit, property and house tests", "vitest", "run", "--config", "test/vitest.config.ts"],
];

for (const [name, command, ...args] of STEPS) {
  const started = performance.now();
  const { status } = spawnSync(`${ROOT}node_modules/.bin/${command}`, args, { cwd: ROOT, stdio: "inherit" });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (status !== 0) {
    console.error(`check: ${name} failed after ${seconds} s`);
    process.exit(1);
  }
  console.log(`check: ${name} passed in ${seconds} s`);
}
