import type { Failure, MarkState } from "../../src/messages/calls.ts";
import { failureWording } from "../../src/messages/wording.ts";
import { Icon } from "./Icon.tsx";
import { useWords } from "./WordsContext.ts";

interface Props {
  /** What is marked on the page now; null where nothing of this version is. */
  readonly state: MarkState | null;
  readonly failure: Failure | null;
  readonly onClick: () => void;
}

/** Draws the differences in the article itself, and takes them away again. */
export function MarkButton({ state, failure, onClick }: Props) {
  const words = useWords();
  const label = failure
    ? words.say(failureWording(failure, words.t("failNoDetail")).what)
    : state === null
      ? words.t("markShort")
      : words.t("markedOf", words.number(state.marked), words.number(state.of));
  return (
    <button
      type="button"
      class="button button-wide mark-button"
      aria-pressed={state !== null}
      aria-keyshortcuts="m"
      title={`${words.t(state === null ? "markPage" : "unmarkPage")} (m)`}
      onClick={onClick}
    >
      <Icon name="pen" />
      <span>{label}</span>
    </button>
  );
}
