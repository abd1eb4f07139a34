/**
 * Short strings packed one by one, each readable by itself: up to 255 frequent byte sequences of a slice become one byte each, after
 * the idea of Fast Static Symbol Tables (Boncz, Neumann, Leis 2020). Bytes that are in no symbol cost two.
 */

/** Code that says: the next byte stands for itself. */
const ESCAPE = 255;
export const MAX_SYMBOLS = 255;
/** Bytes of one symbol. */
export const MAX_LENGTH = 10;
const ROUNDS = 6;
/** Bytes of strings that are looked at in each round; more learn little and cost time. */
const SAMPLE_BYTES = 1 << 17;

/** The symbols of a slice, code 0 first, each of 1 .. {@link MAX_LENGTH} bytes. */
export type Symbols = readonly Uint8Array[];

/** Finds the longest symbol at a place. */
interface Matcher {
  /** Code of the longest symbol at `at`, or -1; its length in `length`. */
  code(bytes: Uint8Array, at: number, end: number): number;
  length: number;
}

/** A trie over the symbols: node × 256 + byte gives the next node, `codes` what ends there. */
function matcherOf(symbols: Symbols): Matcher {
  let nodes = 1;
  for (const symbol of symbols) nodes += symbol.length;
  const next = new Uint16Array(nodes * 256);
  const codes = new Int16Array(nodes).fill(-1);
  let made = 1;
  symbols.forEach((symbol, code) => {
    let node = 0;
    for (const byte of symbol) {
      const place = node * 256 + byte;
      if (next[place] === 0) next[place] = made++;
      node = next[place]!;
    }
    codes[node] = code;
  });
  return {
    length: 0,
    code(bytes, at, end) {
      let node = 0;
      let found = -1;
      for (let i = at; i < end; i++) {
        node = next[node * 256 + bytes[i]!]!;
        if (node === 0) break;
        if (codes[node]! >= 0) {
          found = codes[node]!;
          this.length = i + 1 - at;
        }
      }
      return found;
    },
  };
}

/** Every so many-th string, so that the sample is spread over all of them. */
function sampleOf(strings: readonly Uint8Array[]): Uint8Array[] {
  let total = 0;
  for (const string of strings) total += string.length;
  const step = Math.max(1, Math.floor(total / SAMPLE_BYTES));
  return strings.filter((_, i) => i % step === 0);
}

/** Learns the symbols that shorten these strings most. The same strings always give the same symbols. */
export function learnSymbols(strings: readonly Uint8Array[]): Symbols {
  const sample = sampleOf(strings);
  let symbols: Symbols = [];
  for (let round = 0; round < ROUNDS; round++) symbols = betterSymbols(sample, symbols);
  return symbols;
}

/** Codes of a round: those of the symbols, then one for each lone byte. */
const LONE = 256;
const CODES = LONE + 256;

/** One round: packs the sample with the present symbols, counts them and their neighbours joined, keeps what saves most. */
function betterSymbols(sample: readonly Uint8Array[], symbols: Symbols): Symbols {
  const matcher = matcherOf(symbols);
  const once = new Uint32Array(CODES);
  const joined = new Uint32Array(CODES * CODES);
  const pairs: number[] = [];
  for (const string of sample) {
    let before = -1;
    for (let at = 0; at < string.length; ) {
      const found = matcher.code(string, at, string.length);
      const code = found >= 0 ? found : LONE + string[at]!;
      once[code]!++;
      // A lone byte must stay in the race: without it, it costs two.
      once[LONE + string[at]!]!++;
      if (before >= 0) {
        const pair = before * CODES + code;
        if (joined[pair]!++ === 0) pairs.push(pair);
      }
      before = code;
      at += found >= 0 ? matcher.length : 1;
    }
  }
  // Keys are Latin-1 strings of the bytes: one character a byte.
  const text = Array.from({ length: CODES }, (_, code) =>
    code >= LONE ? String.fromCharCode(code - LONE) : String.fromCharCode(...(symbols[code] ?? [])),
  );
  const gains = new Map<string, number>();
  const gain = (symbol: string, times: number) => {
    if (times > 0 && symbol.length <= MAX_LENGTH) gains.set(symbol, (gains.get(symbol) ?? 0) + times * symbol.length);
  };
  once.forEach((times, code) => {
    gain(text[code]!, times);
  });
  for (const pair of pairs) gain(text[Math.floor(pair / CODES)]! + text[pair % CODES]!, joined[pair]!);
  const best = [...gains].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MAX_SYMBOLS);
  return best.map(([symbol]) => Uint8Array.from(symbol, (char) => char.charCodeAt(0)));
}

/** A packer for many strings. */
export function symbolPacker(symbols: Symbols): (bytes: Uint8Array) => Uint8Array {
  const matcher = matcherOf(symbols);
  let scratch = new Uint8Array(1024);
  return (bytes) => {
    if (scratch.length < bytes.length * 2) scratch = new Uint8Array(bytes.length * 4);
    let length = 0;
    for (let at = 0; at < bytes.length; ) {
      const code = matcher.code(bytes, at, bytes.length);
      if (code >= 0) {
        scratch[length++] = code;
        at += matcher.length;
      } else {
        scratch[length++] = ESCAPE;
        scratch[length++] = bytes[at++]!;
      }
    }
    return scratch.slice(0, length);
  };
}

/** Unpacks one string. Total: codes without a symbol and a lone escape at the end give nothing. */
export function unpackSymbols(packed: Uint8Array, symbols: Symbols): Uint8Array {
  const bytes: number[] = [];
  for (let i = 0; i < packed.length; i++) {
    const code = packed[i]!;
    if (code === ESCAPE) {
      const byte = packed[++i];
      if (byte !== undefined) bytes.push(byte);
    } else for (const byte of symbols[code] ?? []) bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}
