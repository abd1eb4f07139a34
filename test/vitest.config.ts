import { defineConfig } from "vitest/config";
import { ROOT } from "../src/tools/paths.ts";

export default defineConfig({
  root: ROOT,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    exclude: ["test/e2e/**", "node_modules/**"],
    passWithNoTests: false,
    // What is slow is measured by the bench; here a busy machine must not turn a right answer into a failure.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
