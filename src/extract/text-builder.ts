/** A stretch of a block's text and the text node that it comes from; both offsets advance together over it. */
export interface TextRun {
  readonly from: number;
  readonly to: number;
  readonly node: Text;
  readonly nodeFrom: number;
}

/**
 * What is folded: white space to one space; soft hyphens, zero-width marks, control characters and bidi overrides to nothing
 * (they are invisible and would make equal words differ). ZWJ and ZWNJ stay: scripts need them.
 */
const FOLDED = String.raw`\s\u0000-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff`;
/** Runs of it that are not one plain space, which stays as it is: so nearly every text is taken over in one piece. */
const UNEVEN = new RegExp(`(?! [^${FOLDED}]| $)[${FOLDED}]+`, "g");
/** Pieces that hold the end of a text, however it is folded. */
const TAIL_PARTS = 8;
const SPACE = /[\s\u0085]/;

/** Gathers text nodes into one folded text with its runs. */
export class TextBuilder {
  /** Code units so far. */
  length = 0;
  private parts: string[] = [];
  private runs: TextRun[] = [];
  private last = "";

  /** Appends a text node's data, folded, or the part of it that begins at `nodeFrom`. */
  add(node: Text, data: string, nodeFrom = 0): void {
    let at = 0;
    UNEVEN.lastIndex = 0;
    let found = UNEVEN.exec(data);
    // A plain space at the beginning may follow another in the text before.
    if (data.startsWith(" ") && found?.index !== 0 && (this.length === 0 || this.last === " ")) at = 1;
    for (; found; found = UNEVEN.exec(data)) {
      if (found.index > at) this.put(node, nodeFrom + at, data.slice(at, found.index));
      if (SPACE.test(found[0])) this.space(node, nodeFrom + found.index);
      at = found.index + found[0].length;
    }
    if (at < data.length) this.put(node, nodeFrom + at, at === 0 ? data : data.slice(at));
  }

  /** A space that stands in no text node. */
  breakLine(): void {
    if (this.length === 0 || this.last === " ") return;
    this.parts.push(" ");
    this.length++;
    this.last = " ";
  }

  /** The last code units, for a look at how the text ends. */
  tail(): string {
    return this.parts.slice(-TAIL_PARTS).join("");
  }

  get endsInSpace(): boolean {
    return this.last === " ";
  }

  /** Hands over the text without space at its end, and begins anew. */
  take(): { text: string; runs: readonly TextRun[] } {
    const { runs } = this;
    const text = this.parts.join("").trimEnd();
    for (let last = runs.at(-1); last && last.to > text.length; last = runs.at(-1)) {
      runs.pop();
      if (last.from < text.length) runs.push({ ...last, to: text.length });
    }
    this.length = 0;
    this.parts = [];
    this.runs = [];
    this.last = "";
    return { text, runs };
  }

  /** One space where the text does not end with one already. */
  private space(node: Text, nodeFrom: number): void {
    if (this.length > 0 && this.last !== " ") this.put(node, nodeFrom, " ");
  }

  private put(node: Text, nodeFrom: number, piece: string): void {
    const from = this.length;
    this.parts.push(piece);
    this.length += piece.length;
    this.last = piece.at(-1)!;
    const run = this.runs.at(-1);
    if (run && run.node === node && run.nodeFrom + (run.to - run.from) === nodeFrom)
      this.runs[this.runs.length - 1] = { ...run, to: this.length };
    else this.runs.push({ from, to: this.length, node, nodeFrom });
  }
}
