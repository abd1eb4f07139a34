/**
 * A sketch as bits: the differences between neighbours, each as its upper part in ones ended by a zero and its lower `k` bits (Rice's
 * code), which comes near to the least that ascending random numbers can take.
 */

/** Lower bits that are written as they are, for a sketch of this mean difference. */
export function riceBits(sketch: Uint16Array): number {
  const last = sketch[sketch.length - 1] ?? 0;
  const mean = last / Math.max(1, sketch.length);
  return Math.max(0, Math.min(14, Math.floor(Math.log2(mean + 1) - 0.5)));
}

/** Packs an ascending sketch. */
export function packSketch(sketch: Uint16Array, k: number): Uint8Array {
  const bytes: number[] = [];
  let filled = 8;
  const bit = (value: number) => {
    if (filled === 8) {
      bytes.push(0);
      filled = 0;
    }
    bytes[bytes.length - 1]! |= value << filled++;
  };
  let before = 0;
  for (const value of sketch) {
    const difference = value - before;
    for (let ones = difference >>> k; ones > 0; ones--) bit(1);
    bit(0);
    for (let i = 0; i < k; i++) bit((difference >>> i) & 1);
    before = value;
  }
  return Uint8Array.from(bytes);
}

/** Entries that a sketch has at most, whatever the bytes are. */
const MOST = 1024;

/**
 * The sketch that {@link packSketch} packed. Entries ascend, so what stands for no difference behind the first is the filling of the
 * last byte. Total: whatever the bytes are, the values ascend and there are at most {@link MOST}.
 */
export function unpackSketch(bytes: Uint8Array, k: number): Uint16Array {
  const values = new Uint16Array(MOST);
  const end = bytes.length * 8;
  let at = 0;
  let value = 0;
  for (let n = 0; n < MOST; n++) {
    let upper = 0;
    while (at < end && (bytes[at >>> 3]! >>> (at & 7)) & 1) {
      upper++;
      at++;
    }
    at++;
    let difference = upper << k;
    for (let i = 0; i < k; i++, at++) if (at < end) difference |= ((bytes[at >>> 3]! >>> (at & 7)) & 1) << i;
    value += difference;
    if (value > 0xffff || at > end || (difference === 0 && n > 0)) return values.slice(0, n);
    values[n] = value;
  }
  return values;
}
