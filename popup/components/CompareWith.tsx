import { useState } from "preact/hooks";
import type { OtherTab } from "../../src/messages/calls.ts";
import type { Loadable } from "../loadable.ts";
import { FailureNote } from "./FailureNote.tsx";
import { Skeleton } from "./Skeleton.tsx";
import { useWords } from "./WordsContext.ts";

interface Props {
  /** The way whose field has the focus when the panel opens. */
  readonly first: "tab" | "address" | "text";
  readonly tabs: Loadable<{ readonly tabs: readonly OtherTab[]; readonly titlesKnown: boolean }>;
  readonly onTab: (tab: OtherTab, name: string) => void;
  readonly onTitles: () => void;
  readonly onAddress: (address: string) => void;
  readonly onText: (text: string, outlet: string) => void;
}

/** Comparing without any index: with another open tab, an address, or pasted text. */
export function CompareWith({ first, tabs, onTab, onTitles, onAddress, onText }: Props) {
  const words = useWords();
  const [address, setAddress] = useState("");
  const [text, setText] = useState("");
  const [outlet, setOutlet] = useState("");
  return (
    <div class="compare-with">
      <section>
        <h3>{words.t("withTab")}</h3>
        {tabs.status === "loading" && <Skeleton lines={2} label={words.t("optionsLoading")} shape="tabs" />}
        {tabs.status === "failed" && <FailureNote failure={tabs.failure} />}
        {tabs.status === "ready" && (
          <Tabs {...tabs.value} focused={first === "tab"} onTab={onTab} onTitles={onTitles} />
        )}
      </section>
      <section>
        <h3>{words.t("withAddress")}</h3>
        <form
          class="form-line"
          onSubmit={(event) => {
            event.preventDefault();
            if (address.trim() !== "") onAddress(address);
          }}
        >
          <input
            type="text"
            inputMode="url"
            autofocus={first === "address"}
            aria-label={words.t("withAddressLabel")}
            placeholder={words.t("withAddressHint")}
            dir="ltr"
            value={address}
            onInput={({ currentTarget }) => setAddress(currentTarget.value)}
          />
          <button type="submit" class="button button-wide" disabled={address.trim() === ""}>
            {words.t("compareNow")}
          </button>
        </form>
      </section>
      <section>
        <h3>{words.t("withText")}</h3>
        <form
          class="form-text"
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== "") onText(text, outlet);
          }}
        >
          <textarea
            rows={4}
            autofocus={first === "text"}
            dir="auto"
            aria-label={words.t("withTextLabel")}
            placeholder={words.t("withTextLabel")}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          <div class="form-line">
            <input
              type="text"
              dir="auto"
              aria-label={words.t("withTextOutlet")}
              placeholder={words.t("withTextOutlet")}
              value={outlet}
              onInput={({ currentTarget }) => setOutlet(currentTarget.value)}
            />
            <button type="submit" class="button button-wide" disabled={text.trim() === ""}>
              {words.t("compareNow")}
            </button>
          </div>
        </form>
      </section>
    </div>
  );
}

interface TabsProps {
  readonly tabs: readonly OtherTab[];
  readonly titlesKnown: boolean;
  /** Whether the first of them has the focus when the panel opens. */
  readonly focused: boolean;
  readonly onTab: Props["onTab"];
  readonly onTitles: () => void;
}

function Tabs({ tabs, titlesKnown, focused, onTab, onTitles }: TabsProps) {
  const words = useWords();
  return (
    <>
      {tabs.length === 0 && <p class="quiet">{words.t("withTabNone")}</p>}
      <ul class="tabs">
        {tabs.map((tab, index) => {
          const name = tab.title || tab.url || words.t("withTabUnnamed", words.number(index + 1));
          return (
            <li key={tab.tabId}>
              <button type="button" class="line" autofocus={focused && index === 0} onClick={() => onTab(tab, name)}>
                <bdi>{name}</bdi>
              </button>
            </li>
          );
        })}
      </ul>
      {!titlesKnown && (
        <p class="quiet tabs-titles">
          <button type="button" class="link" onClick={onTitles}>
            {words.t("withTabTitles")}
          </button>{" "}
          {words.t("withTabTitlesWhy")}
        </p>
      )}
    </>
  );
}
