import { signal } from "@preact/signals";
import type { BackgroundCalls, Failure, LivePreview, Result } from "../src/messages/calls.ts";
import { LOADING, type Loadable, settled } from "./loadable.ts";
import type { Seam } from "./seam.ts";
import { hostOf } from "./view-model/host.ts";

type Found = ReturnType<BackgroundCalls["findVersions"]>;

/** Live search on a page of ours: what would be sent, and what came of sending it. `key` is the article's, null while there is none. */
export function createLiveSearch(seam: Seam, key: () => string | null, onFound: (found: Found) => void) {
  /** Null where no provider is turned on. */
  const preview = signal<Loadable<LivePreview | null>>(LOADING);
  const failure = signal<Failure | null>(null);
  const busy = signal(false);
  /** Fewer words are asked for, since more found nothing. */
  const wide = signal(false);

  async function look(): Promise<void> {
    const article = key();
    if (article === null) return;
    const answer = await seam.ask("previewLive", { key: article, wide: wide.peek() });
    preview.value = settled<LivePreview | null>(answer.ok ? { ok: true, value: answer.value.preview } : answer);
  }

  return {
    preview,
    failure,
    busy,
    wide,
    /** Works out what would be sent; sends nothing. */
    look,
    async widen(): Promise<void> {
      wide.value = true;
      failure.value = null;
      await look();
    },
    /** Sends what is shown. Called inside a click: the permission is asked for before anything is awaited. */
    async send(): Promise<void> {
      const shown = preview.peek();
      const article = key();
      if (busy.peek() || article === null || shown.status !== "ready" || !shown.value?.address) return;
      const { needsOrigin, address } = shown.value;
      busy.value = true;
      failure.value = null;
      const granted = needsOrigin === null || (await seam.requestOrigins([needsOrigin]));
      const answer: Result<Found> = granted
        ? await seam.ask("searchLive", { key: article, wide: wide.peek(), address })
        : { ok: false, error: { code: "permission-refused", detail: hostOf(needsOrigin) } };
      busy.value = false;
      if (answer.ok) {
        onFound(answer.value);
        // The provider is known from now on, which what is shown has to say.
        await look();
      } else failure.value = answer.error;
    },
  };
}

export type LiveSearching = ReturnType<typeof createLiveSearch>;
