import { spawnSync } from "node:child_process";
import { DIST, ROOT } from "./paths.ts";

/** Warnings of web-ext's linter that are known, each with the reason why it is no fault. Anything else fails the check. */
const EXPLAINED: Readonly<Record<string, string>> = {
  UNSAFE_VAR_ASSIGNMENT:
    "Preact carries the code behind dangerouslySetInnerHTML; a house test proves that nothing of ours uses it",
};

interface LintMessage {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}

/** Lints Firefox's build with web-ext; prints what is not explained and exits 1 where there is any. */
const run = spawnSync(
  `${ROOT}node_modules/.bin/web-ext`,
  ["lint", "--source-dir", `${DIST}firefox`, "--output", "json"],
  {
    encoding: "utf8",
    maxBuffer: 1e8,
  },
);
const report = JSON.parse(run.stdout) as { errors: LintMessage[]; warnings: LintMessage[] };
const faults = [...report.errors, ...report.warnings.filter(({ code }) => !Object.hasOwn(EXPLAINED, code))];
for (const { code, message, file } of faults) console.error(`${code} in ${file ?? "the manifest"}: ${message}`);
const explained = report.warnings.length + report.errors.length - faults.length;
console.log(`web-ext lint: ${faults.length} faults, ${explained} explained warnings`);
process.exitCode = faults.length > 0 ? 1 : 0;
