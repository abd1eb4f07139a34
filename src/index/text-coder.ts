import { STRING_BYTES } from "./format.ts";
import { PROBABILITY_ONE, type TextModel } from "./text-model.ts";

/**
 * Strings as one number between 0 and 1, after the probabilities of a {@link TextModel} (arithmetic coding): a bit that was expected
 * costs next to nothing. Each string ends with a byte that UTF-8 never has.
 */

/** Ends a string. */
const END = 0xff;
const TOP = 0xffffffff;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Where the interval from `low` to `high` is cut: up to there the bit is set. */
function cut(low: number, high: number, probability: number): number {
  const width = high - low;
  return (
    low +
    Math.floor(width / PROBABILITY_ONE) * probability +
    Math.floor(((width % PROBABILITY_ONE) * probability) / PROBABILITY_ONE)
  );
}

/** Packs strings of some kinds, in order; {@link unpackStrings} with a model in the same state gives them back. */
export function packStrings(strings: readonly (readonly [kind: number, text: string])[], model: TextModel): Uint8Array {
  const out: number[] = [];
  let low = 0;
  let high = TOP;
  const put = (byte: number) => {
    for (let shift = 7; shift >= 0; shift--) {
      const bit = (byte >>> shift) & 1;
      const middle = cut(low, high, model.expect());
      if (bit === 1) high = middle;
      else low = middle + 1;
      model.see(bit);
      while (((low ^ high) & 0xff000000) === 0) {
        out.push(high >>> 24);
        low = (low << 8) >>> 0;
        high = ((high << 8) | 0xff) >>> 0;
      }
    }
  };
  for (const [kind, text] of strings) {
    model.begin(kind);
    for (const byte of encoder.encode(text).subarray(0, STRING_BYTES - 1)) put(byte);
    put(END);
  }
  out.push(...shortest(low, high));
  return Uint8Array.from(out);
}

/** The fewest bytes that, with zeros behind them, lie in the interval. */
function shortest(low: number, high: number): number[] {
  if (low === 0) return [];
  for (let bytes = 1, unit = 2 ** 24; bytes < 4; bytes++, unit /= 256) {
    const value = Math.ceil(low / unit) * unit;
    if (value <= high) return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff].slice(0, bytes);
  }
  return [low >>> 24, (low >>> 16) & 0xff, (low >>> 8) & 0xff, low & 0xff];
}

/**
 * Reads one string after the other out of packed bytes. Total: behind the end there are zeros, a string has its bound, and once all of
 * them together have `budget` bytes there are only empty ones.
 */
export function unpackStrings(packed: Uint8Array, model: TextModel, budget: number): (kind: number) => string {
  let at = 0;
  const byteIn = () => (at < packed.length ? packed[at]! : 0);
  let value = 0;
  for (let i = 0; i < 4; i++, at++) value = ((value << 8) | byteIn()) >>> 0;
  let low = 0;
  let high = TOP;
  let left = budget;
  const scratch = new Uint8Array(STRING_BYTES);
  return (kind) => {
    if (left <= 0) return "";
    model.begin(kind);
    let length = 0;
    for (; length < STRING_BYTES; length++) {
      let byte = 0;
      for (let i = 0; i < 8; i++) {
        const middle = cut(low, high, model.expect());
        const bit = value <= middle ? 1 : 0;
        if (bit === 1) high = middle;
        else low = middle + 1;
        model.see(bit);
        byte = (byte << 1) | bit;
        while (((low ^ high) & 0xff000000) === 0) {
          low = (low << 8) >>> 0;
          high = ((high << 8) | 0xff) >>> 0;
          value = ((value << 8) | byteIn()) >>> 0;
          at++;
        }
      }
      if (byte === END) break;
      scratch[length] = byte;
    }
    left -= length + 1;
    return decoder.decode(scratch.subarray(0, length));
  };
}
