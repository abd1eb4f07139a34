import { useEffect } from "preact/hooks";
import type { FailureCode } from "../../src/messages/calls.ts";
import type { Words } from "../../src/messages/words.ts";
import type { Actions } from "../actions.ts";
import { listenForKeys } from "../keys.ts";
import type { State } from "../state.ts";
import { Button } from "./Button.tsx";
import { CompareWith } from "./CompareWith.tsx";
import { Comparing } from "./Comparing.tsx";
import { FailureNote } from "./FailureNote.tsx";
import { Help } from "./Help.tsx";
import { Live } from "./Live.tsx";
import { Masthead } from "./Masthead.tsx";
import { Panel } from "./Panel.tsx";
import { SavePanel } from "./SavePanel.tsx";
import { SpokenContext } from "./SpokenContext.ts";
import { Versions } from "./Versions.tsx";
import { WordsContext } from "./WordsContext.ts";

/** Where the comparison is shown. */
export type Place = "popup" | "view" | "panel" | "sample";

interface Props {
  readonly state: State;
  readonly actions: Actions;
  readonly words: Words;
  /**
   * The popup is small and offers the panel and the full view; the panel follows the tab in front, which it may not read before the
   * reader has clicked there; the full view does not offer itself; the sample shows a story that is on no page, so there is nothing
   * to mark and nothing to compare it with.
   */
  readonly place: Place;
}

const EVERYWHERE = "np123456789?";

/** The keys that do something in each place. */
const USABLE: Readonly<Record<Place, string>> = {
  popup: `${EVERYWHERE}mo`,
  panel: `${EVERYWHERE}mo`,
  view: `${EVERYWHERE}m`,
  sample: EVERYWHERE,
};

/** What the browser says of a page on which the reader has not clicked yet: nothing has gone wrong there. */
const UNREAD: ReadonlySet<FailureCode> = new Set(["restricted-page", "permission-refused"]);

/** The popup, the panel and the full view: the one component that reads the state, and hands it down as props. */
export function App({ state, actions, words, place }: Props) {
  const usable = USABLE[place];
  useEffect(() => listenForKeys(document, actions, usable), [actions, usable]);
  const page = state.page.value;
  const panel = state.panel.value;
  const opening = state.opening.value;
  const isEmpty = opening === null && state.found.value.status === "ready" && state.versions.value.length === 0;
  return (
    <WordsContext.Provider value={words}>
      <SpokenContext.Provider value={state.spoken}>
        <div class={`app app-${place}${opening === null ? "" : " app-reading"}${isEmpty ? " app-empty" : ""}`}>
          <Masthead article={state.article.value} loading={page.status === "loading"}>
            {place === "popup" && page.status === "ready" && (
              <Button icon="panel" label={words.t("openPanel")} onClick={actions.openPanel} />
            )}
            {(place === "popup" || place === "panel") && page.status === "ready" && (
              <Button icon="view" label={words.t("openView")} shortcut="o" onClick={actions.openView} />
            )}
            {place !== "sample" && (
              <Button icon="options" label={words.t("openOptions")} onClick={() => actions.openOptions()} />
            )}
            <Button
              icon="help"
              label={words.t("help")}
              shortcut="?"
              expanded={panel === "help"}
              onClick={() => actions.togglePanel("help")}
            />
          </Masthead>
          <main class="desk">
            {page.status === "failed" && place === "panel" && UNREAD.has(page.failure.code) ? (
              <p class="calm whole">{words.t("panelIdle")}</p>
            ) : page.status === "failed" ? (
              <div class="whole">
                <FailureNote failure={page.failure}>
                  <button type="button" class="button button-wide" onClick={actions.again}>
                    {words.t("tryAgain")}
                  </button>
                </FailureNote>
              </div>
            ) : (
              <>
                <Versions state={state} actions={actions} place={place} />
                <section class="reading" aria-label={opening?.outlet ?? words.t("otherVersion")}>
                  <Comparing state={state} actions={actions} place={place} />
                </section>
              </>
            )}
          </main>
          {panel === "help" && (
            <Panel title={words.t("helpHeading")} onClose={actions.closePanel}>
              <Help usable={usable} />
            </Panel>
          )}
          {panel === "save" && (
            <Panel title={words.t("saveHeading")} onClose={actions.closePanel}>
              <SavePanel onSave={actions.save} />
            </Panel>
          )}
          {panel === "compare-with" && (
            <Panel title={words.t("compareWith")} onClose={actions.closePanel}>
              <CompareWith
                first={state.way.value}
                tabs={state.tabs.value}
                onTab={(tab, name) => actions.openTab(tab.tabId, name, tab.needsOrigin)}
                onTitles={actions.showTitles}
                onAddress={actions.openAddress}
                onText={actions.openText}
              />
            </Panel>
          )}
          <Live said={state.announcement} />
        </div>
      </SpokenContext.Provider>
    </WordsContext.Provider>
  );
}
