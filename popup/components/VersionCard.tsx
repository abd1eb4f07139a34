import type { VersionSummary } from "../../src/messages/calls.ts";
import { provenanceWording } from "../../src/messages/wording.ts";
import type { Words } from "../../src/messages/words.ts";
import { agencyName } from "../view-model/agencyName.ts";
import { hostOf } from "../view-model/host.ts";
import { relationOf } from "../view-model/versions.ts";
import { tongue } from "./Foreign.tsx";
import { Moment } from "./Moment.tsx";
import { ShareBar } from "./ShareBar.tsx";
import { useWords } from "./WordsContext.ts";

interface Props {
  readonly version: VersionSummary;
  /** Its number in the list, from 1: the key that opens it. */
  readonly place: number;
  readonly chosen: boolean;
  readonly onOpen: () => void;
}

const LAST_NUMBER_KEY = 9;

/** One version: who, when, how much of each is in the other, and how many differences matter. */
export function VersionCard({ version, place, chosen, onOpen }: Props) {
  const words = useWords();
  const { compared, provenance } = version;
  const credit = compared?.credit[0];
  const searched = provenance.from === "index" || provenance.from === "sample";
  const origin = version.needsOrigin;
  const why = origin === null || compared !== undefined ? undefined : words.t("compareWhy", hostOf(origin));
  return (
    <button
      type="button"
      class="version"
      aria-current={chosen ? "true" : undefined}
      title={why}
      data-version={version.id}
      onClick={onOpen}
    >
      <span class="version-head">
        <b class="version-outlet" {...tongue(version.lang)}>
          {version.outlet}
        </b>
        {place <= LAST_NUMBER_KEY && (
          <span class="version-key key" aria-hidden="true">
            {place}
          </span>
        )}
      </span>
      <span class="version-when">
        <Moment iso={version.published} />
        {credit !== undefined && <span title={words.t("creditLine", agencyName(credit))}>{agencyName(credit)}</span>}
        {!searched && <span>{words.say(provenanceWording(provenance, words.time))}</span>}
      </span>
      {compared === undefined ? (
        <span class="version-share">
          {provenance.from !== "live" && relationOf(version) === "same-report" && (
            <ShareBar a={version.score} estimated />
          )}
          <span>{estimate(version, words)}</span>
        </span>
      ) : (
        <>
          <span class="version-share">
            <ShareBar a={compared.coverage.a} b={compared.coverage.b} />
            <span>{words.t("carriesOfHere", words.percent(compared.coverage.a))}</span>
            <span class="version-share-back">{words.t("carriedHere", words.percent(compared.coverage.b))}</span>
          </span>
          <span class="version-count">
            {compared.matters === 0 ? words.t("mattersNone") : words.n("matters", compared.matters)}
          </span>
        </>
      )}
    </button>
  );
}

/** What is known before the page is fetched, and by whom; a feed and an earlier reading are named beside the time already. */
function estimate(version: VersionSummary, words: Words): string {
  const { provenance, score } = version;
  if (provenance.from === "live") return words.t("headlineAlike", words.percent(score));
  const by = provenance.from === "index" || provenance.from === "sample" ? provenance.name : null;
  // How surely it is the same report says nothing about one that is another.
  if (relationOf(version) !== "same-report")
    return by === null ? words.t("relatedAbout") : words.t("relatedEstimate", by);
  const share = words.percent(score);
  return by === null ? words.t("carriesAbout", share) : words.t("carriesEstimate", share, by);
}
