import { readJsonLd } from "./json-ld.ts";
import { readMetaTags } from "./meta-tags.ts";
import { readFacts } from "./read-facts.ts";
import { readPage } from "./read-page.ts";
import type { Survey } from "./survey.ts";
import type { TextRun } from "./text-builder.ts";

/** A survey with the way back to the document that it was made of. */
export interface Surveyed {
  readonly survey: Survey;
  /** For each block, where each stretch of its text stands in the document. */
  readonly runs: readonly (readonly TextRun[])[];
}

/** Time after which {@link surveyInSteps} pauses before its next step, in ms: a long task is one of 50. */
const STEP = 12;
/** A text for readers without scripts is looked at this far, and this many of them. */
const MAX_NOSCRIPT = 20_000;
const MAX_NOSCRIPTS = 20;
const MAX_ROOT_CLASS = 400;

/** Looks at a page. The document is not changed. */
export function surveyPage(document: Document, address: string): Surveyed {
  const steps = surveying(document, address);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * The same in steps, for a live page: `pause` is awaited wherever the work has held the page for a while, so that the reader can
 * scroll meanwhile. `changed` is asked after each pause; a page that has changed is read again at one go.
 */
export async function surveyInSteps(
  document: Document,
  address: string,
  pause: () => Promise<void>,
  changed: () => boolean,
): Promise<Surveyed> {
  const steps = surveying(document, address);
  let began = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - began < STEP) continue;
    await pause();
    if (changed()) return surveyPage(document, address);
    began = performance.now();
  }
}

/** Yields where it may be interrupted. */
function* surveying(document: Document, address: string): Generator<undefined, Surveyed, undefined> {
  const ld = readJsonLd(document);
  const meta = readMetaTags(document);
  yield;
  const facts = readFacts(document, address, meta, ld);
  yield;
  const { scopes, blocks, runs, cut } = yield* readPage(document);
  return {
    survey: {
      ld,
      meta: [...meta],
      facts,
      noscripts: noscripts(document),
      rootClass: (document.documentElement?.getAttribute("class") ?? "").slice(0, MAX_ROOT_CLASS),
      scopes,
      blocks,
      cut,
    },
    runs,
  };
}

function noscripts(document: Document): string[] {
  const found = document.querySelectorAll("article noscript, main noscript");
  const texts: string[] = [];
  for (let i = 0; i < found.length && i < MAX_NOSCRIPTS; i++)
    texts.push((found[i]!.textContent ?? "").slice(0, MAX_NOSCRIPT));
  return texts;
}
