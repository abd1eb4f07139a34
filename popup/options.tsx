import "./styles/all.css";
import { render } from "preact";
import { createWords } from "../src/messages/words.ts";
import { browserSeam } from "./browserSeam.ts";
import { OptionsPage } from "./components/OptionsPage.tsx";
import { dressDocument } from "./document.ts";
import { createOptions } from "./optionsState.ts";
import { createSettings, sizeTexts } from "./settings.ts";

const seam = browserSeam();
const words = createWords(seam.message);
const options = createOptions(seam, words);
const kept = createSettings(seam);

dressDocument(document, words);
document.title = words.t("optionsTitle");
void options.start();
void kept.start();
sizeTexts(kept, document);
render(<OptionsPage options={options} kept={kept} words={words} />, document.getElementById("root")!);
