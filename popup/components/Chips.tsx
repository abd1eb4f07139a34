import type { DifferenceKind } from "../../src/core/types.ts";
import { kindKey } from "../../src/messages/wording.ts";
import type { KindCount } from "../view-model/kinds.ts";
import { KindSign } from "./KindSign.tsx";
import { useWords } from "./WordsContext.ts";

interface Props {
  readonly counts: readonly KindCount[];
  readonly chosen: ReadonlySet<DifferenceKind>;
  readonly onToggle: (kind: DifferenceKind) => void;
  readonly onAll: () => void;
}

/** The kinds that occur, with their counts; pressing some shows only those. */
export function Chips({ counts, chosen, onToggle, onAll }: Props) {
  const words = useWords();
  return (
    <fieldset class="chips">
      <legend class="hidden">{words.t("chipsGroup")}</legend>
      {counts.map(({ kind, matters, all }) => (
        <button
          key={kind}
          type="button"
          class={`chip kind-${kind}${matters === 0 ? " chip-trifle" : ""}`}
          aria-pressed={chosen.has(kind)}
          onClick={() => onToggle(kind)}
        >
          <KindSign kind={kind} />
          <span>{words.t(kindKey(kind))}</span>
          <b>{words.number(matters === 0 ? all : matters)}</b>
        </button>
      ))}
      {chosen.size > 0 && (
        <button type="button" class="chip chip-all" onClick={onAll}>
          {words.t("chipsAll")}
        </button>
      )}
    </fieldset>
  );
}
