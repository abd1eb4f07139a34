import { effect } from "@preact/signals";
import { render } from "preact";
import { createWords } from "../src/messages/words.ts";
import { createActions } from "./actions.ts";
import { browserSeam } from "./browserSeam.ts";
import { App } from "./components/App.tsx";
import { dressDocument } from "./document.ts";
import { createSettings, followSettings, sizeTexts } from "./settings.ts";
import { createState } from "./state.ts";
import { differenceOf, placeOf, withPlace } from "./view-model/place.ts";

const seam = browserSeam();
const words = createWords(seam.message);
const state = createState();
const kept = createSettings(seam);
const actions = createActions(state, seam, words, kept.change);

dressDocument(document, words);
sizeTexts(kept, document);
void kept.start().then(() => followSettings(kept, state));
render(<App state={state} actions={actions} words={words} place="view" />, document.getElementById("root")!);

const wanted = placeOf(location.search, location.hash);
await actions.start(wanted.tab, wanted.version);
/** Goes to the difference that the address names, where there is one. */
function follow(difference: number | null): void {
  if (difference !== null && difference < state.differences.value.length) actions.goTo(difference);
}

follow(wanted.difference);
addEventListener("hashchange", () => follow(differenceOf(location.hash)));

/** The address follows what is looked at, so that it can be kept or reloaded. */
effect(() => {
  const version = state.opening.value?.id ?? null;
  const difference = state.current.value;
  history.replaceState(null, "", withPlace({ tab: wanted.tab, version, difference }));
  document.title = [state.article.value?.title, words.t("name")].filter(Boolean).join(" – ");
});
