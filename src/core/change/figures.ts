import type { Quantity, Token } from "../text/token.ts";
import { UNITS_BY_NAME } from "../text/units.ts";
import { boundsFace } from "./bounds.ts";
import { type Facing, type Found, HOW, isFree, type Side } from "./facing.ts";
import { WEIGHT } from "./weights.ts";

/** Costs of calling two figures one slot: matched tokens between them, another kind, another unit. The dearest pair that still
 * holds, unless kind and unit agree; small words like "one" answer only in the same place. */
const COST = { gap: 1, kind: 3, unit: 2, most: 12, mostWeak: 1 } as const;
/** Two units say the same amount where they differ by less than this share: news rounds conversions. */
const SAME_AMOUNT = 0.03;

/** Figures that differ, are of another unit, or stand on one side only. */
export function findFigures(facing: Facing): Found[] {
  const { a, b } = facing;
  const found: Found[] = [];
  a.tokens.forEach((token, i) => {
    const j = a.mate[i] as number;
    const other = j >= 0 ? b.tokens[j] : undefined;
    if (token.value && other?.value && a.taken[i] === 0) push(found, compareValues(token, other), i, j);
  });
  const left = freeFigures(a);
  const right = freeFigures(b);
  equate(a, left, b, right, found);
  equateRanges(a, left, b);
  equateRanges(b, right, a);
  for (const { i, j } of pairUp(a, left, b, right)) {
    const x = a.tokens[i] as Token;
    const y = b.tokens[j] as Token;
    const apart = Math.abs((a.gap[i] as number) - (b.gap[j] as number));
    const weak = apart > 0 && (x.value?.weak === true || y.value?.weak === true);
    found.push({
      kind: "number",
      a: [i, i + 1],
      b: [j, j + 1],
      weight: weak ? WEIGHT.weakFigure : WEIGHT.figureDiffers,
      code: x.value?.kind === "clock" && y.value?.kind === "clock" ? "hour-differs" : "figure-differs",
    });
    a.taken[i] = b.taken[j] = 1;
  }
  for (const [side, indexes, name] of [
    [a, left, "a"],
    [b, right, "b"],
  ] as const)
    for (const at of indexes) {
      if (!isFree(side, at)) continue;
      // "both", "one of": they come and go.
      if (side.tokens[at]?.value?.weak) continue;
      found.push({
        kind: "number",
        a: name === "a" ? [at, at + 1] : null,
        b: name === "b" ? [at, at + 1] : null,
        weight: WEIGHT.figureMissing,
        code: "figure-missing",
      });
      side.taken[at] = 1;
    }
  return found;
}

/** Units that leave open which one is meant. */
const LOOSE_UNITS = /^(?:|share|degree)$/;

type Verdict = { code: "unit-differs" | "unit-converted" | "approximation-differs"; weight: number } | null;

function push(found: Found[], verdict: Verdict, i: number, j: number): void {
  if (verdict) found.push({ kind: "number", a: [i, i + 1], b: [j, j + 1], ...verdict });
}

/** What differs between two figures of the same value. */
function compareValues(left: Token, right: Token): Verdict {
  const [x, y] = [left.value as Quantity, right.value as Quantity];
  if (x.unit !== y.unit && !LOOSE_UNITS.test(x.unit) && !LOOSE_UNITS.test(y.unit) && x.kind !== "clock")
    return { code: "unit-differs", weight: WEIGHT.unitDiffers };
  const shares = new Set([x.kind, y.kind]);
  if (shares.has("points") && shares.has("percent")) return { code: "unit-differs", weight: WEIGHT.unitDiffers };
  if (shares.has("permille") && shares.size > 1) return { code: "unit-differs", weight: WEIGHT.unitDiffers };
  if (shares.has("percent") && shares.has("money")) return { code: "unit-differs", weight: WEIGHT.unitDiffers };
  const face = boundsFace(left, right);
  // Polarity tells of bounds that deny each other.
  if (x.bound === y.bound || face === "opposite") return null;
  return { code: "approximation-differs", weight: face === "apart" ? WEIGHT.boundTurned : WEIGHT.approximation };
}

function freeFigures(side: Side): number[] {
  const found: number[] = [];
  side.tokens.forEach((token, at) => {
    if (token.kind === "figure" && isFree(side, at)) found.push(at);
  });
  return found;
}

