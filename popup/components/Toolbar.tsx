import type { View } from "../state.ts";
import { Button } from "./Button.tsx";
import { useWords } from "./WordsContext.ts";

interface Props {
  readonly view: View;
  /** All versions at once need more room than a popup has. */
  readonly roomy: boolean;
  readonly layout: "two" | "one";
  readonly scope: "differences" | "all";
  readonly onView: (view: View) => void;
  readonly onLayout: (layout: "two" | "one") => void;
  readonly onScope: (scope: "differences" | "all") => void;
}

const VIEWS = [
  ["text", "viewText"],
  ["only-there", "viewOnlyThere"],
  ["list", "viewList"],
  ["matrix", "viewMatrix"],
] as const;

/** What of the comparison is shown, and how. */
export function Toolbar({ view, roomy, layout, scope, onView, onLayout, onScope }: Props) {
  const words = useWords();
  return (
    <>
      <fieldset class="switch">
        <legend class="hidden">{words.t("viewGroup")}</legend>
        {VIEWS.filter(([name]) => roomy || name !== "matrix").map(([name, key]) => (
          <button key={name} type="button" aria-pressed={view === name} onClick={() => onView(name)}>
            {words.t(key)}
          </button>
        ))}
      </fieldset>
      {view === "text" && (
        <div class="ticks">
          <label>
            <input
              type="checkbox"
              checked={scope === "differences"}
              onChange={({ currentTarget }) => onScope(currentTarget.checked ? "differences" : "all")}
            />
            <span>{words.t("scopeDifferences")}</span>
          </label>
          <Button
            icon="column"
            label={words.t("layoutOne")}
            pressed={layout === "one"}
            onClick={() => onLayout(layout === "one" ? "two" : "one")}
          />
        </div>
      )}
    </>
  );
}
