import { type Buckets, checkBuckets } from "./buckets.ts";
import { IndexError } from "./index-error.ts";

/** The manifest's file name within an index's folder. */
export const MANIFEST = "manifest.json";
export const MANIFEST_FORMAT = 1;

/** One slice, as the manifest lists it. Days are ISO days, null where no story of it is dated. */
export interface SliceEntry {
  /** File name, beside the manifest; it holds the start of the hash, so a name never changes its content. */
  readonly name: string;
  readonly stories: number;
  readonly bytes: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly lang: string;
  /** Of the file, in hexadecimal. */
  readonly sha256: string;
}

/** A key's signature over the manifest without its `signatures`. */
export interface ManifestSignature {
  /** The public key, base64url of its 32 bytes. */
  readonly key: string;
  /** Ed25519, base64url. */
  readonly value: string;
}

/** What an index is: its slices, what they cover, who publishes it. */
export interface Manifest {
  readonly format: typeof MANIFEST_FORMAT;
  /** Shown to the reader. */
  readonly name: string;
  /** Grows with every publication; a reader never goes back to a lower one. */
  readonly sequence: number;
  /** ISO 8601 of the build. */
  readonly built: string;
  readonly stories: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly languages: readonly string[];
  /** The bundled demo stories; a version found elsewhere takes precedence. */
  readonly sample?: true;
  readonly licence?: string;
  readonly contact?: string;
  /** The public key that will sign from some day on: a reader that trusts this manifest learns to trust it. */
  readonly nextKey?: string;
  readonly slices: readonly SliceEntry[];
  /** Instead of slices, where the index is too large to be taken whole. */
  readonly buckets?: Buckets;
  readonly signatures?: readonly ManifestSignature[];
}

const MAX_MANIFEST_BYTES = 16 * 1024 * 1024;
const MAX_SLICES = 20_000;
const SLICE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,120}\.wsx$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const SHA256 = /^[0-9a-f]{64}$/;
const MAX_TEXT = 500;

function refuse(where: string, what: string, value: unknown, expected: string): never {
  const shown = JSON.stringify(value) ?? "nothing";
  throw new IndexError("not-a-manifest", `${where}: ${what} is ${shown.slice(0, 80)}, expected ${expected}`);
}

type Fields = Record<string, unknown>;

function text(of: Fields, field: string, where: string, required: boolean): void {
  const value = of[field];
  if (value === undefined && !required) return;
  if (typeof value !== "string" || value.length > MAX_TEXT) refuse(where, field, value, `text of at most ${MAX_TEXT}`);
}

function whole(of: Fields, field: string, where: string): number {
  const value = of[field];
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0)
    refuse(where, field, value, "a whole number");
  return value;
}

function day(of: Fields, field: string, where: string): void {
  const value = of[field];
  if (value !== null && !(typeof value === "string" && DAY.test(value))) refuse(where, field, value, "a day or null");
}

function matching(of: Fields, field: string, where: string, pattern: RegExp, expected: string): void {
  const value = of[field];
  if (typeof value !== "string" || !pattern.test(value)) refuse(where, field, value, expected);
}

function checkSlice(value: unknown, where: string): number {
  if (typeof value !== "object" || value === null) refuse(where, "the entry", value, "an object");
  const entry = value as Fields;
  matching(entry, "name", where, SLICE_NAME, "a plain file name ending in .wsx");
  matching(entry, "sha256", where, SHA256, "64 hexadecimal digits");
  const stories = whole(entry, "stories", where);
  whole(entry, "bytes", where);
  day(entry, "from", where);
  day(entry, "to", where);
  text(entry, "lang", where, true);
  return stories;
}

/** Reads and checks a manifest. Throws {@link IndexError} "not-a-manifest" with the field, its value and what was expected. */
export function readManifest(bytes: ArrayBuffer | Uint8Array, where = MANIFEST): Manifest {
  const { byteLength } = bytes;
  if (byteLength > MAX_MANIFEST_BYTES)
    throw new IndexError("too-large", `${where}: ${byteLength} bytes, at most ${MAX_MANIFEST_BYTES} are read`);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    throw new IndexError("not-a-manifest", `${where}: not JSON (${error instanceof Error ? error.message : error})`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) refuse(where, "it", value, "an object");
  const of = value as Fields;
  if (of.format !== MANIFEST_FORMAT)
    throw new IndexError(
      "other-version",
      `${where}: format ${JSON.stringify(of.format)}, this reader knows ${MANIFEST_FORMAT}`,
    );
  text(of, "name", where, true);
  text(of, "built", where, true);
  if (!Number.isFinite(Date.parse(of.built as string))) refuse(where, "built", of.built, "a date");
  for (const field of ["licence", "contact", "nextKey"]) text(of, field, where, false);
  whole(of, "sequence", where);
  day(of, "from", where);
  day(of, "to", where);
  if (of.sample !== undefined && of.sample !== true) refuse(where, "sample", of.sample, "true, or nothing");
  if (!Array.isArray(of.languages) || !of.languages.every((lang) => typeof lang === "string" && lang.length < 40))
    refuse(where, "languages", of.languages, "a list of language tags");
  if (!Array.isArray(of.slices) || of.slices.length > MAX_SLICES)
    refuse(where, "slices", of.slices, `a list of at most ${MAX_SLICES}`);
  let sum = 0;
  of.slices.forEach((entry, i) => {
    sum += checkSlice(entry, `${where}: slice ${i}`);
  });
  if (of.buckets !== undefined) sum += checkBuckets(of.buckets, where);
  const names = new Set(of.slices.map((entry: SliceEntry) => entry.name));
  if (names.size !== of.slices.length) refuse(where, "slices", of.slices.length, "each slice once");
  const stories = whole(of, "stories", where);
  if (stories !== sum) refuse(where, "stories", stories, `${sum}, as its slices have together`);
  if (of.signatures !== undefined) checkSignatures(of.signatures, where);
  return value as Manifest;
}

const MAX_SIGNATURES = 8;

function checkSignatures(value: unknown, where: string): void {
  if (!Array.isArray(value) || value.length > MAX_SIGNATURES)
    refuse(where, "signatures", value, `a list of at most ${MAX_SIGNATURES}`);
  for (const signature of value as unknown[]) {
    if (typeof signature !== "object" || signature === null) refuse(where, "a signature", signature, "an object");
    matching(signature as Fields, "key", where, /^[\w-]{43}$/, "43 base64url characters");
    matching(signature as Fields, "value", where, /^[\w-]{86}$/, "86 base64url characters");
  }
}
