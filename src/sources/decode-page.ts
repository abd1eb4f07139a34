/** How far into a page its charset is looked for, in bytes, as browsers do. */
const META_WINDOW = 1_024;

/** The bytes of a page as text, by byte order mark, header, `<meta>`, in this order; else UTF-8 where it is valid, else windows-1252. */
export function decodePage(bytes: Uint8Array, contentType: string | null): string {
  const label = byteOrderMark(bytes) ?? headerCharset(contentType) ?? metaCharset(bytes);
  const named = label === null ? null : decoderOf(label);
  if (named !== null) return named.decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return null;
}

function headerCharset(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(contentType ?? "")?.[1] ?? null;
}

function metaCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, META_WINDOW));
  const label = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([a-z0-9_:.-]+)/i.exec(head)?.[1] ?? null;
  // A page that could be read this far by bytes is not in UTF-16, whatever it says.
  return label !== null && /^utf-?16/i.test(label) ? "utf-8" : label;
}

/** Null where the label is none that browsers know. */
function decoderOf(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}
