/** Why an index, a manifest or a slice was refused; the popup and the command have a sentence for each. */
export type RefusalCode =
  | "not-a-slice"
  | "other-version"
  | "cut-off"
  | "checksum"
  | "bounds"
  | "counts"
  | "not-a-manifest"
  | "unsigned"
  | "wrong-signature"
  | "other-key"
  | "older"
  | "other-hash"
  | "address"
  | "too-large"
  | "in-buckets"
  | "unreachable";

/** A refusal: `message` says what, which value, and what was expected. */
export class IndexError extends Error {
  override readonly name = "IndexError";
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}
