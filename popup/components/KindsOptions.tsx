import { FIRST_VIEWS } from "../../src/messages/settings.ts";
import { kindKey } from "../../src/messages/wording.ts";
import type { KeptSettings } from "../settings.ts";
import { KINDS } from "../view-model/kinds.ts";
import { KindSign } from "./KindSign.tsx";
import { useWords } from "./WordsContext.ts";

const VIEW_KEYS = { text: "viewText", "only-there": "viewOnlyThere", list: "viewList" } as const;

/** What a comparison opens with: the view, and the kinds that are shown and marked. */
export function KindsOptions({ kept }: { readonly kept: KeptSettings }) {
  const words = useWords();
  const { view, kinds } = kept.settings.value;
  return (
    <>
      <fieldset>
        <legend>{words.t("optionsView")}</legend>
        <div class="switch">
          {FIRST_VIEWS.map((one) => (
            <button
              key={one}
              type="button"
              data-view={one}
              aria-pressed={view === one}
              onClick={() => kept.change({ view: one })}
            >
              {words.t(VIEW_KEYS[one])}
            </button>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{words.t("optionsKinds")}</legend>
        <div class="chips">
          {KINDS.map((kind) => (
            <button
              key={kind}
              type="button"
              class={`chip kind-${kind}`}
              aria-pressed={kinds.includes(kind)}
              onClick={() =>
                kept.change({ kinds: kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind] })
              }
            >
              <KindSign kind={kind} />
              <span>{words.t(kindKey(kind))}</span>
            </button>
          ))}
        </div>
        <p class="quiet">{words.t("optionsKindsWhy")}</p>
      </fieldset>
    </>
  );
}
