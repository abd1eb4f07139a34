import { useEffect, useState } from "preact/hooks";
import type { Article } from "../../src/core/types.ts";
import type { OpenedVersion } from "../../src/messages/calls.ts";
import { kindKey } from "../../src/messages/wording.ts";
import type { MatrixCell, MatrixRow } from "../view-model/matrix.ts";
import { Foreign, tongue } from "./Foreign.tsx";
import { KindSign } from "./KindSign.tsx";
import { still } from "./still.tsx";
import { useWords } from "./WordsContext.ts";

interface Props {
  readonly article: Article;
  readonly versions: readonly OpenedVersion[];
  readonly rows: readonly MatrixRow[];
  /** Versions of the same report that have not been compared yet. */
  readonly missing: number;
  /** What only other versions have is still being gathered. */
  readonly busy: boolean;
  readonly onAll: () => void;
  /** Opens a version, at a difference where one is meant. */
  readonly onGo: (id: string, difference: number | null) => void;
}

/** Rows that are laid out together: a group out of sight costs next to nothing, and a browser looks after few groups. */
const TOGETHER = 12;

/** Groups that are drawn at once, more than a window holds; and so many with each step after that, so that no key waits for all of them. */
const AT_ONCE = 4;

/** All versions at once: the story's sentences, and who carries them. */
export function Matrix({ article, versions, rows, missing, busy, onAll, onGo }: Props) {
  const words = useWords();
  const groups = Array.from({ length: Math.ceil(rows.length / TOGETHER) }, (_, at) =>
    rows.slice(at * TOGETHER, (at + 1) * TOGETHER),
  );
  const [drawn, draw] = useState(AT_ONCE);
  const rest = rows.length - drawn * TOGETHER;
  useEffect(() => {
    if (rest <= 0) return;
    const next = setTimeout(() => draw(drawn + AT_ONCE));
    return () => clearTimeout(next);
  }, [drawn, rest]);
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
      {busy && (
        <p class="quiet" role="status">
          {words.t("matrixGathering")}
        </p>
      )}
      {versions.length === 0 ? (
        <p class="calm">{words.t("matrixNone")}</p>
      ) : (
        <table style={{ "--versions": String(versions.length) }}>
          <thead>
            <tr>
              <th scope="col">{words.t("matrixSentence")}</th>
              <th scope="col">{words.t("thisPage")}</th>
              {versions.map(({ version }) => (
                <th scope="col" key={version.id}>
                  <button type="button" class="link" onClick={() => onGo(version.id, null)}>
                    <Foreign lang={version.lang}>{version.outlet}</Foreign>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          {groups.slice(0, drawn).map((group, at) => (
            <tbody key={at} style={{ "--rows": String(group.length) }}>
              {group.map((row) => (
                <StillLine
                  key={`${row.wordsOf} ${row.span[0]}`}
                  row={row}
                  text={row.wordsOf === null ? article : versions[row.wordsOf]!.article}
                  versions={versions}
                  onGo={onGo}
                />
              ))}
            </tbody>
          ))}
          {rest > 0 && <tbody class="matrix-rest" style={{ "--rows": String(rest) }} />}
        </table>
      )}
    </div>
  );
}

interface LineProps {
  readonly row: MatrixRow;
  /** The article whose words stand for the row. */
  readonly text: Article;
  readonly versions: readonly OpenedVersion[];
  readonly onGo: Props["onGo"];
}

const StillLine = still(Line);

/** One sentence of the story. */
function Line({ row: { span, wordsOf, here, cells, carried }, text, versions, onGo }: LineProps) {
  const words = useWords();
  return (
    <tr class={wordsOf === null ? undefined : "matrix-elsewhere"}>
      <th scope="row">
        <span class="matrix-words" {...tongue(text.lang)}>
          {text.text.slice(span[0], span[1]).trim()}
        </span>
        <span class="matrix-carried">
          {words.t("matrixCarried", words.number(carried), words.number(versions.length + 1))}
          {wordsOf !== null && (
            <> · {words.t(here === "absent" ? "matrixNotHere" : "matrixNotFoundHere", text.outlet)}</>
          )}
        </span>
      </th>
      <td>
        <span class={`matrix-cell matrix-${here}`} title={words.t(STATES[here])}>
          <span aria-hidden="true">{SIGNS[here]}</span>
          <span class="hidden">{words.t(STATES[here])}</span>
        </span>
      </td>
      {cells.map((cell, index) => {
        const { id } = versions[index]!.version;
        return (
          <td key={id}>
            <CellButton cell={cell} onGo={() => onGo(id, cell.difference)} />
          </td>
        );
      })}
    </tr>
  );
}

const STATES = { same: "matrixSame", has: "matrixHas", absent: "matrixAbsent", unsure: "matrixUnsure" } as const;
const SIGNS = { same: "=", has: "✓", absent: "–", unsure: "?" } as const;

function CellButton({ cell, onGo }: { readonly cell: MatrixCell; readonly onGo: () => void }) {
  const words = useWords();
  const label =
    cell.state === "differs"
      ? words.t("matrixDiffers", cell.kinds.map((kind) => words.t(kindKey(kind))).join(", "))
      : words.t(STATES[cell.state]);
  return (
    <button type="button" class={`matrix-cell matrix-${cell.state}`} aria-label={label} title={label} onClick={onGo}>
      {cell.state === "differs" ? cell.kinds.map((kind) => <KindSign key={kind} kind={kind} />) : SIGNS[cell.state]}
    </button>
  );
}
