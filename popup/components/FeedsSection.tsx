import { useRef, useState } from "preact/hooks";
import type { Feeds } from "../feedsState.ts";
import { FailureNote } from "./FailureNote.tsx";
import { FeedLine } from "./FeedLine.tsx";
import { OutletPicker } from "./OutletPicker.tsx";
import { Skeleton } from "./Skeleton.tsx";
import { useWords } from "./WordsContext.ts";

/** The options' part about followed outlets: who they are, how their feeds do, and more of them from a list, an address or a file. */
export function FeedsSection({ feeds }: { readonly feeds: Feeds }) {
  const words = useWords();
  const [address, setAddress] = useState("");
  const file = useRef<HTMLInputElement>(null);
  const state = feeds.state.value;
  const busy = feeds.busy.value;
  const followed = state.status === "ready" ? state.value.feeds : [];
  const ids = new Set(followed.flatMap(({ id, feed }) => [id, feed ?? id]));
  const listed = feeds.listed.value;
  return (
    <section aria-labelledby="feeds" class="feeds">
      <div class="sheet-head">
        <h2 id="feeds">{words.t("optionsFeeds")}</h2>
        {followed.length > 0 && (
          <button type="button" class="button button-wide" disabled={busy} onClick={feeds.look}>
            {words.t(busy ? "feedsLooking" : "feedsLook")}
          </button>
        )}
      </div>
      <p class="quiet">{words.t("optionsFeedsWhy")}</p>
      {state.status === "loading" && <Skeleton lines={1} label={words.t("optionsLoading")} shape="versions" />}
      {state.status === "failed" && <FailureNote failure={state.failure} />}
      {state.status === "ready" && followed.length === 0 && <p>{words.t("feedsNone")}</p>}
      {state.status === "ready" && followed.length > 0 && (
        <>
          <ul class="feed-list">
            {followed.map((feed) => (
              <li key={feed.id}>
                <FeedLine
                  feed={feed}
                  busy={busy}
                  looking={feeds.looking.value.has(feed.id)}
                  onAllow={() => feeds.allow(feed)}
                  onRemove={() => feeds.remove(feed)}
                />
              </li>
            ))}
          </ul>
          <p class="quiet">{words.t("feedsHeld", words.bytes(state.value.bytes), words.bytes(state.value.limit))}</p>
        </>
      )}
      {feeds.failure.value !== null && <FailureNote failure={feeds.failure.value} />}
      <p role="status" class="said">
        {feeds.announcement.value}
      </p>
      <h3>{words.t("feedsAdd")}</h3>
      <OutletPicker followed={ids} busy={busy} onFollow={feeds.follow} />
      <form
        class="form-line"
        onSubmit={async (event) => {
          event.preventDefault();
          if (address.trim() !== "" && (await feeds.followAddress(address))) setAddress("");
        }}
      >
        <input
          type="text"
          inputMode="url"
          dir="ltr"
          aria-label={words.t("feedsAddress")}
          placeholder={words.t("feedsAddress")}
          value={address}
          onInput={({ currentTarget }) => setAddress(currentTarget.value)}
        />
        <button type="submit" class="button button-wide" disabled={busy || address.trim() === ""}>
          {words.t("optionsAddButton")}
        </button>
      </form>
      <div class="feed-files">
        <input
          ref={file}
          class="hidden"
          type="file"
          accept=".opml,.xml,text/xml,text/x-opml"
          aria-label={words.t("feedsImport")}
          tabIndex={-1}
          onChange={async ({ currentTarget }) => {
            const [given] = currentTarget.files ?? [];
            if (given !== undefined) await feeds.readList(await given.text());
            // The same file again is another wish.
            currentTarget.value = "";
          }}
        />
        <button type="button" class="button button-wide" disabled={busy} onClick={() => file.current?.click()}>
          {words.t("feedsImport")}
        </button>
        {followed.length > 0 && (
          <button type="button" class="button button-wide" onClick={feeds.saveList}>
            {words.t("feedsExport")}
          </button>
        )}
      </div>
      {listed.length > 0 && (
        <div class="index-sure">
          <p>{words.n("feedsListed", listed.length)}</p>
          <button type="button" class="button button-wide" disabled={busy} onClick={feeds.followListed}>
            {words.n("feedsFollow", listed.length)}
          </button>
        </div>
      )}
    </section>
  );
}
