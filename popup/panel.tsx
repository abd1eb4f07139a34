import { render } from "preact";
import { createWords } from "../src/messages/words.ts";
import { createActions } from "./actions.ts";
import { browserSeam } from "./browserSeam.ts";
import { browserTabs } from "./browserTabs.ts";
import { App } from "./components/App.tsx";
import { dressDocument } from "./document.ts";
import { followTab } from "./followTab.ts";
import { createSettings, followSettings, sizeTexts } from "./settings.ts";
import { createState } from "./state.ts";

const seam = browserSeam();
const words = createWords(seam.message);
const state = createState();
const kept = createSettings(seam);
const actions = createActions(state, seam, words, kept.change);

dressDocument(document, words);
sizeTexts(kept, document);
void kept.start().then(() => followSettings(kept, state));
followTab(browserTabs(), actions, state);
render(<App state={state} actions={actions} words={words} place="panel" />, document.getElementById("root")!);
