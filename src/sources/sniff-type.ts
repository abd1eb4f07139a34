/** What files that are no text begin with, as bytes in Latin-1. */
const SIGNATURES: readonly (readonly [start: string, type: string])[] = [
  ["%PDF-", "application/pdf"],
  ["\x89PNG", "image/png"],
  ["\xff\xd8\xff", "image/jpeg"],
  ["GIF8", "image/gif"],
  ["RIFF", "image/webp"],
  ["PK\x03\x04", "application/zip"],
  ["\x1f\x8b", "application/gzip"],
  ["\x00\x00\x00\x18ftyp", "video/mp4"],
  ["\x00\x00\x00\x20ftyp", "video/mp4"],
  ["\x1aE\xdf\xa3", "video/webm"],
  ["OggS", "audio/ogg"],
  ["ID3", "audio/mpeg"],
];

/** How far zero bytes are looked for. */
const WINDOW = 1_024;

/**
 * The type of a body that is no text, whatever its header says; null where it may be a page. A page in UTF-16 is full of zero bytes,
 * but not in every place: a text has no two in a row.
 */
export function binaryType(bytes: Uint8Array): string | null {
  let head = "";
  for (const byte of bytes.subarray(0, WINDOW)) head += String.fromCharCode(byte);
  const known = SIGNATURES.find(([start]) => head.startsWith(start));
  if (known !== undefined) return known[1];
  return head.includes("\0\0") ? "application/octet-stream" : null;
}
