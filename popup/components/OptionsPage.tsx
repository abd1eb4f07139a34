import { useState } from "preact/hooks";
import type { IndexState } from "../../src/messages/calls.ts";
import type { Words } from "../../src/messages/words.ts";
import type { Access } from "../accessState.ts";
import type { Feeds } from "../feedsState.ts";
import type { Kept } from "../keptState.ts";
import type { LiveOptions } from "../liveOptions.ts";
import type { Options } from "../optionsState.ts";
import type { KeptSettings } from "../settings.ts";
import type { SettingsFileState } from "../settingsFileState.ts";
import type { SitesState } from "../sitesState.ts";
import { AccessSection } from "./AccessSection.tsx";
import { FailureNote } from "./FailureNote.tsx";
import { FeedsSection } from "./FeedsSection.tsx";
import { IndexCard } from "./IndexCard.tsx";
import { KeptSection } from "./KeptSection.tsx";
import { LiveSection } from "./LiveSection.tsx";
import { ReadingOptions } from "./ReadingOptions.tsx";
import { SettingsFileOptions } from "./SettingsFileOptions.tsx";
import { SitesOptions } from "./SitesOptions.tsx";
import { Skeleton } from "./Skeleton.tsx";
import { WordsContext } from "./WordsContext.ts";

interface Props {
  readonly options: Options;
  readonly live: LiveOptions;
  readonly feeds: Feeds;
  readonly reading: Kept;
  readonly kept: KeptSettings;
  readonly sites: SitesState;
  readonly access: Access;
  readonly file: SettingsFileState;
  readonly words: Words;
}

function sizeOf(indexes: readonly IndexState[]): number {
  return indexes.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** The options: where versions are looked for, what is kept, and how texts are shown. */
export function OptionsPage({ options, live, feeds, reading, kept, sites, access, file, words }: Props) {
  const [address, setAddress] = useState("");
  const indexes = options.indexes.value;
  const busy = options.busy.value;
  return (
    <WordsContext.Provider value={words}>
      <main class="sheet">
        <h1>{words.t("optionsTitle")}</h1>
        <section>
          <div class="sheet-head">
            <h2>{words.t("optionsIndexes")}</h2>
            <button type="button" class="button button-wide" disabled={busy} onClick={options.update}>
              {words.t(busy ? "optionsUpdating" : "optionsUpdate")}
            </button>
          </div>
          <p class="quiet">{words.t("optionsIndexesWhy")}</p>
          {indexes.status === "loading" && <Skeleton lines={2} label={words.t("optionsLoading")} shape="versions" />}
          {indexes.status === "failed" && <FailureNote failure={indexes.failure} />}
          {indexes.status === "ready" && (
            <ul class="indexes">
              {indexes.value.map((index) => (
                <li key={index.id}>
                  <IndexCard
                    index={index}
                    busy={busy}
                    onOn={(on) => options.setOn(index, on)}
                    onRemove={() => options.remove(index)}
                    onAsked={(asked) => options.setAsked(index, asked)}
                  />
                </li>
              ))}
            </ul>
          )}
          {indexes.status === "ready" && options.room.value !== null && (
            <p class="quiet">
              {words.t("optionsRoom", words.bytes(sizeOf(indexes.value)), words.bytes(options.room.value))}
            </p>
          )}
          <h3>{words.t("optionsAdd")}</h3>
          <form
            class="form-line"
            onSubmit={async (event) => {
              event.preventDefault();
              if (address.trim() !== "" && (await options.add(address))) setAddress("");
            }}
          >
            <input
              type="text"
              inputMode="url"
              dir="ltr"
              aria-label={words.t("optionsAddLabel")}
              placeholder={words.t("withAddressHint")}
              value={address}
              onInput={({ currentTarget }) => setAddress(currentTarget.value)}
            />
            <button type="submit" class="button button-wide" disabled={busy || address.trim() === ""}>
              {words.t("optionsAddButton")}
            </button>
          </form>
          <p class="quiet">{words.t("optionsAddWhy")}</p>
          {options.failure.value !== null && <FailureNote failure={options.failure.value} />}
          <p role="status" class="said">
            {options.announcement.value}
          </p>
        </section>
        <FeedsSection feeds={feeds} />
        <LiveSection live={live} />
        <KeptSection kept={reading} />
        <SitesOptions sites={sites} />
        <AccessSection access={access} />
        <ReadingOptions kept={kept} />
        <SettingsFileOptions file={file} />
      </main>
    </WordsContext.Provider>
  );
}
