import { useState } from "preact/hooks";
import type { LiveProvider } from "../../src/messages/calls.ts";
import type { LiveOptions } from "../liveOptions.ts";
import { FailureNote } from "./FailureNote.tsx";
import { useWords } from "./WordsContext.ts";

/** Live search among the options: off until the reader turns a provider on. */
export function LiveSection({ live }: { readonly live: LiveOptions }) {
  const words = useWords();
  const providers = live.providers.value;
  return (
    <section aria-labelledby="live">
      <h2 id="live">{words.t("liveTitle")}</h2>
      <p class="quiet">{words.t("liveWhy")}</p>
      {providers.status === "failed" && <FailureNote failure={providers.failure} />}
      {providers.status === "ready" && (
        <ul class="indexes">
          {providers.value.map((provider) => (
            <li key={`${provider.id} ${provider.endpoint}`}>
              <Provider provider={provider} live={live} />
            </li>
          ))}
        </ul>
      )}
      {live.failure.value !== null && <FailureNote failure={live.failure.value} />}
    </section>
  );
}

function Provider({ provider, live }: { readonly provider: LiveProvider; readonly live: LiveOptions }) {
  const words = useWords();
  const own = provider.endpoint === provider.standard ? "" : provider.endpoint;
  const [endpoint, setEndpoint] = useState(own);
  const busy = live.busy.value;
  const { id, name, on, standard } = provider;
  return (
    <article class="index" aria-label={name} data-provider={id}>
      <div class="index-head">
        <label>
          <input
            type="checkbox"
            checked={on}
            disabled={busy}
            aria-label={words.t("optionsUse", name)}
            onChange={async (event) => {
              const box = event.currentTarget;
              // A permission that was refused leaves it as it was, whatever the box shows.
              box.checked = await live.set(provider, box.checked, own);
            }}
          />
          <b>
            <bdi>{name}</bdi>
          </b>
        </label>
      </div>
      <details class="live-endpoint" open={own !== ""}>
        <summary>{words.t("liveEndpoint", name)}</summary>
        <form
          class="form-line"
          onSubmit={(event) => {
            event.preventDefault();
            void live.set(provider, on, endpoint);
          }}
        >
          <input
            type="text"
            inputMode="url"
            dir="ltr"
            aria-label={words.t("liveEndpoint", name)}
            placeholder={standard}
            value={endpoint}
            onInput={({ currentTarget }) => setEndpoint(currentTarget.value)}
          />
          <button type="submit" class="button button-wide" disabled={busy}>
            {words.t("liveEndpointSet")}
          </button>
        </form>
        <p class="quiet">{words.t("liveEndpointWhy")}</p>
      </details>
    </article>
  );
}
