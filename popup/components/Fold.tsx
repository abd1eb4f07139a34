import { useWords } from "./WordsContext.ts";

interface Props {
  readonly count: number;
  /** Only some kinds are shown: what is folded may differ in others. */
  readonly filtered: boolean;
  /** Some of them differ, but in nothing that matters. */
  readonly trifles: boolean;
  readonly onShow: () => void;
}

/** A stretch that says the same in both, folded. */
export function Fold({ count, filtered, trifles, onShow }: Props) {
  const words = useWords();
  return (
    <li class="fold">
      <button type="button" onClick={onShow}>
        <span>{words.n(filtered ? "foldedFiltered" : trifles ? "foldedTrifles" : "folded", count)}</span>
        <span class="fold-show">{words.t("foldShow")}</span>
      </button>
    </li>
  );
}
