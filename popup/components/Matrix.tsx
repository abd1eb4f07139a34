import type { Article } from "../../src/core/types.ts";
import type { OpenedVersion } from "../../src/messages/calls.ts";
import { kindKey } from "../../src/messages/wording.ts";
import { directionOf } from "../../src/messages/words.ts";
import type { MatrixCell, MatrixRow } from "../view-model/matrix.ts";
import { Foreign } from "./Foreign.tsx";
import { KindSign } from "./KindSign.tsx";
import { useWords } from "./WordsContext.ts";

interface Props {
  readonly article: Article;
  readonly versions: readonly OpenedVersion[];
  readonly rows: readonly MatrixRow[];
  /** Versions of the same report that have not been compared yet. */
  readonly missing: number;
  readonly onAll: () => void;
  /** Opens a version, at a difference where one is meant. */
  readonly onGo: (id: string, difference: number | null) => void;
}

/** All versions at once: this page's sentences, and who carries them. */
export function Matrix({ article, versions, rows, missing, onAll, onGo }: Props) {
  const words = useWords();
  return (
    <div class="matrix">
      {missing > 0 && (
        <p class="matrix-more">
          {words.n("matrixMore", missing)}{" "}
          <button type="button" class="button button-wide" onClick={onAll}>
            {words.t("matrixAll")}
          </button>
        </p>
      )}
      {versions.length === 0 ? (
        <p class="calm">{words.t("matrixNone")}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.t("matrixSentence")}</th>
              {versions.map(({ version }) => (
                <th scope="col" key={version.id}>
                  <button type="button" class="link" onClick={() => onGo(version.id, null)}>
                    <Foreign lang={version.lang}>{version.outlet}</Foreign>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ span, cells, carried }) => (
              <tr key={span[0]}>
                <th scope="row">
                  <span
                    class="matrix-sentence"
                    lang={article.lang === "und" ? undefined : article.lang}
                    dir={directionOf(article.lang)}
                  >
                    {article.text.slice(span[0], span[1]).trim()}
                  </span>
                  <span class="matrix-carried">
                    {words.t("matrixCarried", words.number(carried), words.number(versions.length))}
                  </span>
                </th>
                {cells.map((cell, index) => {
                  const { id } = versions[index]!.version;
                  return (
                    <td key={id} class={`matrix-${cell.state}`}>
                      <CellButton cell={cell} onGo={() => onGo(id, cell.difference)} />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

const STATES = { same: "matrixSame", absent: "matrixAbsent", unsure: "matrixUnsure" } as const;
const SIGNS = { same: "=", absent: "–", unsure: "?" } as const;

function CellButton({ cell, onGo }: { readonly cell: MatrixCell; readonly onGo: () => void }) {
  const words = useWords();
  const label =
    cell.state === "differs"
      ? words.t("matrixDiffers", cell.kinds.map((kind) => words.t(kindKey(kind))).join(", "))
      : words.t(STATES[cell.state]);
  return (
    <button type="button" class="matrix-cell" aria-label={label} title={label} onClick={onGo}>
      {cell.state === "differs" ? cell.kinds.map((kind) => <KindSign key={kind} kind={kind} />) : SIGNS[cell.state]}
    </button>
  );
}
