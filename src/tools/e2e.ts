import { spawnSync } from "node:child_process";
import { requireBrowsers } from "./browsers.ts";
import { bundleEverything } from "./bundle.ts";
import { ROOT } from "./paths.ts";

/** Builds, makes sure that both browsers are there, and runs the end-to-end tests. Words after the command go to the test runner. */
try {
  requireBrowsers(["chromium", "firefox"]);
} catch (error) {
  console.error(`test:e2e: ${(error as Error).message}`);
  process.exit(1);
}
await bundleEverything();
const { status } = spawnSync(
  `${ROOT}node_modules/.bin/vitest`,
  ["run", "--config", "test/e2e/vitest.config.ts", ...process.argv.slice(2)],
  {
    cwd: ROOT,
    stdio: "inherit",
  },
);
process.exit(status ?? 1);
