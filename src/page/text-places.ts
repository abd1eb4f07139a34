import type { Span } from "../core/types.ts";

/** A stretch of an article's text that stands, character for character, in one text node of the page. */
export interface PlacedPiece {
  /** Half-open offsets into the article's text. */
  readonly from: number;
  readonly to: number;
  readonly node: Text;
  /** Where the stretch begins in the node's data. */
  readonly nodeFrom: number;
}

/**
 * The way between offsets into an article's text and places in the page that it was read from.
 *
 * A place is only given where the page still says what was read there. A page that has changed since gives `null`: a mark in the
 * wrong place is worse than none.
 */
export class TextPlaces {
  readonly #text: string;
  readonly #pieces: readonly PlacedPiece[];
  readonly #ofNode = new Map<Text, PlacedPiece[]>();

  /** `pieces` in the order of the text, without overlap. Blank lines between blocks belong to no piece. */
  constructor(text: string, pieces: readonly PlacedPiece[]) {
    this.#text = text;
    this.#pieces = pieces;
    for (const piece of pieces) {
      const known = this.#ofNode.get(piece.node);
      if (known) known.push(piece);
      else this.#ofNode.set(piece.node, [piece]);
    }
  }

  /** The smallest element around all of the article's text; null where there is none. */
  get home(): Element | null {
    let home: Element | null = null;
    for (const node of this.#ofNode.keys()) {
      home ??= node.parentElement;
      while (home !== null && !home.contains(node)) home = home.parentElement;
    }
    return home;
  }

  /** Whether the page still says all that was read there. */
  get stand(): boolean {
    return this.#pieces.every((piece) => this.#stands(piece));
  }

  /** The span's places, one range a text node and never over what lies between; null where it cannot be placed for sure. */
  ranges(span: Span): Range[] | null {
    const ranges: Range[] = [];
    let last: PlacedPiece | undefined;
    for (let i = this.#firstAfter(span[0]); i < this.#pieces.length; i++) {
      const piece = this.#pieces[i]!;
      if (piece.from >= span[1]) break;
      if (!this.#stands(piece)) return null;
      const from = piece.nodeFrom + Math.max(span[0], piece.from) - piece.from;
      const to = piece.nodeFrom + Math.min(span[1], piece.to) - piece.from;
      const range = ranges.at(-1);
      if (range && last?.node === piece.node) range.setEnd(piece.node, to);
      else ranges.push(rangeIn(piece.node, from, to));
      last = piece;
    }
    return ranges.length > 0 ? ranges : null;
  }

  /** The offset into the text that a place in the page stands for; null outside the article. */
  offsetAt(node: Node, nodeOffset: number): number | null {
    for (const piece of this.#ofNode.get(node as Text) ?? []) {
      const within = nodeOffset - piece.nodeFrom;
      if (within >= 0 && within <= piece.to - piece.from) return piece.from + within;
    }
    return null;
  }

  /** The smallest span that holds everything of the article inside `range`; null where the range holds nothing of it. */
  spanOf(range: Range): Span | null {
    let from = Number.POSITIVE_INFINITY;
    let to = -1;
    for (const piece of this.#pieces) {
      if (!range.intersectsNode(piece.node)) continue;
      const end = piece.nodeFrom + piece.to - piece.from;
      const first = range.startContainer === piece.node ? Math.max(range.startOffset, piece.nodeFrom) : piece.nodeFrom;
      const past = range.endContainer === piece.node ? Math.min(range.endOffset, end) : end;
      if (first >= past) continue;
      from = Math.min(from, piece.from + first - piece.nodeFrom);
      to = Math.max(to, piece.from + past - piece.nodeFrom);
    }
    return to < 0 ? null : [from, to];
  }

  /** Index of the first piece that ends after `offset`. */
  #firstAfter(offset: number): number {
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#pieces[middle]!.to <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #stands(piece: PlacedPiece): boolean {
    if (!piece.node.isConnected) return false;
    const read = this.#text.slice(piece.from, piece.to);
    const now = piece.node.data.slice(piece.nodeFrom, piece.nodeFrom + read.length);
    return read === now || read.replace(/\s/gu, " ") === now.replace(/\s/gu, " ");
  }
}

function rangeIn(node: Text, from: number, to: number): Range {
  const range = node.ownerDocument.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  return range;
}
