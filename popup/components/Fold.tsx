import { useWords } from "./WordsContext.ts";

interface Props {
  /** First pair of the stretch. */
  readonly first: number;
  readonly count: number;
  /** Only some kinds are shown: what is folded may differ in others. */
  readonly filtered: boolean;
  /** Some of them differ, but in nothing that matters. */
  readonly trifles: boolean;
}

/** A stretch that says the same in both, folded; the list that it stands in listens for the click. */
export function Fold({ first, count, filtered, trifles }: Props) {
  const words = useWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: <li> stands right inside a list, and between this list and its items stand parts
    <div role="listitem" class="fold">
      <button type="button" data-fold={first} data-count={count}>
        <span>{words.n(filtered ? "foldedFiltered" : trifles ? "foldedTrifles" : "folded", count)}</span>
        <span class="fold-show">{words.t("foldShow")}</span>
      </button>
    </div>
  );
}
