import type { Article, Comparison, Difference, DifferenceKind, Pair, Span } from "../../src/core/types.ts";

/** What a kind weighs unless a test says otherwise. */
const WEIGHTS: Partial<Record<DifferenceKind, number>> = { spelling: 0.2, moved: 0.6 };
const REASONS: Record<DifferenceKind, string> = {
  "only-a": "phrase-missing",
  "only-b": "phrase-missing",
  moved: "moved",
  number: "figure-differs",
  time: "day-differs",
  name: "name-differs",
  spelling: "name-respelled",
  quote: "marks-a",
  attribution: "stance-differs",
  hedge: "hedge-a",
  negation: "negated-b",
  wording: "other-words",
};

/**
 * Two articles and their comparison out of lines that say both at once, one pair a line:
 *
 * ```
 * The [number:three/four] boats [attribution:had said/claimed] so.
 * A| A sentence of this page alone.       (A?| where it is not sure)
 * B| A sentence of the other alone.
 * ~| A sentence that stands elsewhere in the other, which has it right here.
 * ~1| The same; the other has it
 * ~1
 * ```
 * An empty line opens a paragraph. `[kind?:…]` is not sure, `[kind.:…]` a trifle.
 */
export function bracketed(lines: string, facts: { a?: Partial<Article>; b?: Partial<Article> } = {}) {
  const sides = { a: new Side(), b: new Side() };
  const pairs: Pair[] = [];
  const differences: Difference[] = [];
  const away = new Map<string, { text: string; settle: (b: Span) => void }>();
  for (const raw of lines.trim().split("\n")) {
    const line = raw.trim();
    if (line === "") {
      sides.a.paragraph();
      sides.b.paragraph();
      continue;
    }
    const awaited = away.get(line);
    if (awaited !== undefined) {
      const start = sides.b.start();
      sides.b.add(awaited.text);
      awaited.settle([start, sides.b.text.length]);
      continue;
    }
    const [, head = "", name, doubt, body] = /^(?:([AB~])(\d)?(\?)?\| ?)?(.*)$/.exec(line)!;
    if (name !== undefined) {
      const start = sides.a.start();
      const a: Span = [start, sides.a.add(body!)[1]];
      const pair = pairs.push({ a, b: null, similarity: 0.9, moved: true }) - 1;
      const difference =
        differences.push({ kind: "moved", a, b: null, weight: 0.6, sure: true, reason: { code: "moved" } }) - 1;
      away.set(`~${name}`, {
        text: body!,
        settle(b) {
          pairs[pair] = { ...pairs[pair]!, b };
          differences[difference] = { ...differences[difference]!, b };
        },
      });
      continue;
    }
    const startA = head === "B" ? null : sides.a.start();
    const startB = head === "A" ? null : sides.b.start();
    for (const part of body!.split(/(\[[^\]]*\])/)) {
      const mark = /^\[([a-z-]+)([?.]?):([^/]*)\/(.*)\]$/.exec(part);
      const a = head === "B" ? null : sides.a.add(mark ? mark[3]! : part);
      const b = head === "A" ? null : sides.b.add(mark ? mark[4]! : part);
      if (!mark) continue;
      const kind = mark[1] as DifferenceKind;
      differences.push({
        kind,
        a: a !== null && a[0] < a[1] ? a : null,
        b: b !== null && b[0] < b[1] ? b : null,
        weight: mark[2] === "." ? 0.3 : (WEIGHTS[kind] ?? 0.8),
        sure: mark[2] !== "?",
        reason: { code: REASONS[kind] },
      });
    }
    const a: Span | null = startA === null ? null : [startA, sides.a.text.length];
    const b: Span | null = startB === null ? null : [startB, sides.b.text.length];
    pairs.push({ a, b, similarity: a === null || b === null ? 0 : 0.9, moved: head === "~" });
    const whole = { A: "only-a", B: "only-b", "~": "moved" }[head] as DifferenceKind | undefined;
    if (whole !== undefined)
      differences.push({
        kind: whole,
        a,
        b,
        weight: WEIGHTS[whole] ?? 0.9,
        sure: doubt !== "?",
        reason: { code: whole === "moved" ? "moved" : "sentence-missing" },
      });
  }
  const a = articleOf(sides.a, { outlet: "Harbour Post", url: "https://harbour.example/a", ...facts.a });
  const b = articleOf(sides.b, { outlet: "Inland Courier", url: "https://inland.example/b", ...facts.b });
  const comparison: Comparison = {
    relation: "same-report",
    score: 0.9,
    reasons: [
      { code: "carried", shareA: 82, shareB: 91 },
      { code: "sentences", sentences: pairs.filter((pair) => pair.a && pair.b).length },
    ],
    credit: { a: a.credit.map(({ agency }) => agency), b: b.credit.map(({ agency }) => agency) },
    coverage: { a: share(pairs, "a"), b: share(pairs, "b") },
    precise: true,
    pairs,
    differences,
  };
  return { a, b, comparison };
}

class Side {
  text = "";
  readonly starts: number[] = [];
  #opens = true;

  paragraph(): void {
    this.#opens = true;
  }

  start(): number {
    if (this.text !== "") this.text += this.#opens ? "\n\n" : " ";
    if (this.#opens) this.starts.push(this.text.length);
    this.#opens = false;
    return this.text.length;
  }

  add(part: string): Span {
    const from = this.text.length;
    this.text += part;
    return [from, this.text.length];
  }
}

function articleOf({ text, starts }: Side, facts: Partial<Article>): Article {
  return {
    url: "",
    outlet: "",
    title: "Ferries wait as the strait stays closed for a third day",
    byline: null,
    credit: [],
    published: "2026-04-12T14:05:00Z",
    lang: "en",
    doubts: [],
    text,
    blocks: starts.map((from, index) => ({
      kind: "paragraph",
      span: [from, (starts[index + 1] ?? text.length + 2) - 2],
    })),
    ...facts,
  };
}

function share(pairs: readonly Pair[], side: "a" | "b"): number {
  let all = 0;
  let met = 0;
  for (const pair of pairs) {
    const span = pair[side];
    if (span === null) continue;
    all += span[1] - span[0];
    if (pair.a !== null && pair.b !== null) met += span[1] - span[0];
  }
  return all === 0 ? 0 : met / all;
}
