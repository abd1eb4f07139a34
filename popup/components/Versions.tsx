import type { Actions } from "../actions.ts";
import type { State } from "../state.ts";
import { groupVersions, isEarlier, relationOf, searchVersions } from "../view-model/versions.ts";
import type { Place } from "./App.tsx";
import { Button } from "./Button.tsx";
import { FailureNote } from "./FailureNote.tsx";
import { SearchedList } from "./SearchedList.tsx";
import { Skeleton } from "./Skeleton.tsx";
import { VersionList } from "./VersionList.tsx";
import { useWords } from "./WordsContext.ts";

/** So many versions can be taken in at a glance; above it they can be searched. */
const GLANCE = 6;

interface Props {
  readonly state: State;
  readonly actions: Actions;
  readonly place: Place;
}

/** The list of versions in each of its states. */
export function Versions({ state, actions, place }: Props) {
  const words = useWords();
  const found = state.found.value;
  const versions = state.versions.value;
  const same = versions.filter((version) => relationOf(version) === "same-report" && !isEarlier(version)).length;
  const shown = searchVersions(versions, state.search.value);
  const searched = state.searched.value;
  return (
    <nav class="versions" aria-label={words.t("versionsHeading")}>
      {found.status === "loading" ? (
        <Skeleton lines={3} label={words.t("loadingVersions")} shape="versions" />
      ) : (
        <h2>{same === 0 ? words.t("sameReportNone") : words.n("sameReportIn", same)}</h2>
      )}
      {found.status === "failed" && (
        <FailureNote failure={found.failure}>
          <button type="button" class="button button-wide" onClick={actions.again}>
            {words.t("tryAgain")}
          </button>
        </FailureNote>
      )}
      {versions.length > GLANCE && (
        <input
          type="search"
          class="versions-search"
          aria-label={words.t("versionsSearch")}
          placeholder={words.t("versionsSearch")}
          value={state.search.value}
          onInput={({ currentTarget }) => {
            state.search.value = currentTarget.value;
          }}
        />
      )}
      <VersionList
        groups={groupVersions(shown)}
        order={versions}
        chosen={state.opening.value?.id ?? null}
        onOpen={actions.open}
      />
      {versions.length > 0 && shown.length === 0 && <p class="quiet">{words.t("versionsNoneNamed")}</p>}
      {place !== "sample" && state.page.value.status === "ready" && (
        <div class="versions-more">
          <Button
            icon="add"
            label={words.t("compareWith")}
            wide
            expanded={state.panel.value === "compare-with"}
            onClick={() => actions.togglePanel("compare-with")}
          />
        </div>
      )}
      {searched.length > 0 && versions.length > 0 && (
        <details class="searched-fold" open={place !== "popup" && searched.some(({ waits }) => waits === "click")}>
          <summary>{words.t("searchedHeading")}</summary>
          <SearchedList searched={searched} asking={state.asking.value} onAsk={actions.askIndexes} />
        </details>
      )}
    </nav>
  );
}
