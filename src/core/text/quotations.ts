import type { Token } from "./token.ts";

/** Words between quotation marks. */
export interface Quotation {
  /** Indexes of the opening and the closing mark into the tokens that were searched. */
  readonly open: number;
  readonly close: number;
  /** UTF-16 offsets, marks included. */
  readonly from: number;
  readonly to: number;
}

/** Tokens that one quotation holds at most: past that its closing mark was lost. */
const LONGEST = 400;

const OPENING = /^[“„«‹‘‚]$/;
const CLOSING = /^[”»›’]$/;
/** Marks that open at the foot of the line, and what closes them: „so“. */
const LOW: ReadonlyMap<string, string> = new Map([
  ["„", "“"],
  ["‚", "‘"],
]);
/** Marks that some languages point inwards, »so«: the blanks around them decide. */
const ANGLED = /^[«»‹›]$/;

/**
 * Pairs quotation marks. Curly marks tell their side; straight ones by the blanks around them. A mark without a partner is none: a
 * quotation that goes on in the next paragraph is closed there.
 */
export function findQuotations(text: string, tokens: readonly Token[]): Quotation[] {
  const found: Quotation[] = [];
  let open = -1;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== "mark") continue;
    const printed = text.slice(token.from, token.to);
    const opened = open < 0 ? "" : text.slice(tokens[open]?.from ?? 0, tokens[open]?.to ?? 0);
    const side = LOW.get(opened) === printed ? "close" : sideOf(printed, text, token);
    if (open >= 0 && at - open > LONGEST) open = -1;
    if (open < 0) {
      if (side !== "close") open = at;
    } else if (side === "open" && isDouble(printed) === isDouble(opened)) {
      // A paragraph of a long quotation opens anew; otherwise the first mark had no partner.
      open = at;
    } else if (isDouble(printed) === isDouble(opened)) {
      if (at - open > 1) found.push({ open, close: at, from: (tokens[open] as Token).from, to: token.to });
      open = -1;
    }
  }
  return found;
}

function isDouble(printed: string): boolean {
  return !/^[‘’‚‛'‹›]$/.test(printed);
}

function sideOf(printed: string, text: string, token: Token): "open" | "close" | "either" {
  if (!ANGLED.test(printed)) {
    if (OPENING.test(printed)) return "open";
    if (CLOSING.test(printed)) return "close";
  }
  const before = token.from === 0 || /[\s([{—–-]/.test(text[token.from - 1] as string);
  const after = token.to >= text.length || /[\s.,;:!?)\]}—–-]/.test(text[token.to] as string);
  if (before && !after) return "open";
  if (after && !before) return "close";
  return OPENING.test(printed) ? "open" : CLOSING.test(printed) ? "close" : "either";
}
