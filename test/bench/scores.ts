import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compare } from "../../src/core/compare.ts";
import type { ArticleInput } from "../../src/core/types.ts";
import { ROOT } from "../../src/tools/paths.ts";
import type { Figures } from "./figures.ts";

/** Texts with known answers; they belong to their owners and are no part of the project. */
const SHARED = `${ROOT}../shared/bench`;
const LARGEST = 256 * 1024 * 1024;

/** What the last line of a score says, and the names that its figures get here. */
const SUMMARIES = {
  align: { line: /pair F1 ([\d.]+), only-in-one F1 ([\d.]+)/, names: ["align_pair_f1", "align_only_f1"] },
  changes: { line: /macro F1 ([\d.]+) .* false alarms ([\d.]+)/, names: ["changes_macro_f1", "changes_false_alarms"] },
  benign: { line: /benign: ([\d.]+) .* pair, ([\d.]+) differences/, names: ["benign_material", "benign_differences"] },
} as const;

/** Scores of alignment and differences on real texts; nothing where those are not beside the checkout. */
export function scores(): Figures {
  if (!existsSync(`${SHARED}/score.py`)) {
    console.error(`bench: no scores, since ${SHARED} is not there`);
    return {};
  }
  const folder = mkdtempSync(join(tmpdir(), "wireside-bench-"));
  try {
    return Object.assign(
      {},
      ...(Object.keys(SUMMARIES) as (keyof typeof SUMMARIES)[]).map((task) => score(task, folder)),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function score(task: keyof typeof SUMMARIES, folder: string): Figures {
  const python = (...args: string[]) =>
    execFileSync("python3", [`${SHARED}/score.py`, ...args], { encoding: "utf8", maxBuffer: LARGEST });
  const lines = python("prepare", task).split("\n").filter(Boolean);
  const out = join(folder, `${task}.jsonl`);
  const answers = lines.map((line) => {
    const { id, a, b } = JSON.parse(line) as { id: string; a: ArticleInput; b: ArticleInput };
    return JSON.stringify({ id, comparison: compare(a, b) });
  });
  writeFileSync(out, `${answers.join("\n")}\n`);
  const { line, names } = SUMMARIES[task];
  const found = line.exec(python("score", task, out));
  if (!found) throw new Error(`bench: the score of ${task} has no line like ${line}`);
  return Object.fromEntries(names.map((name, at) => [name, Number(found[at + 1])]));
}
