import { decodeEntities } from "./entities.ts";

/** One element of a document, read as far as it was there. Names in lower case, with their prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** What stands directly inside: text with its entities decoded, and CDATA as it is. */
  readonly text: string;
  /** All that stands between the tags, as it was written. */
  readonly inner: string;
}

/** Elements of one document: a feed of 5,000 entries has some 60,000. What comes after is not read. */
const MAX_ELEMENTS = 500_000;
/** Elements inside one another. Deeper ones are taken as if they were empty: only a document that closes nothing gets there. */
const MAX_DEPTH = 200;
/** A quoted value longer than this has lost its closing mark. */
const MAX_VALUE = 20_000;

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
  inner: string;
  from: number;
}

/**
 * Reads XML as it is found on the web: what is not closed ends with what surrounds it, a closing tag too many is passed over, and a
 * document that is cut off gives what came before. Entities that a document declares itself are not followed. One pass, never throws.
 */
export function scanXml(source: string): XmlElement {
  const root: Open = open("", {}, 0);
  const stack: Open[] = [root];
  let count = 0;
  let at = 0;
  while (at < source.length && count < MAX_ELEMENTS) {
    const mark = source.indexOf("<", at);
    const top = stack[stack.length - 1]!;
    if (mark > at || mark < 0) top.text += decodeEntities(source.slice(at, mark < 0 ? source.length : mark));
    if (mark < 0) break;
    if (source.startsWith("<![CDATA[", mark)) {
      const end = source.indexOf("]]>", mark);
      top.text += source.slice(mark + 9, end < 0 ? source.length : end);
      at = end < 0 ? source.length : end + 3;
    } else if (source.startsWith("<!--", mark)) at = after(source, "-->", mark);
    else if (source.startsWith("<?", mark)) at = after(source, "?>", mark);
    else if (source.startsWith("<!", mark)) at = afterDoctype(source, mark);
    else if (source.startsWith("</", mark)) {
      const end = source.indexOf(">", mark);
      const name = source.slice(mark + 2, end < 0 ? source.length : end).trim();
      close(stack, name.toLowerCase(), source, mark);
      at = end < 0 ? source.length : end + 1;
    } else {
      const name = nameAt(source, mark + 1);
      if (name === "") {
        top.text += "<";
        at = mark + 1;
        continue;
      }
      const tag = readTag(source, mark + 1 + name.length);
      at = tag.end;
      count++;
      const element = open(name.toLowerCase(), tag.attributes, at);
      top.children.push(element);
      if (!tag.empty && stack.length < MAX_DEPTH) stack.push(element);
    }
  }
  for (const element of stack) element.inner = source.slice(element.from);
  return root;
}

function open(name: string, attributes: Record<string, string>, from: number): Open {
  return { name, attributes, children: [], text: "", inner: "", from };
}

/** Closes the nearest open element of a name, and with it what was left open inside. */
function close(stack: Open[], name: string, source: string, end: number): void {
  let place = stack.length - 1;
  while (place > 0 && stack[place]!.name !== name) place--;
  if (place === 0) return;
  for (const element of stack.splice(place)) element.inner = source.slice(element.from, end);
}

function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at < 0 ? source.length : at + mark.length;
}

/** A document type may hold declarations in brackets. */
function afterDoctype(source: string, from: number): number {
  const end = source.indexOf(">", from);
  const bracket = source.indexOf("[", from);
  return bracket >= 0 && bracket < end ? after(source, ">", after(source, "]", bracket)) : after(source, ">", from);
}

const NAME = /[\p{L}_][\p{L}\p{N}_:.-]{0,200}/uy;

function nameAt(source: string, at: number): string {
  NAME.lastIndex = at;
  return NAME.exec(source)?.[0] ?? "";
}

interface Tag {
  readonly attributes: Record<string, string>;
  readonly empty: boolean;
  /** Just behind the tag. */
  readonly end: number;
}

const SPACE = /[\s/]*/y;
const BARE = /[^\s"'<>]*/y;
const EQUALS = /\s*=\s*/y;

/** The attributes of a tag from behind its name. A tag that is never closed ends where the next one begins. */
function readTag(source: string, from: number): Tag {
  const attributes: Record<string, string> = {};
  let at = from;
  for (;;) {
    at = past(SPACE, source, at);
    const sign = source[at];
    if (sign === undefined || sign === "<") return { attributes, empty: false, end: at };
    if (sign === ">") return { attributes, empty: source[at - 1] === "/", end: at + 1 };
    const name = nameAt(source, at);
    if (name === "") {
      at++;
      continue;
    }
    at += name.length;
    const behind = past(EQUALS, source, at);
    if (behind === at) continue;
    at = behind;
    const quote = source[at];
    const close = quote === '"' || quote === "'" ? source.indexOf(quote, at + 1) : -1;
    const quoted = close >= 0 && close - at <= MAX_VALUE;
    const end = quoted ? close : past(BARE, source, at);
    attributes[name.toLowerCase()] ??= decodeEntities(source.slice(quoted ? at + 1 : at, end));
    at = quoted ? end + 1 : end;
  }
}

function past(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : at;
}
