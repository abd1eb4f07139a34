import type { Piece } from "./scan.ts";
import type { QuantityKind } from "./token.ts";
import { CURRENCIES, UNIT_WORDS } from "./units.ts";

/** A unit, currency or share, and the index after its last piece. */
export interface UnitFound {
  readonly end: number;
  readonly kind: QuantityKind;
  readonly unit: string;
}

/** What is counted, where it is a unit, a currency or a share; a hyphen may stand between ("22-year-old"). */
export function unitAfter(pieces: readonly Piece[], end: number): UnitFound | null {
  const here = pieces[end];
  if (!here) return null;
  if (here.printed === "%") return pointsAfter(pieces, end + 1) ?? { end: end + 1, kind: "percent", unit: "" };
  if (here.printed === "‰") return { end: end + 1, kind: "permille", unit: "" };
  const dash = here.printed === "-" && pieces[end - 1]?.to === here.from ? 1 : 0;
  const piece = pieces[end + dash];
  if (piece?.type !== "word" && !/^[$€£¥₹₽°]$/.test(piece?.printed ?? "")) return null;
  const word = piece?.lower ?? "";
  const at = end + dash;
  if (word === "percent" || word === "pct" || word === "pc")
    return pointsAfter(pieces, at + 1) ?? { end: at + 1, kind: "percent", unit: "" };
  if (word === "per" && /^(?:cent|mille?)$/.test(pieces[at + 1]?.lower ?? ""))
    return pieces[at + 1]?.lower === "cent"
      ? (pointsAfter(pieces, at + 2) ?? { end: at + 2, kind: "percent", unit: "" })
      : { end: at + 2, kind: "permille", unit: "" };
  if (word === "percentage" && /^points?$/.test(pieces[at + 1]?.lower ?? ""))
    return { end: at + 2, kind: "points", unit: "" };
  if (word === "basis" && pieces[at + 1]?.lower === "points") return { end: at + 2, kind: "points", unit: "basis" };
  if (word === "°" || word === "degrees" || word === "degree") {
    const scale = pieces[at + 1]?.lower ?? "";
    return /^(?:c|celsius|centigrade|f|fahrenheit)$/.test(scale)
      ? { end: at + 2, kind: "measure", unit: scale.startsWith("f") ? "fahrenheit" : "celsius" }
      : { end: at + 1, kind: "measure", unit: "degree" };
  }
  if (word === "square" || word === "cubic") {
    const base = UNIT_WORDS.get(pieces[at + 1]?.lower ?? "");
    return base ? { end: at + 2, kind: "measure", unit: `${word}-${base.name}` } : null;
  }
  if (word === "us" && /^(?:dollars?|\$)$/.test(pieces[at + 1]?.lower ?? ""))
    return { end: at + 2, kind: "money", unit: "usd" };
  const money = CURRENCIES.get(word);
  if (money !== undefined && word.length > 1) return { end: at + 1, kind: "money", unit: money };
  if (money !== undefined && /^[€£¥₹₽]$/.test(word)) return { end: at + 1, kind: "money", unit: money };
  const speed = speedAfter(pieces, at);
  if (speed) return speed;
  // A single letter is a unit only when it is glued: "5 m" may open anything.
  const unit = word.length > 1 ? UNIT_WORDS.get(word) : undefined;
  if (unit && /^[²³]$/.test(pieces[at + 1]?.printed ?? ""))
    return {
      end: at + 2,
      kind: "measure",
      unit: `${pieces[at + 1]?.printed === "²" ? "square" : "cubic"}-${unit.name}`,
    };
  return unit ? { end: at + 1, kind: "measure", unit: unit.name } : null;
}

/** A currency's sign or code before an amount. */
export function currencyBefore(pieces: readonly Piece[], at: number): { end: number; unit: string } | null {
  const piece = pieces[at] as Piece;
  const next = pieces[at + 1];
  if (!next) return null;
  if (piece.type === "point") {
    const unit = CURRENCIES.get(piece.printed);
    return unit !== undefined ? { end: at + 1, unit } : null;
  }
  if (next.printed === "$" && next.from === piece.to && /^(?:us|a|au|c|ca|nz|hk|s|r)$/.test(piece.lower))
    return {
      end: at + 2,
      unit: piece.lower === "us" ? "usd" : (CURRENCIES.get(`${piece.lower}$`) ?? `${piece.lower}$`),
    };
  if (next.type === "digits" && /^[A-Z]{3}$/.test(piece.printed)) {
    const unit = CURRENCIES.get(piece.lower);
    if (unit !== undefined) return { end: at + 1, unit };
  }
  return null;
}

/** "km/h", "kilometres per hour", "miles an hour", "m/s". */
function speedAfter(pieces: readonly Piece[], at: number): UnitFound | null {
  const length = UNIT_WORDS.get(pieces[at]?.lower ?? "");
  const time = pieces[at + 2]?.lower ?? "";
  if (length?.dimension !== "length" || !/^(?:\/|per|an?)$/.test(pieces[at + 1]?.lower ?? "")) return null;
  const hourly = /^(?:h|hr|hour)$/.test(time);
  if (!hourly && !/^(?:s|sec|second)$/.test(time)) return null;
  const unit = hourly ? (HOURLY[length.name] ?? `${length.name}/h`) : `${length.name}/s`;
  return { end: at + 3, kind: "measure", unit };
}

/** Speeds that have a word of their own. */
const HOURLY: Readonly<Record<string, string>> = { km: "kph", mile: "mph", "nautical-mile": "knots" };

function pointsAfter(pieces: readonly Piece[], at: number): UnitFound | null {
  return /^points?$/.test(pieces[at]?.lower ?? "") ? { end: at + 1, kind: "points", unit: "" } : null;
}
