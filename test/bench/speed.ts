import { diffWords } from "diff";
import DiffMatchPatch from "diff-match-patch";
import { diff as myers } from "fast-myers-diff";
import { compare } from "../../src/core/compare.ts";
import { collate } from "../../src/core/story/collate.ts";
import type { Figures } from "./figures.ts";
import { rewritten } from "./rewritten.ts";
import { best, round } from "./timing.ts";

const RUNS = 40;
/** Other tools take long: they run less often. */
const FEW = 3;
const GROWTH = [250, 500, 1000, 2000, 4000, 8000, 16_000];

/** How long comparing and collating take, beside three tools that compare texts without aligning them first. */
export function speed(): Figures {
  const thousand = rewritten(1000);
  const three = rewritten(3000);
  const ours = best(RUNS, () => compare({ text: thousand.a }, { text: thousand.b }));
  const jsdiff = best(FEW, () => diffWords(thousand.a, thousand.b));
  const versions = Array.from({ length: 8 }, (_, at) => {
    const { a, b } = thousand;
    const sentences = (at % 2 ? a : b).split(/(?<=\.) /);
    return { text: sentences.filter((_sentence, place) => at < 2 || (place + at) % 7 > 0).join(" ") };
  });
  return {
    compare1000_ms: round(ours),
    compare1000_jsdiff_ms: round(jsdiff),
    compare1000_vs_jsdiff: round(jsdiff / ours),
    compare1000_vs_diff_match_patch: round(best(FEW, () => matchPatch(thousand.a, thousand.b)) / ours),
    compare1000_vs_fast_myers: round(best(FEW, () => words(thousand.a, thousand.b)) / ours),
    compare3000_ms: round(best(RUNS, () => compare({ text: three.a }, { text: three.b }))),
    collate8_ms: round(best(FEW, () => collate(versions))),
    growth: Object.fromEntries(
      GROWTH.map((size) => {
        const { a, b } = rewritten(size, size);
        return [size, round(best(size > 2000 ? FEW : RUNS, () => compare({ text: a }, { text: b })))];
      }),
    ),
  };
}

function matchPatch(a: string, b: string): unknown {
  const tool = new DiffMatchPatch();
  const found = tool.diff_main(a, b);
  tool.diff_cleanupSemantic(found);
  return found;
}

/** By words, as the other two. It finds the least edits but neither joins nor names them. */
function words(a: string, b: string): unknown {
  const cut = (text: string) => text.match(/\w+|\s+|[^\w\s]/g) ?? [];
  return [...myers(cut(a), cut(b))];
}
