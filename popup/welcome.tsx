import { render } from "preact";
import { createWords } from "../src/messages/words.ts";
import { createActions } from "./actions.ts";
import { browserSeam } from "./browserSeam.ts";
import { WelcomePage } from "./components/WelcomePage.tsx";
import { dressDocument } from "./document.ts";
import { readSample, sampleSeam } from "./sampleSeam.ts";
import { createState } from "./state.ts";

const real = browserSeam();
const words = createWords(real.message);
const state = createState();

dressDocument(document, words);
document.title = words.t("welcomeTitle");
const sample = await fetch("../sample/story.json").then((answer) => answer.json() as Promise<unknown>);
const actions = createActions(state, sampleSeam(real, readSample(sample)), words);
void actions.start(0);
render(<WelcomePage state={state} actions={actions} words={words} />, document.getElementById("root")!);
