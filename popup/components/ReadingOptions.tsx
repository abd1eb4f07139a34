import { SPOKEN, TEXT_SIZES } from "../../src/messages/settings.ts";
import type { KeptSettings } from "../settings.ts";
import { KindsOptions } from "./KindsOptions.tsx";
import { useWords } from "./WordsContext.ts";

const SPOKEN_KEYS = { all: "spokenAll", kind: "spokenKind", none: "spokenNone" } as const;
const SIZE_KEYS = { small: "sizeSmall", normal: "sizeNormal", large: "sizeLarge" } as const;

/** How texts are shown: takes effect at once, on every page of ours that is open. */
export function ReadingOptions({ kept }: { readonly kept: KeptSettings }) {
  const words = useWords();
  const { layout, scope, textSize, spoken } = kept.settings.value;
  return (
    <section aria-labelledby="reading">
      <h2 id="reading">{words.t("optionsReading")}</h2>
      <div class="choosing">
        <label>
          <input
            type="checkbox"
            checked={scope === "differences"}
            onChange={({ currentTarget }) => kept.change({ scope: currentTarget.checked ? "differences" : "all" })}
          />
          <span>{words.t("scopeDifferences")}</span>
        </label>
        <label>
          <input
            type="checkbox"
            checked={layout === "one"}
            onChange={({ currentTarget }) => kept.change({ layout: currentTarget.checked ? "one" : "two" })}
          />
          <span>{words.t("layoutOne")}</span>
        </label>
        <KindsOptions kept={kept} />
        <fieldset>
          <legend>{words.t("optionsTextSize")}</legend>
          <div class="switch">
            {TEXT_SIZES.map((size) => (
              <button
                key={size}
                type="button"
                data-size={size}
                aria-pressed={textSize === size}
                onClick={() => kept.change({ textSize: size })}
              >
                {words.t(SIZE_KEYS[size])}
              </button>
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend>{words.t("optionsSpoken")}</legend>
          <div class="switch">
            {SPOKEN.map((much) => (
              <button
                key={much}
                type="button"
                aria-pressed={spoken === much}
                onClick={() => kept.change({ spoken: much })}
              >
                {words.t(SPOKEN_KEYS[much])}
              </button>
            ))}
          </div>
          <p class="quiet">{words.t("optionsSpokenWhy")}</p>
        </fieldset>
        <p class="sample-text">{words.t("welcomeLead")}</p>
      </div>
    </section>
  );
}
