import "../../../popup/styles/all.css";
import { render } from "preact";
import { createAccess } from "../../../popup/accessState.ts";
import { createActions } from "../../../popup/actions.ts";
import { App } from "../../../popup/components/App.tsx";
import { OptionsPage } from "../../../popup/components/OptionsPage.tsx";
import { WelcomePage } from "../../../popup/components/WelcomePage.tsx";
import { dressDocument } from "../../../popup/document.ts";
import { createFeeds } from "../../../popup/feedsState.ts";
import { createKept } from "../../../popup/keptState.ts";
import { createLiveOptions } from "../../../popup/liveOptions.ts";
import { createOptions } from "../../../popup/optionsState.ts";
import { readSample, sampleSeam } from "../../../popup/sampleSeam.ts";
import { createSettings } from "../../../popup/settings.ts";
import { createSettingsFile } from "../../../popup/settingsFileState.ts";
import { createSites } from "../../../popup/sitesState.ts";
import { createState } from "../../../popup/state.ts";
import { createWords } from "../../../src/messages/words.ts";
import { fakeSeam } from "../fakeSeam.ts";
import { type Catalogue, getMessageOf } from "../getMessageOf.ts";
import { SCENES } from "./states.ts";

/** Messages and the sample come from the script that builds the gallery, so that the page needs no network. */
declare const SAMPLE: unknown;
declare const MESSAGES: Readonly<Record<string, Catalogue>>;

/** `#scene/language/place`, e.g. `#compared/en/popup`. */
const [name = "compared", language = "en", place = "popup"] = location.hash.slice(1).split("/");
const message = getMessageOf(MESSAGES[language] ?? {}, MESSAGES.en ?? {});

const scene = SCENES[name];
if (scene === undefined) throw new Error(`no scene called ${name}; there are ${Object.keys(SCENES).join(", ")}`);
const { seam } = fakeSeam(message, scene.answers);
const words = createWords(message);
dressDocument(document, words);
const root = document.getElementById("root")!;
/** Anything that never answers is a state to show as well: the page is ready after the answers that come. */
const answered = (work: Promise<unknown>) => Promise.race([work, new Promise((done) => setTimeout(done, 50))]);

if (scene.page === "options") {
  const options = createOptions(seam, words);
  const live = createLiveOptions(seam);
  const kept = createSettings(seam);
  const sites = createSites(seam, kept, words);
  const access = createAccess({
    ...seam,
    allowedOrigins: () => Promise.resolve(["https://*.example.org/*", "https://harbour-post.example/*"]),
  });
  const file = createSettingsFile(seam, kept, options, words);
  kept.change({ sites: ["https://*.example.org/*"], kinds: ["number", "quote"] });
  const feeds = createFeeds(seam, words);
  const reading = createKept(seam, words);
  render(
    <OptionsPage
      options={options}
      live={live}
      feeds={feeds}
      reading={reading}
      kept={kept}
      sites={sites}
      access={access}
      file={file}
      words={words}
    />,
    root,
  );
  await answered(Promise.all([options.start(), live.start(), feeds.start(), reading.start(), access.start()]));
} else if (scene.page === "welcome") {
  const state = createState();
  const actions = createActions(state, sampleSeam(seam, readSample(SAMPLE)), words);
  render(<WelcomePage state={state} actions={actions} words={words} />, root);
  await actions.start(0);
} else {
  const state = createState();
  const actions = createActions(state, seam, words);
  if (place === "popup") document.documentElement.dataset.place = "popup";
  render(
    <App
      state={state}
      actions={actions}
      words={words}
      place={place === "view" || place === "panel" ? place : "popup"}
    />,
    root,
  );
  await answered(actions.start(7));
  await scene.act?.(actions, state);
}
await new Promise((done) => setTimeout(done, 30));
document.documentElement.dataset.ready = "true";
