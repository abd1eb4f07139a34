import { useState } from "preact/hooks";
import { KEPT_ARTICLES, KEPT_DAYS } from "../../src/sources/kept/kept-record.ts";
import type { Kept } from "../keptState.ts";
import { FailureNote } from "./FailureNote.tsx";
import { Skeleton } from "./Skeleton.tsx";
import { useWords } from "./WordsContext.ts";

/** The options' part about kept reading: off until it is asked for, and gone when it is deleted. */
export function KeptSection({ kept }: { readonly kept: Kept }) {
  const words = useWords();
  const [asking, setAsking] = useState(false);
  const state = kept.state.value;
  return (
    <section aria-labelledby="kept" class="kept">
      <h2 id="kept">{words.t("optionsKept")}</h2>
      <p class="quiet">{words.t("optionsKeptWhy", words.number(KEPT_ARTICLES), words.number(KEPT_DAYS))}</p>
      {state.status === "loading" && <Skeleton lines={1} label={words.t("optionsLoading")} shape="versions" />}
      {state.status === "failed" && <FailureNote failure={state.failure} />}
      {state.status === "ready" && (
        <div class="choosing">
          <label>
            <input
              type="checkbox"
              checked={state.value.on}
              onChange={({ currentTarget }) => void kept.setOn(currentTarget.checked)}
            />
            <span>{words.t("keptOn")}</span>
          </label>
          <p data-kept={state.value.articles}>
            {state.value.articles === 0
              ? words.t("keptNone")
              : words.n(
                  "keptCount",
                  state.value.articles,
                  words.number(state.value.articles),
                  words.bytes(state.value.bytes),
                )}
            {state.value.from !== null &&
              state.value.to !== null &&
              ` ${words.t("dateRange", words.day(state.value.from), words.day(state.value.to))}`}
          </p>
          {state.value.articles > 0 && !asking && (
            <button type="button" class="button button-wide" onClick={() => setAsking(true)}>
              {words.t("keptDelete")}
            </button>
          )}
          {asking && (
            <div class="index-sure" role="alert">
              <p>{words.t("keptDeleteSure")}</p>
              <button
                type="button"
                class="button button-wide"
                onClick={async () => {
                  await kept.forget();
                  setAsking(false);
                }}
              >
                {words.t("keptDelete")}
              </button>
              <button type="button" class="button button-wide" onClick={() => setAsking(false)}>
                {words.t("keptCancel")}
              </button>
            </div>
          )}
        </div>
      )}
      {kept.failure.value !== null && <FailureNote failure={kept.failure.value} />}
      <p role="status" class="said">
        {kept.announcement.value}
      </p>
    </section>
  );
}
