/** How far into a page its charset is looked for, in bytes: browsers go on to the end of the head, which is rarely longer. */
const HEAD_WINDOW = 8_192;

/**
 * The bytes of a page as text, by byte order mark, header, its own word (`<meta>`, XML declaration), in this order; else UTF-8 where
 * it is valid, else windows-1252.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): string {
  const label = byteOrderMark(bytes) ?? headerCharset(contentType) ?? zeroBytes(bytes) ?? ownCharset(bytes);
  const named = label === null ? null : decoderOf(label);
  if (named !== null) return decoded(named, bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decoded(new TextDecoder("windows-1252"), bytes);
  }
}

/** As a stream: decoding windows-1252 at once, node 20 takes it for Latin-1 and loses its quotation marks and dashes. */
function decoded(decoder: TextDecoder, bytes: Uint8Array): string {
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
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

/** UTF-16 that nothing announces shows by its first character, which is "<" in every page. */
function zeroBytes(bytes: Uint8Array): string | null {
  if (bytes[0] === 0x3c && bytes[1] === 0) return "utf-16le";
  if (bytes[0] === 0 && bytes[1] === 0x3c) return "utf-16be";
  return null;
}

function ownCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, HEAD_WINDOW)).replace(/<!--[\s\S]*?-->/g, "");
  const label =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([a-z0-9_:.-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([a-z0-9_:.-]+)["']/i.exec(head)?.[1] ??
    null;
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
