import "./styles/all.css";
import { render } from "preact";
import { createWords } from "../src/messages/words.ts";
import { createActions } from "./actions.ts";
import { browserSeam } from "./browserSeam.ts";
import { App } from "./components/App.tsx";
import { dressDocument } from "./document.ts";
import { createState } from "./state.ts";

const seam = browserSeam();
const words = createWords(seam.message);
const state = createState();
const actions = createActions(state, seam, words);

dressDocument(document, words);
void seam.activeTab().then((tab) => actions.start(tab));
render(<App state={state} actions={actions} words={words} place="popup" />, document.getElementById("root")!);
