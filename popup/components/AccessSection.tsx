import type { Access } from "../accessState.ts";
import { nameOfPattern } from "../view-model/pattern.ts";
import { useWords } from "./WordsContext.ts";

/** What the reader has allowed: sites one by one, or all of them; each taken back with one click. */
export function AccessSection({ access }: { readonly access: Access }) {
  const words = useWords();
  const sites = access.sites.value;
  const everywhere = access.everywhere.value;
  return (
    <section aria-labelledby="access">
      <h2 id="access">{words.t("accessTitle")}</h2>
      <p class="quiet">{words.t("accessWhy")}</p>
      {sites.length > 0 && (
        <ul class="sites">
          {sites.map((pattern) => (
            <li key={pattern} data-allowed={pattern}>
              <b>
                <bdi dir="ltr">{nameOfPattern(pattern)}</bdi>
              </b>
              <button
                type="button"
                class="link"
                aria-label={words.t("accessWithdrawNamed", nameOfPattern(pattern))}
                onClick={() => access.withdraw([pattern])}
              >
                {words.t("accessWithdraw")}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p role="status">{words.t(access.refused.value ? "accessRefused" : everywhere ? "accessAll" : "accessEach")}</p>
      <p class="form-line">
        {!everywhere && (
          <button type="button" class="button button-wide" onClick={access.allowAll}>
            {words.t("accessAllowAll")}
          </button>
        )}
        {(everywhere || sites.length > 0) && (
          <button type="button" class="button button-wide" onClick={access.withdrawAll}>
            {words.t("accessWithdrawAll")}
          </button>
        )}
      </p>
    </section>
  );
}
