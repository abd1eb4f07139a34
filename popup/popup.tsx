import { render } from "preact";
import { createWords } from "../src/messages/words.ts";
import { createActions } from "./actions.ts";
import { beginning } from "./beginning.ts";
import { browserSeam } from "./browserSeam.ts";
import { App } from "./components/App.tsx";
import { dressDocument } from "./document.ts";
import { holdRoomQueries } from "./holdRoomQueries.ts";
import { createSettings, followSettings, sizeTexts } from "./settings.ts";
import { createState } from "./state.ts";

const seam = browserSeam();
const words = createWords(seam.message);
const state = createState();
const kept = createSettings(seam);
const actions = createActions(state, seam, words, kept.change, true);

dressDocument(document, words);
holdRoomQueries(document.styleSheets, window);
sizeTexts(kept, document);
void kept.start().then(() => followSettings(kept, state));
void beginning.wiresideBegun.then(({ tabId, read }) => actions.start(tabId, null, read));
render(<App state={state} actions={actions} words={words} place="popup" />, document.getElementById("root")!);
