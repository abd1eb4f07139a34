import { type Figure, quantity } from "./figure.ts";
import { parseDigits } from "./numerals.ts";
import type { Piece } from "./scan.ts";

/** Zones after a time of day; "local" is one that is not named. */
const ZONE = /^(?:gmt|utc|bst|cet|cest|eet|eest|est|edt|cst|cdt|mst|mdt|pst|pdt|msk|ist|jst|kst|aest|aedt|local|z)$/;

/** 15:50, 3.40 p.m., 3pm, 0642 GMT; null where digits are no time of day. */
export function readClock(pieces: readonly Piece[], at: number): Figure | null {
  const hour = pieces[at] as Piece;
  let end = at + 1;
  let minutes = 0;
  let hours = parseDigits(hour.printed);
  const military = /^[012]\d[0-5]\d$/.test(hour.printed) && ZONE.test(pieces[end]?.lower ?? "");
  if (military) {
    minutes = Number(hour.printed.slice(2));
    hours = Number(hour.printed.slice(0, 2));
  }
  if (hours === null || hours > 24) return null;
  const colon = pieces[end]?.printed === ":" && pieces[end]?.from === hour.to;
  if (colon) {
    const minute = pieces[end + 1];
    if (minute?.type !== "digits" || minute.from !== pieces[end]?.to) return null;
    // 2:0 is a score.
    if (/^\d$/.test(minute.printed))
      return { end: end + 2, quantity: quantity("score", hours, Number(minute.printed)) };
    if (!/^[0-5]\d$/.test(minute.printed)) return null;
    minutes = Number(minute.printed);
    end += 2;
  } else if (/^\d{1,2}\.[0-5]\d$/.test(hour.printed)) {
    minutes = Number(hour.printed.split(".")[1]);
    hours = Number(hour.printed.split(".")[0]);
  }
  const half = /^([ap])\.?m\.?$/.exec(pieces[end]?.lower ?? "");
  if (half) {
    if (half[1] === "p" && hours < 12) hours += 12;
    if (half[1] === "a" && hours === 12) hours = 0;
    end++;
  } else if (pieces[end]?.lower === "o'clock") end++;
  else if (!colon && !military) return null;
  const value = hours * 60 + minutes;
  return { end, quantity: quantity("clock", value, value, half ? "half-day" : "") };
}
