import type { Article, Difference } from "../../src/core/types.ts";
import type { OpenedVersion } from "../../src/messages/calls.ts";
import { kindKey } from "../../src/messages/wording.ts";
import { matters } from "../view-model/rows.ts";
import { KindSign } from "./KindSign.tsx";
import { Sentence } from "./Sentence.tsx";
import { useWords } from "./WordsContext.ts";

interface Props {
  /** Indices in reading order. */
  readonly order: readonly number[];
  readonly differences: readonly Difference[];
  readonly a: Article;
  readonly opened: OpenedVersion;
  readonly onGo: (difference: number) => void;
}

/** Every difference as a sentence; those that matter first, the trifles under a fold of their own. */
export function DifferenceList({ order, differences, a, opened, onGo }: Props) {
  const words = useWords();
  const heavy = order.filter((index) => matters(differences[index]!));
  const light = order.filter((index) => !matters(differences[index]!));
  const line = (index: number) => {
    const difference = differences[index]!;
    return (
      <li key={index}>
        <button type="button" class="line" onClick={() => onGo(index)}>
          <KindSign kind={difference.kind} />
          <b>{words.t(kindKey(difference.kind))}</b>
          <span>
            <Sentence difference={difference} a={a} opened={opened} />
          </span>
        </button>
      </li>
    );
  };
  return (
    <div class="in-words">
      <h2 class="hidden">{words.t("listHeading")}</h2>
      {heavy.length === 0 ? <p class="calm">{words.t("mattersNone")}</p> : <ol>{heavy.map(line)}</ol>}
      {light.length > 0 && (
        <details>
          <summary>{words.n("listTrifles", light.length)}</summary>
          <ol class="trifles">{light.map(line)}</ol>
        </details>
      )}
    </div>
  );
}
