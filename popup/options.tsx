import { render } from "preact";
import { createWords } from "../src/messages/words.ts";
import { createAccess } from "./accessState.ts";
import { browserSeam } from "./browserSeam.ts";
import { OptionsPage } from "./components/OptionsPage.tsx";
import { dressDocument } from "./document.ts";
import { createFeeds } from "./feedsState.ts";
import { createKept } from "./keptState.ts";
import { createLiveOptions } from "./liveOptions.ts";
import { createOptions } from "./optionsState.ts";
import { createSettings, sizeTexts } from "./settings.ts";
import { createSettingsFile } from "./settingsFileState.ts";
import { createSites } from "./sitesState.ts";

const seam = browserSeam();
const words = createWords(seam.message);
const options = createOptions(seam, words);
const live = createLiveOptions(seam);
const feeds = createFeeds(seam, words);
const reading = createKept(seam, words);
const kept = createSettings(seam);
const sites = createSites(seam, kept, words);
const access = createAccess(seam);
const file = createSettingsFile(seam, kept, options, words);

dressDocument(document, words);
document.title = words.t("optionsTitle");
void options.start();
void live.start();
void feeds.start();
void reading.start();
void kept.start();
void access.start();
sizeTexts(kept, document);
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
  document.getElementById("root")!,
);
// What the address names is drawn by now; before, there was nothing to scroll to.
if (location.hash.length > 1) document.getElementById(location.hash.slice(1))?.scrollIntoView();
