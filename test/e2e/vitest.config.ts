import { defineConfig } from "vitest/config";
import { ROOT } from "../../src/tools/paths.ts";

export default defineConfig({
  root: ROOT,
  test: {
    include: ["test/e2e/**/*.test.ts"],
    // One file a browser: each starts its browser once, and the two run side by side.
    fileParallelism: true,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
});
