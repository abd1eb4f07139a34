import { findTimes, type TimeExpression } from "../text/dates.ts";
import { tokensWithin } from "../text/reading.ts";
import { type Facing, type Found, type Run, type Side, take } from "./facing.ts";
import { WEIGHT } from "./weights.ts";

/** Matched tokens between two times that still answer each other. */
const FARTHEST = 12;
const WEEK = 7;

/** Days that differ, or are relative on one side and absolute on the other; the same day otherwise printed is no difference. */
export function findTimeChanges({ a, b }: Facing): Found[] {
  const found: Found[] = [];
  const left = loose(a, findTimes(a.tokens, a.reading.day));
  const right = loose(b, findTimes(b.tokens, b.reading.day));
  const pairs: { x: TimeExpression; y: TimeExpression; cost: number }[] = [];
  for (const x of left)
    for (const y of right) {
      const apart = Math.abs((a.gap[x.from] as number) - (b.gap[y.from] as number));
      const verdict = agree(x, y);
      if (verdict === "same") pairs.push({ x, y, cost: apart / 1000 });
      else if (apart <= FARTHEST) pairs.push({ x, y, cost: 1 + apart });
    }
  pairs.sort((p, q) => p.cost - q.cost || p.x.from - q.x.from || p.y.from - q.y.from);
  const used = new Set<TimeExpression>();
  for (const { x, y } of pairs) {
    if (used.has(x) || used.has(y)) continue;
    used.add(x);
    used.add(y);
    const one = judge(x, y);
    if (one) found.push(one);
    take(a, [x.from, x.to]);
    take(b, [y.from, y.to]);
  }
  for (const [side, times, name] of [
    [a, left, "a"],
    [b, right, "b"],
  ] as const)
    for (const time of times) {
      if (used.has(time)) continue;
      const run: Run = [time.from, time.to];
      if (isNearby(time, name === "a" ? b : a)) {
        take(side, run);
        continue;
      }
      found.push({
        kind: "time",
        a: name === "a" ? run : null,
        b: name === "b" ? run : null,
        weight: WEIGHT.timeMissing,
        code: "time-missing",
      });
      take(side, run);
    }
  return found;
}

/** Tokens before and after a pair in which a time that is missing from it may stand. */
const NEARBY = 60;

/** The other text names the day beside this pair: it is placed otherwise, not missing. */
function isNearby(time: TimeExpression, { reading, span }: Side): boolean {
  const [first, last] = tokensWithin(reading.tokens, span[0], span[1]);
  const around = reading.tokens.slice(Math.max(0, first - NEARBY), last + NEARBY);
  return findTimes(around, reading.day).some((other) => agree(time, other) === "same");
}

/** Times that are not word for word on the other side. */
function loose(side: Side, times: readonly TimeExpression[]): TimeExpression[] {
  return times.filter(({ from, to }) => {
    for (let at = from; at < to; at++) if (side.mate[at] === -1 && side.tokens[at]?.kind !== "point") return true;
    return false;
  });
}

function agree(x: TimeExpression, y: TimeExpression): "same" | "other" | "open" {
  if (x.month !== null && y.month !== null && x.month !== y.month) return "other";
  if (x.date !== null && y.date !== null && x.date !== y.date) return "other";
  if (x.weekday !== null && y.weekday !== null) return x.weekday === y.weekday ? "same" : "other";
  if (x.month !== null && y.month !== null && (x.date === null) === (y.date === null))
    return overlaps(x, y) === false ? "other" : "same";
  const overlap = overlaps(x, y);
  if (overlap === true) return "same";
  if (overlap === null) return "open";
  // A weekday may be the coming one.
  const ahead = (time: TimeExpression, other: TimeExpression) =>
    time.form === "weekday" && time.days && other.days && other.days[0] === time.days[0] + WEEK;
  return ahead(x, y) || ahead(y, x) ? "same" : "other";
}

/** Whether the days covered meet; null where one is unknown. */
function overlaps(x: TimeExpression, y: TimeExpression): boolean | null {
  if (!x.days || !y.days) return null;
  return x.days[0] <= y.days[1] && y.days[0] <= x.days[1];
}

function judge(x: TimeExpression, y: TimeExpression): Found | null {
  const runs = { a: [x.from, x.to] as Run, b: [y.from, y.to] as Run };
  const verdict = agree(x, y);
  const relative = (x.form === "absolute") !== (y.form === "absolute") || x.form !== y.form;
  if (verdict === "same") {
    if (!relative) return null;
    return { kind: "time", ...runs, weight: WEIGHT.relativeDate, code: "relative-date" };
  }
  if (verdict === "open")
    return { kind: "time", ...runs, weight: WEIGHT.timeMissing, code: relative ? "relative-date" : "day-differs" };
  // Another figure before the same month is another figure first of all.
  const figure = x.month !== null && x.month === y.month && x.weekday === y.weekday;
  return { kind: figure ? "number" : "time", ...runs, weight: WEIGHT.dayDiffers, code: "day-differs" };
}
