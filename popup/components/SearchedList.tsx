import type { Searched } from "../../src/messages/calls.ts";
import { failureWording } from "../../src/messages/wording.ts";
import { useWords } from "./WordsContext.ts";

/** What was searched, how much it holds and how fresh it is: without it "no match" would say nothing. */
export function SearchedList({ searched }: { readonly searched: readonly Searched[] }) {
  const words = useWords();
  return (
    <ul class="searched">
      {searched.map(({ name, stories, from, to, updated, asked, failure }) => {
        const dates =
          from === null || to === null
            ? words.t("searchedDatesNone")
            : words.t("dateRange", words.day(from), words.day(to));
        const fresh = words.time(updated) || words.t("searchedNever");
        // What came with Wireside is never updated; what failed before it was ever loaded says so below.
        const line = updated === null && failure === undefined ? "searchedBundled" : "searchedLine";
        return (
          <li key={name}>
            <span>
              {asked === undefined
                ? words.n(line, stories, name, words.number(stories), dates, fresh)
                : words.t("searchedLive", name, asked, words.number(stories))}
            </span>
            {failure !== undefined && (
              <strong>{words.say(failureWording(failure, words.t("failNoDetail")).what)}</strong>
            )}
          </li>
        );
      })}
    </ul>
  );
}
