import type { Actions } from "../actions.ts";
import type { State } from "../state.ts";
import { type SearchedSummary, summaryOfSearched } from "../view-model/searched.ts";
import { FailureNote } from "./FailureNote.tsx";
import { LiveStep } from "./LiveStep.tsx";
import { SearchedList } from "./SearchedList.tsx";
import { useWords } from "./WordsContext.ts";

const WAYS = [
  ["tab", "withTab"],
  ["address", "withAddress"],
  ["text", "withText"],
] as const;

/** Nothing found: how much was looked through, whether it could have held this page's report at all, and one click for each way on. */
export function NoMatch({ state, actions }: { readonly state: State; readonly actions: Actions }) {
  const words = useWords();
  const searched = state.searched.value;
  const summary = summaryOfSearched(searched, state.article.value?.published ?? null);
  return (
    <div class="whole no-match">
      <FailureNote failure={{ code: "no-match" }}>
        <Summary summary={summary} />
      </FailureNote>
      <section aria-labelledby="no-match-next">
        <h2 id="no-match-next">{words.t("noMatchNext")}</h2>
        <ul class="next-steps">
          {WAYS.map(([way, key]) => (
            <li key={key}>
              <button type="button" class="button button-wide" onClick={() => actions.bring(way)}>
                {words.t(key)}
              </button>
            </li>
          ))}
          <li>
            <button type="button" class="button button-wide" onClick={() => actions.openOptions("feeds")}>
              {words.t("tryFeeds")}
            </button>
          </li>
          <li>
            <button type="button" class="button button-wide" onClick={() => actions.openOptions()}>
              {words.t("tryIndex")}
            </button>
          </li>
        </ul>
        <LiveStep live={actions.live} onOptions={() => actions.openOptions("live")} />
      </section>
      {searched.length > 0 && (
        <section aria-labelledby="no-match-searched">
          <h2 id="no-match-searched">{words.t("searchedHeading")}</h2>
          <SearchedList searched={searched} asking={state.asking.value} onAsk={actions.askIndexes} />
        </section>
      )}
    </div>
  );
}

function Summary({ summary }: { readonly summary: SearchedSummary }) {
  const words = useWords();
  const { stories, from, to, updated, outside } = summary;
  if (stories === 0) return <p>{words.t("noMatchNothing")}</p>;
  const dates =
    from === null || to === null ? words.t("searchedDatesNone") : words.t("dateRange", words.day(from), words.day(to));
  return (
    <p>
      {words.n("noMatchSearched", stories, words.number(stories), dates)}{" "}
      {updated !== null && <>{words.t("noMatchFresh", words.time(updated))} </>}
      {outside !== null && <strong>{words.t("noMatchOutside", words.day(outside))}</strong>}
    </p>
  );
}
