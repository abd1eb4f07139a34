import type { Counterpart, PageMark } from "../messages/calls.ts";

/** A stretch of a text that is marked in the card. */
type Stretch = readonly [from: number, to: number];

/** A quotation of another version, with what differs marked; text only, whatever stands in it. */
function quotation(document: Document, text: string, lang: string, stretches: readonly Stretch[]): HTMLElement {
  const quote = document.createElement("blockquote");
  quote.lang = lang;
  quote.dir = "auto";
  let done = 0;
  for (const [from, to] of [...stretches].sort((one, other) => one[0] - other[0])) {
    if (from < done || to <= from || to > text.length) continue;
    quote.append(text.slice(done, from));
    const mark = document.createElement("mark");
    mark.textContent = text.slice(from, to);
    quote.append(mark);
    done = to;
  }
  quote.append(text.slice(done));
  return quote;
}

function line(document: Document, text: string, className = ""): HTMLElement {
  const paragraph = document.createElement("p");
  paragraph.textContent = text;
  if (className !== "") paragraph.className = className;
  return paragraph;
}

function subheading(document: Document, text: string): HTMLElement {
  const heading = document.createElement("h3");
  heading.dir = "auto";
  heading.textContent = text;
  return heading;
}

/** What the card says of the marks under a click, heaviest first. */
export function bodyOfMarks(document: Document, marks: readonly PageMark[]): Node[] {
  return marks.flatMap((mark, i) => [
    ...(i === 0 ? [] : [subheading(document, mark.label)]),
    line(document, mark.reason),
    ...(mark.other === ""
      ? []
      : [quotation(document, mark.other, mark.lang, mark.otherSpan === null ? [] : [mark.otherSpan])]),
    line(document, mark.outlet, "quiet"),
  ]);
}

/** What the card says of passages that this page lacks: whose they are, and each in full. */
export function bodyOfLacking(document: Document, marks: readonly PageMark[]): Node[] {
  return marks.flatMap((mark, i) => [
    ...(mark.outlet === marks[i - 1]?.outlet ? [] : [subheading(document, mark.outlet)]),
    // Why it may not be called missing is said where it may not.
    ...(mark.sure ? [] : [line(document, mark.reason, "quiet")]),
    quotation(document, mark.other, mark.lang, []),
  ]);
}

/** What the card says of a paragraph: its counterpart in every version, or why there is none. */
export function bodyOfCounterparts(
  document: Document,
  counterparts: readonly Counterpart[],
  message: string,
  busy: boolean,
): Node[] {
  const body = counterparts.flatMap((counterpart) => {
    const parts: Node[] = [subheading(document, counterpart.outlet)];
    if (counterpart.failure !== undefined) parts.push(line(document, counterpart.failure, "quiet"));
    if (counterpart.text !== "") {
      const stretches = counterpart.marks.map((mark) => mark.span);
      parts.push(quotation(document, counterpart.text, counterpart.lang, stretches));
    }
    if (counterpart.notes.length > 0) {
      const notes = document.createElement("ul");
      for (const note of counterpart.notes) {
        const item = document.createElement("li");
        item.textContent = note;
        notes.append(item);
      }
      parts.push(notes);
    }
    return parts;
  });
  if (message === "") return body;
  const status = line(document, message, "quiet");
  status.setAttribute("role", "status");
  if (busy) status.setAttribute("aria-busy", "true");
  return [...body, status];
}
