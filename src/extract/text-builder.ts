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
const FOLDED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being taken out.
  /[\s\u0000-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g;
const SPACE = /[\s\u0085]/;

/** Gathers text nodes into one folded text with its runs. */
export class TextBuilder {
  text = "";
  runs: TextRun[] = [];

  /** Appends a text node's data, folded. */
  add(node: Text, data: string): void {
    let at = 0;
    FOLDED.lastIndex = 0;
    for (let found = FOLDED.exec(data); found; found = FOLDED.exec(data)) {
      if (found.index > at) this.put(node, at, data.slice(at, found.index));
      if (SPACE.test(found[0])) this.space(node, found.index);
      at = found.index + found[0].length;
    }
    if (at < data.length) this.put(node, at, at === 0 ? data : data.slice(at));
  }

  /** Appends one space where the text does not end with one already. */
  space(node: Text, nodeFrom: number): void {
    if (this.text !== "" && !this.text.endsWith(" ")) this.put(node, nodeFrom, " ");
  }

  /** A space that stands in no text node. */
  breakLine(): void {
    if (this.text !== "" && !this.text.endsWith(" ")) this.text += " ";
  }

  /** Hands over the text without space at its end, and begins anew. */
  take(): { text: string; runs: readonly TextRun[] } {
    const { runs } = this;
    const text = this.text.trimEnd();
    for (let last = runs.at(-1); last && last.to > text.length; last = runs.at(-1)) {
      runs.pop();
      if (last.from < text.length) runs.push({ ...last, to: text.length });
    }
    this.text = "";
    this.runs = [];
    return { text, runs };
  }

  private put(node: Text, nodeFrom: number, piece: string): void {
    const from = this.text.length;
    this.text += piece;
    const last = this.runs.at(-1);
    if (last && last.node === node && last.nodeFrom + (last.to - last.from) === nodeFrom)
      this.runs[this.runs.length - 1] = { ...last, to: this.text.length };
    else this.runs.push({ from, to: this.text.length, node, nodeFrom });
  }
}
