import { diffWords } from "diff";
import DiffMatchPatch from "diff-match-patch";
import { diff as myers } from "fast-myers-diff";
import { bundledCore } from "./bundled-core.ts";
import type { Figures } from "./figures.ts";
import { inCommon } from "./in-common.ts";
import { realPairs } from "./real-pairs.ts";
import { rewritten } from "./rewritten.ts";
import { best, median, round } from "./timing.ts";

const RUNS = 40;
/** Other tools take long: they run less often. */
const FEW = 3;
const GROWTH = [250, 500, 1000, 2000, 4000, 8000, 16_000];

/** Of the real pairs one in so many is timed: jsdiff takes an eighth of a second for each. */
const REAL_STEP = 4;

/** How long comparing and collating take, beside three tools that compare texts without aligning them first. */
export async function speed(): Promise<Figures> {
  const core = await bundledCore();
  const compare = (a: string, b: string) => core.compare({ text: a }, { text: b });
  const thousand = rewritten(1000);
  const three = rewritten(3000);
  const ours = best(RUNS, () => compare(thousand.a, thousand.b));
  const jsdiff = best(FEW, () => diffWords(thousand.a, thousand.b));
  const { triples, inOrder } = inCommon(thousand.a, thousand.b);
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
    compare1000_triples_in_common: round(triples),
    compare1000_in_order: round(inOrder),
    ...real(compare),
    compare3000_ms: round(best(RUNS, () => compare(three.a, three.b))),
    collate8_ms: round(best(RUNS / 2, () => core.collate(versions))),
    growth: Object.fromEntries(
      GROWTH.map((size) => {
        const { a, b } = rewritten(size, size);
        return [size, round(best(size > 2000 ? FEW : RUNS, () => compare(a, b)))];
      }),
    ),
  };
}

/** The same on pairs of real translations, where they are: medians over the pairs. */
function real(compare: (a: string, b: string) => unknown): Figures {
  const pairs = realPairs().filter((_, at) => at % REAL_STEP === 0);
  if (pairs.length === 0) {
    console.error("bench: no real pairs, since the shared texts are not beside the checkout");
    return {};
  }
  const common = pairs.map(({ a, b }) => inCommon(a, b));
  const ours = pairs.map(({ a, b }) => best(FEW * FEW, () => compare(a, b)));
  const jsdiff = pairs.map(({ a, b }) => best(1, () => diffWords(a, b)));
  const ratios = jsdiff.map((time, at) => time / ours[at]!);
  return {
    compare1000_real_ms: round(median(ours)),
    compare1000_real_jsdiff_ms: round(median(jsdiff)),
    compare1000_real_vs_jsdiff: round(median(ratios)),
    compare1000_real_vs_jsdiff_least: round(Math.min(...ratios)),
    compare1000_real_vs_jsdiff_most: round(Math.max(...ratios)),
    compare1000_real_triples_in_common: round(median(common.map(({ triples }) => triples))),
    compare1000_real_in_order: round(median(common.map(({ inOrder }) => inOrder))),
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
