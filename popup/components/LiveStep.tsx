import { useEffect } from "preact/hooks";
import type { LiveSearching } from "../liveSearch.ts";
import { FailureNote } from "./FailureNote.tsx";
import { useWords } from "./WordsContext.ts";

interface Props {
  readonly live: LiveSearching;
  readonly onOptions: () => void;
}

/** Live search as a step that the reader can take: always with the whole address that a click sends. */
export function LiveStep({ live, onOptions }: Props) {
  const words = useWords();
  useEffect(() => void live.look(), [live]);
  const preview = live.preview.value;
  if (preview.status === "loading") return null;
  if (preview.status === "failed") return <FailureNote failure={preview.failure} urgent={false} />;
  if (preview.value === null)
    return (
      <button type="button" class="link" onClick={onOptions}>
        {words.t("liveTurnOn")}
      </button>
    );
  const { name, address, agreed } = preview.value;
  if (address === null) return <p class="quiet">{words.t("liveNoTerms", name)}</p>;
  const busy = live.busy.value;
  const failure = live.failure.value;
  return (
    <div class="live-step">
      <p class={agreed ? "quiet" : undefined}>{agreed ? words.t("liveSends") : words.t("liveFirst", name)}</p>
      <code class="live-address" dir="ltr">
        {readable(address)}
      </code>
      <p class="live-actions">
        <button type="button" class="button button-wide" disabled={busy} onClick={live.send}>
          {busy ? words.t("liveAsking", name) : words.t(agreed ? "liveSearch" : "liveSend", name)}
        </button>
        {!live.wide.value && (
          <button type="button" class="link" disabled={busy} onClick={live.widen}>
            {words.t("liveWide")}
          </button>
        )}
      </p>
      {failure !== null && <FailureNote failure={failure} />}
    </div>
  );
}

/** The same address with its words as words: what is sent, in a form that can be read. */
function readable(address: string): string {
  try {
    return decodeURIComponent(address.replaceAll("+", " "));
  } catch {
    return address;
  }
}