/** Figures that say the same amount otherwise: six months and half a year, 10 km and 6.2 miles, "both" and "two". */
function equate(a: Side, left: readonly number[], b: Side, right: readonly number[], found: Found[]): void {
  for (const i of left)
    for (const j of right) {
      if (!isFree(a, i) || !isFree(b, j)) continue;
      const x = a.tokens[i] as Token;
      const y = b.tokens[j] as Token;
      const same =
        sameAmount(x.value as Quantity, y.value as Quantity) ??
        (POINTED.test(x.lower) !== POINTED.test(y.lower) ? sameAmount(inThousands(x), inThousands(y)) : null);
      if (!same) continue;
      a.mate[i] = j;
      b.mate[j] = i;
      a.how[i] = b.how[j] = HOW.likeness;
      if (same === "converted")
        found.push({
          kind: "number",
          a: [i, i + 1],
          b: [j, j + 1],
          weight: WEIGHT.unitConverted,
          code: "unit-converted",
        });
    }
}

function sameAmount(x: Quantity, y: Quantity): "same" | "converted" | null {
  if (x.kind === "clock" && y.kind === "clock")
    return (x.low - y.low) % HALF_DAY === 0 && (x.unit === "" || y.unit === "") ? "same" : null;
  const unitX = UNITS_BY_NAME.get(x.unit);
  const unitY = UNITS_BY_NAME.get(y.unit);
  if (unitX && unitY && unitX.dimension === unitY.dimension) {
    const low = near(x.low * unitX.size, y.low * unitY.size);
    const high = near(x.high * unitX.size, y.high * unitY.size);
    return low && high ? (unitX.dimension === "time" ? "same" : "converted") : null;
  }
  if (x.kind === "points" && y.kind === "points" && x.unit !== y.unit) {
    const points = (quantity: Quantity) => (quantity.unit === "basis" ? quantity.low / BASIS_POINTS : quantity.low);
    return points(x) === points(y) ? "same" : null;
  }
  if (x.low === y.low && x.high === y.high) return "same";
  return null;
}

/** Minutes of half a day. */
const HALF_DAY = 720;

/** Basis points in a percentage point. */
const BASIS_POINTS = 100;

/** "272.000" is 272,000 to a newspaper that writes its thousands with points. */
const POINTED = /(?<![\d.])\d{1,3}\.\d{3}(?![\d.])/;

function inThousands({ lower, value }: Token): Quantity {
  const quantity = value as Quantity;
  return POINTED.test(lower) ? { ...quantity, low: quantity.low * 1000, high: quantity.high * 1000 } : quantity;
}

/** "2,500 yen to 130,000 yen" in two figures is "between ¥2,500 and ¥130,000" in one. */
function equateRanges(side: Side, indexes: readonly number[], other: Side): void {
  for (const at of indexes) {
    const range = side.tokens[at]?.value;
    if (!range || range.low >= range.high || !isFree(side, at)) continue;
    const low = other.tokens.findIndex(({ value }) => value && value.low === range.low && value.high === range.low);
    const high = other.tokens.findIndex(({ value }) => value && value.low === range.high && value.high === range.high);
    if (low < 0 || high < 0 || low === high) continue;
    side.mate[at] = low;
    side.how[at] = HOW.likeness;
    for (const end of [low, high])
      if (isFree(other, end)) {
        other.mate[end] = at;
        other.how[end] = HOW.likeness;
      }
  }
}

function near(x: number, y: number): boolean {
  return Math.abs(x - y) <= SAME_AMOUNT * Math.max(Math.abs(x), Math.abs(y));
}

function pairUp(a: Side, left: readonly number[], b: Side, right: readonly number[]): { i: number; j: number }[] {
  const candidates: { i: number; j: number; cost: number }[] = [];
  for (const i of left)
    for (const j of right) {
      if (!isFree(a, i) || !isFree(b, j)) continue;
      const x = (a.tokens[i] as Token).value as Quantity;
      const y = (b.tokens[j] as Token).value as Quantity;
      const cost =
        Math.abs((a.gap[i] as number) - (b.gap[j] as number)) * COST.gap +
        (x.kind === y.kind ? 0 : COST.kind) +
        (x.unit === y.unit ? 0 : COST.unit);
      const weak = x.weak || y.weak;
      const like = x.kind === y.kind && x.unit === y.unit && !weak;
      if (cost <= (weak ? COST.mostWeak : COST.most) || like) candidates.push({ i, j, cost });
    }
  candidates.sort((x, y) => x.cost - y.cost || x.i - y.i || x.j - y.j);
  const pairs: { i: number; j: number }[] = [];
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  for (const { i, j } of candidates) {
    if (usedA.has(i) || usedB.has(j)) continue;
    usedA.add(i);
    usedB.add(j);
    pairs.push({ i, j });
  }
  return pairs;
}
