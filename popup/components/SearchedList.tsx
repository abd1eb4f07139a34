import type { Searched } from "../../src/messages/calls.ts";
import { failureWording } from "../../src/messages/wording.ts";
import type { Words } from "../../src/messages/words.ts";
import { useWords } from "./WordsContext.ts";

interface Props {
  readonly searched: readonly Searched[];
  /** Indexes are being asked about the page now. */
  readonly asking: boolean;
  readonly onAsk: () => void;
}

/** What was searched, how much it holds and how fresh it is: without it "no match" would say nothing. */
export function SearchedList({ searched, asking, onAsk }: Props) {
  const words = useWords();
  return (
    <ul class="searched">
      {searched.map((place) => {
        const { name, waits, failure } = place;
        return (
          <li key={name}>
            <span>{waits === undefined ? lineOf(place, words) : unasked(place, asking, words)}</span>
            {failure !== undefined && (
              <strong>{words.say(failureWording(failure, words.t("failNoDetail")).what)}</strong>
            )}
            {waits === "click" && (
              <button type="button" class="link" disabled={asking} onClick={onAsk}>
                {words.t("searchedAsk", name)}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What stands for a place that has not been asked about the page. */
function unasked({ name, waits }: Searched, asking: boolean, words: Words): string {
  if (waits === "consent") return words.t("searchedNoConsent", name);
  return words.t(asking ? "searchedAsking" : "searchedNotAsked", name);
}

function lineOf({ name, stories, from, to, updated, asked, failure }: Searched, words: Words): string {
  if (asked !== undefined) return words.t("searchedLive", name, asked, words.number(stories));
  const dates =
    from === null || to === null ? words.t("searchedDatesNone") : words.t("dateRange", words.day(from), words.day(to));
  const fresh = words.time(updated) || words.t("searchedNever");
  // What came with Wireside is never updated; what failed before it was ever loaded says so below.
  const line = updated === null && failure === undefined ? "searchedBundled" : "searchedLine";
  return words.n(line, stories, name, words.number(stories), dates, fresh);
}
