import { useState } from "preact/hooks";
import type { SitesState } from "../sitesState.ts";
import { nameOfPattern } from "../view-model/pattern.ts";
import { useWords } from "./WordsContext.ts";

/** The sites where Wireside may look by itself: each listed by the reader and granted in this browser. */
export function SitesOptions({ sites }: { readonly sites: SitesState }) {
  const words = useWords();
  const [address, setAddress] = useState("");
  const listed = sites.listed.value;
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">{words.t("optionsSites")}</h2>
      <p class="quiet">{words.t("optionsSitesWhy")}</p>
      {listed.length > 0 && (
        <ul class="sites">
          {listed.map(({ pattern, granted }) => (
            <li key={pattern} data-site={pattern}>
              <b>
                <bdi dir="ltr">{nameOfPattern(pattern)}</bdi>
              </b>
              <span class="site-state">{words.t(granted ? "optionsSiteLooks" : "optionsSiteNeeds")}</span>
              {!granted && (
                <button type="button" class="button button-wide" onClick={() => sites.allow(pattern)}>
                  {words.t("optionsSiteAllow")}
                </button>
              )}
              <button
                type="button"
                class="link"
                aria-label={words.t("optionsRemoveNamed", nameOfPattern(pattern))}
                onClick={() => sites.remove(pattern)}
              >
                {words.t("optionsRemove")}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        class="form-line"
        onSubmit={async (event) => {
          event.preventDefault();
          if (await sites.add(address)) setAddress("");
        }}
      >
        <input
          type="text"
          inputMode="url"
          dir="ltr"
          aria-label={words.t("optionsSiteLabel")}
          placeholder="example.org"
          value={address}
          onInput={({ currentTarget }) => setAddress(currentTarget.value)}
        />
        <button type="submit" class="button button-wide" disabled={address.trim() === ""}>
          {words.t("optionsAddButton")}
        </button>
      </form>
      <p role="status" class="said">
        {sites.said.value}
      </p>
    </section>
  );
}
