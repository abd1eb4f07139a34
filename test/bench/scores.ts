import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compare } from "../../src/core/compare.ts";
import type { ArticleInput } from "../../src/core/types.ts";
import type { Figures } from "./figures.ts";
import { prepared, SHARED, scorer } from "./real-pairs.ts";

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
  const out = join(folder, `${task}.jsonl`);
  const answers = prepared<{ id: string; a: ArticleInput; b: ArticleInput }>(task).map(({ id, a, b }) =>
    JSON.stringify({ id, comparison: compare(a, b) }),
  );
  writeFileSync(out, `${answers.join("\n")}\n`);
  const { line, names } = SUMMARIES[task];
  const found = line.exec(scorer("score", task, out));
  if (!found) throw new Error(`bench: the score of ${task} has no line like ${line}`);
  return Object.fromEntries(names.map((name, at) => [name, Number(found[at + 1])]));
}
