import type { DocumentCalls } from "../messages/calls.ts";
import type { Call } from "../messages/client.ts";
import { valued } from "../messages/failure.ts";
import type { Opening } from "./open-version.ts";

/** Chromium's offscreen documents, as far as they are needed. */
export interface Offscreen {
  exists(): Promise<boolean>;
  create(): Promise<void>;
}

/** Extraction in an offscreen document: a worker has no DOM. The document is made when it is first needed. */
export function extractOffscreen(offscreen: Offscreen, ask: Call<DocumentCalls>): Opening["extract"] {
  let making: Promise<void> | null = null;
  const ensure = async () => {
    if (await offscreen.exists()) return;
    making ??= offscreen.create().finally(() => {
      making = null;
    });
    await making;
  };
  return async (page) => {
    await ensure();
    const first = await ask("extract", page);
    if (first.ok) return first.value;
    // It may have closed itself between the look and the question.
    await ensure();
    return valued(await ask("extract", page));
  };
}
