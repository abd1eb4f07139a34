import { crc32, deflateSync } from "node:zlib";

/** Pixels from left to right and top to bottom, four bytes each: red, green, blue and one that is not looked at. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** Colours of a picture, at most: more would only tell shades of letters' edges apart. One byte names 256. */
const COLOURS = 192;
/** How much more a strong colour counts than a grey of as many pixels: signs are small, and their hue is what they say. */
const HUE = 30;
/** Bits of each channel by which colours are counted: finer ones differ by less than an eye tells on a screen. */
const BITS = 5;

/** A PNG of few colours, a third of the bytes that the same picture takes in full: screens of text have few that matter. */
export function fewColours({ width, height, bytes }: Pixels): Buffer {
  const bucket = (at: number) =>
    ((bytes[at]! >> (8 - BITS)) << (2 * BITS)) |
    ((bytes[at + 1]! >> (8 - BITS)) << BITS) |
    (bytes[at + 2]! >> (8 - BITS));
  const counts = new Map<number, { count: number; sum: [number, number, number] }>();
  for (let at = 0; at < bytes.length; at += 4) {
    const known = counts.get(bucket(at)) ?? { count: 0, sum: [0, 0, 0] };
    known.count++;
    for (const channel of [0, 1, 2] as const) known.sum[channel] += bytes[at + channel]!;
    counts.set(bucket(at), known);
  }
  const palette = [...counts.values()]
    .map(({ count, sum }) => ({ count, colour: sum.map((all) => Math.round(all / count)) }))
    .sort((x, y) => y.count * hueOf(y.colour) - x.count * hueOf(x.colour))
    .slice(0, COLOURS)
    .map(({ colour }) => colour);
  const nearest = new Map<number, number>();
  for (const [name, { count, sum }] of counts)
    nearest.set(
      name,
      nearestOf(
        palette,
        sum.map((all) => all / count),
      ),
    );
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) lines[y * (width + 1) + 1 + x] = nearest.get(bucket(4 * (y * width + x)))!;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a pixel, each the number of a colour.
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from(palette.flat())),
    chunk("IDAT", deflateSync(lines, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** 1 for a grey, more the stronger a colour is. */
function hueOf(colour: readonly number[]): number {
  return 1 + (HUE * (Math.max(...colour) - Math.min(...colour))) / 255;
}

function nearestOf(palette: readonly (readonly number[])[], colour: readonly number[]): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  palette.forEach((one, index) => {
    const far = one.reduce((sum, channel, at) => sum + (channel - colour[at]!) ** 2, 0);
    if (far < least) [best, least] = [index, far];
  });
  return best;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
