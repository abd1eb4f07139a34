import { spawn } from "node:child_process";
import { watch } from "node:fs";
import { type BrowserName, requireBrowsers } from "./browsers.ts";
import { bundleCommand, bundleExtension } from "./bundle.ts";
import { openDemo } from "./demo.ts";
import { hasDisplay } from "./display.ts";
import { DIST, ROOT } from "./paths.ts";

/**
 * Opens a browser with the extension and the demo newsroom, builds again whatever changes, and lets web-ext reload the
 * extension. `npm run dev -- chromium` takes Chromium; without a display the browser runs headless.
 */
const target: BrowserName = process.argv.includes("chromium") ? "chromium" : "firefox";

/** Editors write a file in several steps; changes closer together than this, in ms, are one. */
const SETTLE = 60;

const executable = requireBrowsers([target])[target];
await Promise.all([bundleCommand(), bundleExtension(target)]);
const demo = await openDemo(`${DIST}dev`);
console.log(`newsroom: ${Object.values(demo.newsroom.origins).join(" ")}\nindex: ${demo.index}`);

const browser = spawn(
  `${ROOT}node_modules/.bin/web-ext`,
  [
    "run",
    ...[
      "--source-dir",
      `${DIST}${target}`,
      "--watch-file",
      `${DIST}${target}/manifest.json`,
      "--no-input",
      "--no-config-discovery",
    ],
    ...(target === "chromium"
      ? ["-t", "chromium", "--chromium-binary", executable]
      : ["-t", "firefox-desktop", "--firefox", executable]),
    ...["--start-url", demo.newsroom.origins["kestrel-news"]],
    ...(hasDisplay() ? [] : ["--arg=--headless"]),
    ...(process.getuid?.() === 0 && target === "chromium" ? ["--arg=--no-sandbox"] : []),
  ],
  // A group of its own: web-ext does not end the browser that it started, ending the group does.
  { cwd: ROOT, stdio: "inherit", detached: true },
);

let pending: NodeJS.Timeout | null = null;
let building: Promise<void> = Promise.resolve();
function changed(): void {
  if (pending) clearTimeout(pending);
  pending = setTimeout(() => {
    building = building.then(async () => {
      const started = performance.now();
      try {
        await bundleExtension(target, { keep: true });
        console.log(`built again in ${(performance.now() - started).toFixed(0)} ms`);
      } catch {
        console.error("not built; the fault stands above, the last good build stays loaded");
      }
    });
  }, SETTLE);
}
const watchers = ["src", "popup", "icons", "manifest.json"].map((name) =>
  watch(`${ROOT}${name}`, { recursive: true }, changed),
);

async function end(): Promise<void> {
  for (const watcher of watchers) watcher.close();
  await demo.close();
}
browser.once("exit", (code) => void end().then(() => process.exit(code ?? 0)));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.kill(-browser.pid!, "SIGTERM"));
