import type { Form, Token } from "./token.ts";
import { tokenize } from "./tokens.ts";

interface Node<Class> {
  readonly next: Map<string, Node<Class>>;
  word?: Class;
}

/** A phrase found in tokens: [from, to) are token indexes. */
export interface Phrase<Class> {
  readonly from: number;
  readonly to: number;
  readonly class: Class;
}

/** Books that a form has a bit for. */
const MOST_BOOKS = 31;
let made = 0;

/** Phrases of a word list, found in tokens by their stems, the longest first. */
export class PhraseBook<Class extends string> {
  readonly #root: Node<Class> = { next: new Map() };
  /** This book's bit in a form; 0 where the bits are used up. */
  readonly #bit = made < MOST_BOOKS ? 1 << made++ : 0;

  /** @param lists phrases parted by bars or, in a list without bars, by blanks; per class. The first class to name a phrase keeps it. */
  constructor(lists: Readonly<Record<Class, string>>) {
    for (const [name, list] of Object.entries(lists) as [Class, string][])
      for (const phrase of list.split("|")) this.#add(phrase.trim().replace(/\s+/g, " "), name);
  }

  #add(phrase: string, name: Class): void {
    if (phrase === "") return;
    let node = this.#root;
    for (const { stem } of tokenize(phrase)) {
      let next = node.next.get(stem);
      if (!next) {
        next = { next: new Map() };
        node.next.set(stem, next);
      }
      node = next;
    }
    node.word ??= name;
  }

  /** The longest phrase that begins at an index, or null. */
  at(tokens: readonly Token[], from: number): Phrase<Class> | null {
    const { form } = tokens[from] as Token;
    if (!this.#mayBegin(form)) return null;
    let node = this.#root.next.get(form.stem);
    let found: Phrase<Class> | null = null;
    for (let at = from + 1; node; at++) {
      if (node.word !== undefined) found = { from, to: at, class: node.word };
      const token = tokens[at];
      if (!token) break;
      node = node.next.get(token.stem);
    }
    return found;
  }

  /** All phrases in tokens, from left to right, without overlap. */
  all(tokens: readonly Token[]): Phrase<Class>[] {
    const found: Phrase<Class>[] = [];
    const bit = this.#bit;
    for (let at = 0; at < tokens.length; ) {
      const { form } = tokens[at] as Token;
      const phrase = (form.booksAsked & bit & ~form.books) === 0 ? this.at(tokens, at) : null;
      if (phrase) found.push(phrase);
      at = phrase ? phrase.to : at + 1;
    }
    return found;
  }

  /** Whether a phrase may begin with a form. Most begin none, and remember it. */
  #mayBegin(form: Form): boolean {
    const bit = this.#bit;
    if ((form.booksAsked & bit) === 0) {
      if (bit === 0) return true;
      form.booksAsked |= bit;
      if (this.knows(form.stem)) form.books |= bit;
    }
    return (form.books & bit) !== 0;
  }

  /** Whether a stem begins a phrase. */
  knows(stem: string): boolean {
    return this.#root.next.has(stem);
  }
}
