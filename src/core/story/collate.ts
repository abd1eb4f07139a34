import type { Alignment } from "../align/align.ts";
import { spanOf } from "../align/lone.ts";
import type { Work } from "../change/mates.ts";
import { type Budget, DEFAULT_BUDGET } from "../limits.ts";
import { alignPrepared, differencesInside, type Prepared, prepare } from "../prepare.ts";
import { sharedVocabulary } from "../text/vocabulary.ts";
import { type ArticleInput, type Collation, MATTERS, type Reason, type StoryCell, type StoryRow } from "../types.ts";
import { clusters, type Link, type Place } from "./clusters.ts";
import { nearestFirst } from "./nearest.ts";
import { firstOf, outOfOrder, rowOrder } from "./row-order.ts";

/** Versions that are collated, at most: each is aligned with each. */
export const MOST_VERSIONS = 20;

/**
 * Collates versions of one report: the sentences of the story, who carries each, and how the wording departs from that of the version
 * that stands nearest to the source. The answer does not depend on the order of the versions, but for their indexes.
 * Reasons: {@link NEAREST_REASONS}, and "left-out" with `left` where a budget ended something early.
 */
export function collate(articles: readonly ArticleInput[], budget: Budget = DEFAULT_BUDGET): Collation {
  // An order of its own makes the answer independent of the given one.
  const own = [...articles.keys()]
    .sort((x, y) => compareArticles(articles[x]!, articles[y]!) || x - y)
    .slice(0, MOST_VERSIONS);
  const vocabulary = sharedVocabulary();
  const versions = own.map((at) => prepare(articles[at]!, budget, vocabulary));
  const story = new Story(versions, budget);
  const rows = story.rows();
  const left = new Set([
    ...versions.flatMap((version) => version.left),
    ...(own.length < articles.length ? ["versions"] : []),
    ...story.left,
  ]);
  const given = (row: StoryRow): StoryRow => {
    const cells: (StoryCell | null)[] = articles.map(() => null);
    for (const cell of row.cells) if (cell) cells[own[cell.version]!] = { ...cell, version: own[cell.version]! };
    return { base: own[row.base]!, cells };
  };
  return {
    versions: articles.map((article, at) => ({
      credit: [...new Set((article.credit ?? []).map(({ agency }) => agency))],
      ...partOf(own.indexOf(at), versions, rows),
    })),
    rows: rows.map(given),
    nearest: story.rank.length > 0 ? own[story.rank[0]!]! : null,
    reasons: [...story.reasons, ...[...left].map((what): Reason => ({ code: "left-out", left: what }))],
    precise: left.size === 0,
  };
}

function compareArticles(a: ArticleInput, b: ArticleInput): number {
  const key = ({ text, url, outlet, title }: ArticleInput) => [text, url ?? "", outlet ?? "", title ?? ""];
  const [x, y] = [key(a), key(b)];
  for (let i = 0; i < x.length; i++) if (x[i]! !== y[i]!) return x[i]! < y[i]! ? -1 : 1;
  return 0;
}

/** What a version carries of the story, and how much of it is its own alone. */
function partOf(at: number, versions: readonly Prepared[], rows: readonly StoryRow[]) {
  let [carried, alone, all, matters] = [0, 0, 0, 0];
  for (const { cells } of rows) {
    const cell = cells[at];
    if (!cell) continue;
    const length = cell.span[1] - cell.span[0];
    carried += 1;
    all += length;
    if (cells.filter((other) => other !== null).length === 1 && versions.length > 1) alone += length;
    matters += cell.differences.filter(({ weight }) => weight >= MATTERS).length;
  }
  return { carries: rows.length > 0 ? carried / rows.length : 0, alone: all > 0 ? alone / all : 0, matters };
}

/** A story in the making; versions are in the collation's own order. */
class Story {
  readonly rank: readonly number[];
  readonly reasons: readonly Reason[];
  readonly left = new Set<string>();
  readonly #versions: readonly Prepared[];
  readonly #links: Link[] = [];
  /** Sentences that their own version says elsewhere: how often another version's comparison found so, by place. */
  readonly #repeats: Map<number, Map<number, number>>[];
  readonly #likeness: number[][];
  readonly #work: Work;

  constructor(versions: readonly Prepared[], budget: Budget) {
    this.#versions = versions;
    this.#work = { cells: budget.maxTokenCells, precise: true };
    this.#repeats = versions.map(() => new Map());
    this.#likeness = versions.map(() => versions.map(() => 0));
    const cells = Math.floor(budget.maxAlignCells / Math.max(1, (versions.length * (versions.length - 1)) / 2));
    for (let v = 0; v < versions.length; v++)
      for (let w = v + 1; w < versions.length; w++) this.#take(v, w, alignPrepared(versions[v]!, versions[w]!, cells));
    const mean = this.#likeness.map((row) => row.reduce((sum, one) => sum + one, 0) / Math.max(1, row.length - 1));
    const { rank, reasons } = nearestFirst(
      versions.map(({ article }) => article),
      mean,
    );
    this.rank = rank;
    this.reasons = reasons;
  }

