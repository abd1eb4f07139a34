import type { Actions } from "../actions.ts";
import type { State } from "../state.ts";
import { relationOf } from "../view-model/versions.ts";
import type { Place } from "./App.tsx";
import { Button } from "./Button.tsx";
import { Chips } from "./Chips.tsx";
import { Detail } from "./Detail.tsx";
import { DifferenceList } from "./DifferenceList.tsx";
import { FailureNote } from "./FailureNote.tsx";
import { MarkButton } from "./MarkButton.tsx";
import { Matrix } from "./Matrix.tsx";
import { NoMatch } from "./NoMatch.tsx";
import { OnlyThere } from "./OnlyThere.tsx";
import { Reading } from "./Reading.tsx";
import { Rows } from "./Rows.tsx";
import { Skeleton } from "./Skeleton.tsx";
import { StoryMap } from "./StoryMap.tsx";
import { Toolbar } from "./Toolbar.tsx";
import { useWords } from "./WordsContext.ts";

interface Props {
  readonly state: State;
  readonly actions: Actions;
  readonly place: Place;
}

/** The right-hand side in each of its states: nothing chosen, on its way, failed, open. */
export function Comparing({ state, actions, place }: Props) {
  const words = useWords();
  const opening = state.opening.value;
  if (opening === null) return <Nothing state={state} actions={actions} />;
  const back = <Button icon="back" label={words.t("backToVersions")} onClick={actions.back} />;
  if (opening.result.status === "loading")
    return (
      <>
        <div class="tools tools-back">{back}</div>
        <Skeleton lines={7} label={words.t("loadingComparison", opening.outlet)} shape="text" />
      </>
    );
  if (opening.result.status === "failed")
    return (
      <>
        <div class="tools tools-back">{back}</div>
        <div class="whole">
          <FailureNote failure={opening.result.failure}>
            <button type="button" class="button button-wide" onClick={() => actions.open(opening.id)}>
              {words.t("tryAgain")}
            </button>
          </FailureNote>
        </div>
      </>
    );
  return <Open state={state} actions={actions} place={place} />;
}

function Nothing({ state, actions }: { readonly state: State; readonly actions: Actions }) {
  const words = useWords();
  if (state.found.value.status !== "ready")
    return <Skeleton lines={7} label={words.t("loadingVersions")} shape="text" />;
  if (state.versions.value.length > 0) return <p class="calm">{words.t("chooseVersion")}</p>;
  return <NoMatch state={state} actions={actions} />;
}

function Open({ state, actions, place }: Props) {
  const words = useWords();
  const a = state.article.value;
  const opened = state.opened.value;
  if (a === null || opened === null) return null;
  const view = state.view.value;
  const differences = state.differences.value;
  const current = state.current.value;
  const order = state.order.value;
  const marks = state.marks.value;
  return (
    <>
      <Reading
        a={a}
        opened={opened}
        heads={view === "text"}
        inline={state.layout.value === "one"}
        tools={
          <>
            <div class="tools-line">
              <span class="only-narrow">
                <Button icon="back" label={words.t("backToVersions")} onClick={actions.back} />
              </span>
              <Toolbar
                view={view}
                roomy={place === "view"}
                layout={state.layout.value}
                scope={state.scope.value}
                onView={(next) => {
                  state.view.value = next;
                }}
                onLayout={actions.setLayout}
                onScope={actions.setScope}
              />
              <span class="tools-end">
                <Button icon="download" label={words.t("save")} onClick={() => actions.togglePanel("save")} />
                {place !== "sample" && (
                  <MarkButton
                    state={marks?.id === opened.version.id ? marks.state : null}
                    failure={state.markFailure.value}
                    onClick={actions.mark}
                  />
                )}
              </span>
            </div>
            {(view === "text" || view === "list") && (
              <Chips
                counts={state.counts.value}
                chosen={state.kinds.value}
                onToggle={actions.toggleKind}
                onAll={actions.allKinds}
              />
            )}
            <StoryMap
              parts={state.map.value}
              differences={differences}
              order={order}
              current={current}
              onGo={actions.goAlong}
            />
          </>
        }
      >
        {view === "text" && (
          <Rows
            items={state.items.value}
            a={a}
            b={opened.article}
            layout={state.layout.value}
            kinds={state.kinds.value}
            current={current}
            takesFocus={state.takesFocus.value}
            onPick={actions.goTo}
            onUnfold={actions.unfold}
          />
        )}
        {view === "only-there" && <OnlyThere rows={state.onlyThere.value} b={opened.article} current={current} />}
        {view === "matrix" && (
          <Matrix
            article={a}
            versions={state.alongside.value}
            rows={state.matrix.value}
            missing={
              state.versions.value.filter((each) => relationOf(each) === "same-report").length -
              state.alongside.value.length
            }
            busy={state.story.value?.table.status === "loading"}
            onAll={actions.openAll}
            onGo={actions.openAt}
          />
        )}
        {view === "list" && (
          <DifferenceList
            order={state.everything.value}
            differences={differences}
            a={a}
            opened={opened}
            onGo={actions.goTo}
          />
        )}
      </Reading>
      <Detail
        order={order}
        differences={differences}
        current={current}
        a={a}
        opened={opened}
        onNext={actions.next}
        onPrevious={actions.previous}
        onCopy={actions.copy}
      />
    </>
  );
}
