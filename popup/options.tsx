import "./styles/all.css";
import { render } from "preact";
import { createWords } from "../src/messages/words.ts";
import { browserSeam } from "./browserSeam.ts";
import { OptionsPage } from "./components/OptionsPage.tsx";
import { dressDocument } from "./document.ts";
import { createOptions } from "./optionsState.ts";

const seam = browserSeam();
const words = createWords(seam.message);
const options = createOptions(seam, words);

dressDocument(document, words);
document.title = words.t("optionsTitle");
void options.start();
render(<OptionsPage options={options} words={words} />, document.getElementById("root")!);