  #take(v: number, w: number, { pairs, precise }: Alignment): void {
    if (!precise) this.left.add("pairs");
    const share = [0, 0];
    for (const { a, b, similarity, repeats } of pairs) {
      for (let i = a[0]; i < a[1]; i++)
        for (let j = b[0]; j < b[1]; j++)
          this.#links.push({ from: { version: v, sentence: i }, to: { version: w, sentence: j }, similarity });
      if (repeats !== undefined) {
        const [version, sentence] = a[1] > a[0] ? [v, a[0]] : [w, b[0]];
        const votes = this.#repeats[version]!.get(sentence) ?? new Map<number, number>();
        this.#repeats[version]!.set(sentence, votes.set(repeats, (votes.get(repeats) ?? 0) + 1));
      }
      const spanA = spanOf(this.#versions[v]!.sentences, a);
      const spanB = spanOf(this.#versions[w]!.sentences, b);
      if (!spanA || !spanB) continue;
      share[0]! += similarity * (spanA[1] - spanA[0]);
      share[1]! += similarity * (spanB[1] - spanB[0]);
    }
    // How much of the other stands in it counts, not how much of it stands in the other: a full text is nearer than a cut one.
    this.#likeness[v]![w] = share[1]! / Math.max(1, lengthOf(this.#versions[w]!));
    this.#likeness[w]![v] = share[0]! / Math.max(1, lengthOf(this.#versions[v]!));
  }

  rows(): StoryRow[] {
    const counts = this.#versions.map(({ sentences }) => sentences.length);
    const { groups, again } = this.#withoutRepeats(clusters(counts, this.#links));
    const order = rowOrder(groups, this.rank);
    const moved = this.#moved(groups, order);
    const rows = order.map((at) => this.#row(groups[at]!, again, moved));
    if (!this.#work.precise) this.left.add("words");
    return rows;
  }

  /** Sentences that stand alone and that their own version says elsewhere join the cell of that place. */
  #withoutRepeats(all: Place[][]): { groups: Place[][]; again: Map<string, number[]> } {
    const again = new Map<string, number[]>();
    const isLone = (group: readonly Place[]) => new Set(group.map(({ version }) => version)).size === 1;
    const lone = new Set(all.filter(isLone).flatMap((group) => group.map(key)));
    const groups = all.filter((group) => {
      const [{ version, sentence } = { version: 0, sentence: 0 }] = group;
      const votes = this.#repeats[version]?.get(sentence);
      if (!votes || group.length !== 1) return true;
      const [of] = [...votes].sort((x, y) => y[1] - x[1] || x[0] - y[0])[0]!;
      if (lone.has(key({ version, sentence: of }))) return true;
      const place = key({ version, sentence: of });
      again.set(place, [...(again.get(place) ?? []), sentence]);
      return false;
    });
    return { groups, again };
  }

  /** For each version the sentences that open a cell out of the story's order. */
  #moved(groups: readonly Place[][], order: readonly number[]): Set<string> {
    const moved = new Set<string>();
    this.#versions.forEach((_, version) => {
      const own = order.map((at) => firstOf(groups[at]!, version)).filter((first) => first !== null);
      for (const at of outOfOrder(own)) moved.add(key({ version, sentence: own[at]! }));
    });
    return moved;
  }

  #row(group: readonly Place[], again: ReadonlyMap<string, number[]>, moved: ReadonlySet<string>): StoryRow {
    const base = this.rank.find((version) => group.some((place) => place.version === version))!;
    const run = (version: number): [number, number] | null => {
      const first = firstOf(group, version);
      if (first === null) return null;
      return [first, first + group.filter((place) => place.version === version).length];
    };
    const baseSpan = spanOf(this.#versions[base]!.sentences, run(base)!)!;
    const cells = this.#versions.map((prepared, version): StoryCell | null => {
      const range = run(version);
      if (!range) return null;
      const span = spanOf(prepared.sentences, range)!;
      const others = Array.from({ length: range[1] - range[0] }, (_, i) => key({ version, sentence: range[0] + i }));
      return {
        version,
        span,
        again: others.flatMap((place) => again.get(place) ?? []).map((sentence) => prepared.sentences[sentence]!),
        similarity: version === base ? 1 : this.#similarity(group, base, version),
        moved: moved.has(key({ version, sentence: range[0] })),
        differences:
          version === base ? [] : differencesInside(this.#versions[base]!, baseSpan, prepared, span, this.#work),
      };
    });
    return { base, cells };
  }

  /** Greatest likeness of the sentences of two versions in a group; 0 where only others join them. */
  #similarity(group: readonly Place[], base: number, version: number): number {
    const inGroup = new Set(group.map(key));
    this.#byPlace ??= this.#index();
    let most = 0;
    for (const place of group)
      if (place.version === version)
        for (const { other, similarity } of this.#byPlace.get(key(place)) ?? [])
          if (other.version === base && inGroup.has(key(other))) most = Math.max(most, similarity);
    return most;
  }

  #byPlace: Map<string, { other: Place; similarity: number }[]> | undefined;

  #index(): Map<string, { other: Place; similarity: number }[]> {
    const index = new Map<string, { other: Place; similarity: number }[]>();
    const add = (place: Place, other: Place, similarity: number) => {
      const list = index.get(key(place));
      if (list) list.push({ other, similarity });
      else index.set(key(place), [{ other, similarity }]);
    };
    for (const { from, to, similarity } of this.#links) {
      add(from, to, similarity);
      add(to, from, similarity);
    }
    return index;
  }
}

function key({ version, sentence }: Place): string {
  return `${version}:${sentence}`;
}

function lengthOf({ sentences }: Prepared): number {
  return sentences.reduce((sum, [from, to]) => sum + to - from, 0);
}
