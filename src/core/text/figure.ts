import type { Quantity, QuantityKind } from "./token.ts";

/** A figure read from pieces, and the index after its last one. */
export interface Figure {
  readonly end: number;
  readonly quantity: Quantity;
}

/** A quantity without bound. */
export function quantity(kind: QuantityKind, low: number, high: number, unit = "", weak = false): Quantity {
  return { kind, low, high, unit, bound: null, weak };
}
