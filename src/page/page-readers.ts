import type { PageCalls } from "../messages/calls.ts";
import type { Readers } from "../messages/serve.ts";

/**
 * Questions to the page come from the background only, which the browser vouches for; that there is a question at all is what is
 * left to check.
 */
export const PAGE_READERS: Readers<PageCalls> = {
  capture: asked,
  chosen: asked,
  root: asked,
  mark: asked,
  clear: asked,
  marked: asked,
  paragraph: asked,
  card: asked,
};

function asked<Q>(q: unknown): Q | null {
  return typeof q === "object" && q !== null ? (q as Q) : null;
}
