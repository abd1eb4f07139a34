import type { Article } from "../../src/core/types.ts";
import { quotationOf } from "../view-model/inWords.ts";
import type { Move } from "../view-model/moves.ts";
import { Foreign } from "./Foreign.tsx";
import { KindSign } from "./KindSign.tsx";
import { placeAnchor, rowAnchor } from "./moveAnchors.ts";
import { useWords } from "./WordsContext.ts";

/** Code units of the passage that are quoted: enough to know it by. */
const QUOTED = 60;
/** Stands for the quotation while the sentence around it is put together; nobody prints it. */
const PLACE = "\ue000";

/** Where the other version has a passage that stands elsewhere on this page, with a link drawn to it. */
export function MovedPlace({ move: { row, lane, isBelow }, b }: { readonly move: Move; readonly b: Article }) {
  const words = useWords();
  const { pair, whole } = row;
  const [before = "", after = ""] = words.t("movedPlace", b.outlet, PLACE).split(PLACE);
  const ends = { "--from": rowAnchor(pair), "--to": placeAnchor(pair), "--lane": String(lane) };
  return (
    // biome-ignore lint/a11y/useSemanticElements: <li> stands right inside a list, and between this list and its items stand parts
    <div
      role="listitem"
      class="moved-place kind-moved"
      data-place={pair}
      tabIndex={-1}
      style={{ anchorName: placeAnchor(pair) }}
    >
      <p>
        <KindSign kind="moved" /> {before}
        <Foreign lang={b.lang}>{quotationOf(b.text, row.b!.span, QUOTED)}</Foreign>
        {after}{" "}
        <button type="button" class="link" data-difference={whole[0]}>
          {words.t("movedToHere")}
        </button>
      </p>
      <span class={`move-link ${isBelow ? "move-below" : "move-above"}`} style={ends} aria-hidden="true" />
    </div>
  );
}
