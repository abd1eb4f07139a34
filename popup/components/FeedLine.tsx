import type { Failure, FollowedFeed } from "../../src/messages/calls.ts";
import { failureWording } from "../../src/messages/wording.ts";
import { hostOf } from "../view-model/host.ts";
import { Foreign } from "./Foreign.tsx";
import { useWords } from "./WordsContext.ts";

interface Props {
  readonly feed: FollowedFeed;
  readonly busy: boolean;
  readonly looking: boolean;
  readonly onAllow: () => void;
  readonly onRemove: () => void;
}

/** One followed feed: what it holds, when it was looked into, and what is the matter where something is. */
export function FeedLine({ feed, busy, looking, onAllow, onRemove }: Props) {
  const words = useWords();
  const { name, lang, homepage, stories, from, to, looked, failure, needsOrigin } = feed;
  const told = [
    words.n("feedReports", stories),
    from === null || to === null ? "" : words.t("dateRange", words.day(from), words.day(to)),
    looking
      ? words.t("feedsLooking")
      : looked === null
        ? words.t("feedNever")
        : words.t("feedLooked", words.time(looked)),
  ];
  return (
    <article class="feed" aria-label={name} data-feed={feed.id}>
      <div class="index-head">
        <b>
          <Foreign lang={lang}>{name}</Foreign>
        </b>
        <button
          type="button"
          class="link"
          disabled={busy}
          aria-label={words.t("optionsRemoveNamed", name)}
          onClick={onRemove}
        >
          {words.t("optionsRemove")}
        </button>
      </div>
      <p class="quiet">
        <bdi dir="ltr">{feed.feed ?? homepage}</bdi>
      </p>
      <p class="feed-told">
        {told
          .filter((each) => each !== "")
          .map((each) => (
            <span key={each}>{each}</span>
          ))}
      </p>
      {failure !== undefined && !looking && <FeedFailure failure={failure} />}
      {needsOrigin !== null && (
        <button type="button" class="button button-wide" disabled={busy} onClick={onAllow}>
          {words.t("feedAllow", hostOf(needsOrigin))}
        </button>
      )}
    </article>
  );
}

/** What feeds alone meet says what comes of it; the rest is said elsewhere with advice for other places. */
const OF_FEEDS: ReadonlySet<Failure["code"]> = new Set(["feed-gone", "no-feed"]);

function FeedFailure({ failure }: { readonly failure: Failure }) {
  const words = useWords();
  const { what, next } = failureWording(failure, words.t("failNoDetail"));
  return (
    <div data-failure={failure.code}>
      <p class="feed-failed">{words.say(what)}</p>
      {OF_FEEDS.has(failure.code) && <p class="quiet">{words.say(next)}</p>}
    </div>
  );
}
