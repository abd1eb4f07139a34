import { useState } from "preact/hooks";
import { OUTLETS, type Outlet } from "../../src/sources/feeds/outlets.ts";
import { countryNames, listOutlets, outletId } from "../view-model/outlets.ts";
import { Foreign } from "./Foreign.tsx";
import { useWords } from "./WordsContext.ts";

interface Props {
  /** Ids of what is followed already. */
  readonly followed: ReadonlySet<string>;
  readonly busy: boolean;
  /** True once they are followed. */
  readonly onFollow: (outlets: readonly Outlet[]) => Promise<boolean>;
}

/** The outlets that ship, to choose from by name, language and country. */
export function OutletPicker({ followed, busy, onFollow }: Props) {
  const words = useWords();
  const [text, setText] = useState("");
  const [country, setCountry] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const countries = listOutlets(OUTLETS, { text, country }, followed, words.locale);
  const count = countries.reduce((sum, { outlets }) => sum + outlets.length, 0);
  const picked = OUTLETS.filter((outlet) => chosen.has(outletId(outlet)) && !followed.has(outletId(outlet)));
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <form
      class="picker"
      onSubmit={async (event) => {
        event.preventDefault();
        if (picked.length > 0 && (await onFollow(picked))) setChosen(new Set());
      }}
    >
      <div class="form-line picker-search">
        <input
          type="search"
          aria-label={words.t("feedsSearch")}
          placeholder={words.t("feedsSearch")}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <select
          aria-label={words.t("feedsCountry")}
          value={country}
          onChange={({ currentTarget }) => setCountry(currentTarget.value)}
        >
          <option value="">{words.t("feedsCountryAll")}</option>
          {countryNames(OUTLETS, words.locale).map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <p class="hidden" role="status">
        {words.n("feedsShown", count)}
      </p>
      {count === 0 ? (
        <p class="quiet">{words.t("versionsNoneNamed")}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to get there.
        <section class="picker-list" aria-label={words.t("feedsAdd")} tabIndex={0}>
          <div class="picker-columns">
            {countries.map(({ country: code, name, outlets }) => (
              <fieldset key={code}>
                <legend>{name}</legend>
                {outlets.map((outlet) => {
                  const id = outletId(outlet);
                  return (
                    <label key={id}>
                      <input
                        type="checkbox"
                        checked={outlet.followed || chosen.has(id)}
                        disabled={outlet.followed || busy}
                        onChange={({ currentTarget }) => toggle(id, currentTarget.checked)}
                      />
                      <span>
                        <Foreign lang={outlet.lang}>{outlet.name}</Foreign>
                      </span>
                      <span class="quiet">{outlet.followed ? words.t("feedFollowed") : outlet.language}</span>
                    </label>
                  );
                })}
              </fieldset>
            ))}
          </div>
        </section>
      )}
      <div class="picker-follow">
        <button type="submit" class="button button-wide" disabled={busy || picked.length === 0}>
          {words.n("feedsFollow", picked.length)}
        </button>
        <p class="quiet">{words.t("feedsFollowWhy")}</p>
      </div>
    </form>
  );
}
