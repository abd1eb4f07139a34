import "../../../popup/styles/all.css";
import { render } from "preact";
import { createActions } from "../../../popup/actions.ts";
import { App } from "../../../popup/components/App.tsx";
import { dressDocument } from "../../../popup/document.ts";
import { createState } from "../../../popup/state.ts";
import { createWords, type GetMessage } from "../../../src/messages/words.ts";
import { fakeSeam } from "../fakeSeam.ts";
import { SCENES } from "./states.ts";

/** Messages come from the script that builds the gallery, so that the page needs no network. */
declare const MESSAGES: Readonly<Record<string, Readonly<Record<string, { readonly message: string }>>>>;

/** `#scene/language/place`, e.g. `#compared/en/popup`. */
const [name = "compared", language = "en", place = "popup"] = location.hash.slice(1).split("/");
const message: GetMessage = (key, substitutions = []) =>
  (MESSAGES[language]?.[key] ?? MESSAGES.en?.[key])?.message.replace(
    /\$(\d)/g,
    (_, n) => substitutions[Number(n) - 1] ?? "",
  ) ?? "";

const scene = SCENES[name];
if (scene === undefined) throw new Error(`no scene called ${name}; there are ${Object.keys(SCENES).join(", ")}`);
const { seam } = fakeSeam(message, scene.answers);
const words = createWords(message);
const state = createState();
const actions = createActions(state, seam, words);
dressDocument(document, words);
if (place === "popup") document.documentElement.dataset.place = "popup";
render(
  <App state={state} actions={actions} words={words} place={place === "view" ? "view" : "popup"} />,
  document.getElementById("root")!,
);
/** Anything that never answers is a state to show as well: the page is ready after the answers that come. */
await Promise.race([actions.start(7), new Promise((done) => setTimeout(done, 50))]);
await scene.act?.(actions, state);
await new Promise((done) => setTimeout(done, 30));
document.documentElement.dataset.ready = "true";
