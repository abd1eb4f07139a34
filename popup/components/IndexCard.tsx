import { useState } from "preact/hooks";
import type { IndexState } from "../../src/messages/calls.ts";
import { failureWording } from "../../src/messages/wording.ts";
import { AskedIndexNote } from "./AskedIndexNote.tsx";
import { useWords } from "./WordsContext.ts";

interface Props {
  readonly index: IndexState;
  readonly busy: boolean;
  readonly onOn: (on: boolean) => void;
  readonly onRemove: () => void;
  readonly onAsked: (asked: boolean) => void;
}

/** One index: what it holds, how fresh it is, whether it is used. */
export function IndexCard({ index, busy, onOn, onRemove, onAsked }: Props) {
  const words = useWords();
  const [asking, setAsking] = useState(false);
  const { name, url, on, stories, bytes, from, to, updated, asked, failure } = index;
  const facts = [
    ["optionsStories", words.number(stories)],
    [
      "optionsDates",
      from === null || to === null
        ? words.t("searchedDatesNone")
        : words.t("dateRange", words.day(from), words.day(to)),
    ],
    ["optionsSize", words.bytes(bytes)],
    ...(url === "" ? [] : [["optionsUpdated", words.time(updated) || words.t("searchedNever")] as const]),
    [
      "optionsState",
      failure !== undefined
        ? words.say(failureWording(failure, words.t("failNoDetail")).what)
        : words.t(stateKey(index)),
    ],
  ] as const;
  return (
    <article class="index" aria-label={name} data-index={index.id}>
      <div class="index-head">
        <label>
          <input
            type="checkbox"
            checked={on}
            disabled={busy}
            aria-label={words.t("optionsUse", name)}
            onChange={({ currentTarget }) => onOn(currentTarget.checked)}
          />
          <b>
            <bdi>{name}</bdi>
          </b>
        </label>
        {url !== "" && (
          <button
            type="button"
            class="link"
            disabled={busy}
            aria-label={words.t("optionsRemoveNamed", name)}
            onClick={() => setAsking(true)}
          >
            {words.t("optionsRemove")}
          </button>
        )}
      </div>
      <p class="quiet">{url === "" ? words.t("optionsBundled") : <bdi dir="ltr">{url}</bdi>}</p>
      <dl>
        {facts.map(([key, value]) => (
          <div key={key} class={key === "optionsState" && failure !== undefined ? "index-failed" : undefined}>
            <dt>{words.t(key)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {asked !== undefined && <AskedIndexNote asked={asked} busy={busy} onAsked={onAsked} />}
      {asking && (
        <div class="index-sure" role="alert">
          <p>{words.t("optionsRemoveSure", name)}</p>
          <button type="button" class="button button-wide" onClick={onRemove}>
            {words.t("optionsRemove")}
          </button>
          <button type="button" class="button button-wide" onClick={() => setAsking(false)}>
            {words.t("optionsCancel")}
          </button>
        </div>
      )}
    </article>
  );
}

function stateKey({ on, url, updated, asked }: IndexState) {
  if (!on) return "optionsOff";
  if (asked !== undefined) return asked.agreed ? "bucketsAsked" : "bucketsNotAsked";
  return url === "" || updated !== null ? "optionsGood" : "optionsNotYet";
}
