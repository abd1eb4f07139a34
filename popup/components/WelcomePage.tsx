import type { Words } from "../../src/messages/words.ts";
import type { Actions } from "../actions.ts";
import type { State } from "../state.ts";
import { App } from "./App.tsx";
import { ClickPicture, MarkPicture, SeePicture } from "./WelcomePictures.tsx";

interface Props {
  readonly state: State;
  readonly actions: Actions;
  readonly words: Words;
}

/** What a reader sees after the installation: what it does, the sample story, what it asks for. */
export function WelcomePage({ state, actions, words }: Props) {
  const steps = [
    [ClickPicture, "welcomeClick", "welcomeClickWhy"],
    [SeePicture, "welcomeSee", "welcomeSeeWhy"],
    [MarkPicture, "welcomeMark", "welcomeMarkWhy"],
  ] as const;
  const asks = [
    ["welcomeAsksTab", "welcomeAsksTabWhy"],
    ["welcomeAsksOrigin", "welcomeAsksOriginWhy"],
    ["welcomeAsksTitles", "welcomeAsksTitlesWhy"],
    ["welcomeAsksStorage", "welcomeAsksStorageWhy"],
  ] as const;
  return (
    <div class="sheet sheet-wide">
      <section aria-labelledby="welcome">
        <h1 id="welcome">{words.t("welcomeTitle")}</h1>
        <p class="lead">{words.t("welcomeLead")}</p>
      </section>
      <section aria-labelledby="steps">
        <h2 id="steps" class="hidden">
          {words.t("welcomeStepsHeading")}
        </h2>
        <ol class="steps">
          {steps.map(([Picture, what, why]) => (
            <li key={what}>
              <Picture />
              <h3>{words.t(what)}</h3>
              <p class="quiet">{words.t(why)}</p>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="try">
        <h2 id="try">{words.t("welcomeTry")}</h2>
        <p class="quiet">{words.t("welcomeTryWhy")}</p>
      </section>
      <div class="stage">
        <App state={state} actions={actions} words={words} place="sample" />
      </div>
      <section aria-labelledby="asks">
        <h2 id="asks">{words.t("welcomeAsks")}</h2>
        <dl class="asks">
          {asks.map(([what, why]) => (
            <div key={what}>
              <dt>{words.t(what)}</dt>
              <dd>{words.t(why)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="never">
        <h2 id="never">{words.t("welcomeNever")}</h2>
        <p class="lead">{words.t("welcomeNeverWhy")}</p>
      </section>
    </div>
  );
}
