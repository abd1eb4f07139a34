import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

export type BrowserName = "chromium" | "firefox";

/** Where Debian and Ubuntu put them, and the package that brings them. */
const BROWSERS: Readonly<Record<BrowserName, { paths: readonly string[]; apt: string }>> = {
  chromium: { paths: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium"], apt: "chromium" },
  firefox: { paths: ["/usr/bin/firefox-esr", "/usr/bin/firefox", "/snap/bin/firefox"], apt: "firefox-esr" },
};

/** The browser's executable, or null. WIRESIDE_CHROMIUM and WIRESIDE_FIREFOX name one in another place. */
export function findBrowser(name: BrowserName): string | null {
  const named = process.env[`WIRESIDE_${name.toUpperCase()}`];
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Error(
      `WIRESIDE_${name.toUpperCase()} names ${named}, which is not there; give the path of a ${name} executable`,
    );
  }
  return BROWSERS[name].paths.find((path) => existsSync(path)) ?? null;
}

/**
 * Finds the browsers, and installs what is missing with apt where this is root. Throws an error that holds the exact command
 * where it is not, or where apt failed.
 */
export function requireBrowsers(names: readonly BrowserName[]): Record<BrowserName, string> {
  const missing = names.filter((name) => findBrowser(name) === null).map((name) => BROWSERS[name].apt);
  if (missing.length > 0) installPackages(missing);
  const found = Object.fromEntries(names.map((name) => [name, findBrowser(name)]));
  const absent = names.filter((name) => found[name] === null);
  if (absent.length > 0)
    throw new Error(
      `${absent.join(" and ")} not found after the installation; install by hand and name the path in WIRESIDE_${absent[0]!.toUpperCase()}`,
    );
  return found as Record<BrowserName, string>;
}

/** A screen without a monitor, and real mouse and keys on it. */
export interface ScreenTools {
  readonly xvfb: string;
  readonly xdotool: string;
}

const SCREEN_TOOLS: ScreenTools = { xvfb: "/usr/bin/Xvfb", xdotool: "/usr/bin/xdotool" };

/** The tools for a screen, installed with apt where they are missing and this is root; null where they are not to be had. */
export function findScreenTools(): ScreenTools | null {
  const haveAll = () => Object.values(SCREEN_TOOLS).every((path) => existsSync(path));
  if (process.platform !== "linux") return null;
  if (!haveAll() && process.getuid?.() === 0)
    try {
      installPackages(["xvfb", "xdotool"]);
    } catch (error) {
      console.error((error as Error).message);
    }
  return haveAll() ? SCREEN_TOOLS : null;
}

/** Installs Debian packages where this is root; else throws with the command to type. */
export function installPackages(packages: readonly string[]): void {
  const command = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(" ")}`;
  if (process.getuid?.() !== 0)
    throw new Error(`missing: ${packages.join(", ")}. Install with:\n  sudo sh -c '${command}'`);
  console.error(`missing: ${packages.join(", ")}; installing with apt (this takes a minute)`);
  const { status } = spawnSync("sh", ["-c", command], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  if (status !== 0) throw new Error(`apt could not install ${packages.join(", ")}; try by hand:\n  ${command}`);
}
