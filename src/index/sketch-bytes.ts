/** A sketch as bytes: differences between neighbours in seven bits a byte, the eighth set where more follow. */
export function packSketch(sketch: Uint16Array): Uint8Array {
  const bytes: number[] = [];
  let before = 0;
  for (const value of sketch) {
    let difference = value - before;
    for (; difference > 0x7f; difference >>>= 7) bytes.push((difference & 0x7f) | 0x80);
    bytes.push(difference);
    before = value;
  }
  return Uint8Array.from(bytes);
}

/** The sketch that {@link packSketch} packed; whatever the bytes are, the values ascend and lie within 16 bits. */
export function unpackSketch(bytes: Uint8Array): Uint16Array {
  const values: number[] = [];
  let value = 0;
  let part = 0;
  let shift = 0;
  for (const byte of bytes) {
    part |= (byte & 0x7f) << shift;
    shift += 7;
    if (byte & 0x80 && shift < 21) continue;
    value += part;
    if (value > 0xffff) break;
    values.push(value);
    part = 0;
    shift = 0;
  }
  return Uint16Array.from(values);
}
