import { readyToShow, sortVersions } from "../../popup/view-model/versions.ts";
import type { ReadArticle } from "../messages/calls.ts";
import type { FoundVersions } from "./desk.ts";
import { findFor, findVersions } from "./find-versions.ts";
import { type Opening, openHere } from "./open-version.ts";

/** What is being found for articles that were just read, by key, until it is asked for. */
const ahead = new WeakMap<Opening, Map<string, Promise<FoundVersions>>>();
/** Articles whose finding waits to be asked for: a popup that is closed at once never asks. */
const MOST_WAITING = 4;

/**
 * Goes on where the popup will ask next, while it is still being told what was read: finds the versions, and compares the one that it
 * will open first. That one's text is here; nothing is fetched before the reader asks for it.
 */
export function workAhead(read: ReadArticle, opening: Opening): void {
  const works = ahead.get(opening) ?? new Map<string, Promise<FoundVersions>>();
  ahead.set(opening, works);
  const finding = findFor(read, opening);
  works.delete(read.key);
  works.set(read.key, finding);
  for (const key of [...works.keys()].slice(0, -MOST_WAITING)) works.delete(key);
  void finding.then((found) => openFirst(read, found, opening)).catch(() => works.delete(read.key));
}

/** What was found ahead, once: whoever asks again wants to know what there is now. */
export function foundAhead(key: string, opening: Opening): Promise<FoundVersions> {
  const works = ahead.get(opening);
  const finding = works?.get(key);
  works?.delete(key);
  // Where it failed, asking properly says why.
  return finding?.catch(() => findVersions(key, opening)) ?? findVersions(key, opening);
}

async function openFirst(read: ReadArticle, { versions }: FoundVersions, opening: Opening): Promise<void> {
  const first = readyToShow(sortVersions(versions));
  if (first !== undefined && first.compared === undefined) await openHere(read, first, opening);
}
