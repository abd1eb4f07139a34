import { computed, signal } from "@preact/signals";
import type { DifferenceKind } from "../src/core/types.ts";
import type {
  BackgroundCalls,
  ComparedSummary,
  Failure,
  MarkState,
  OpenedVersion,
  OtherTab,
  ReadArticle,
  Searched,
  StoryTable,
  VersionSummary,
} from "../src/messages/calls.ts";
import type { Settings, Spoken } from "../src/messages/settings.ts";
import { LOADING, type Loadable } from "./loadable.ts";
import { arrange, isShown, orderOf } from "./view-model/arrange.ts";
import { countKinds } from "./view-model/kinds.ts";
import { mapOf } from "./view-model/map.ts";
import { keepRows, type MatrixRow, matrixOf } from "./view-model/matrix.ts";
import { matters, rowsOf } from "./view-model/rows.ts";
import { groupVersions, relationOf, sortVersions } from "./view-model/versions.ts";

/** What lies over the comparison, if anything. */
export type Panel = "none" | "compare-with" | "help" | "save";
/** The comparison's text, what only the other version has, the list of differences in words, or all versions at once. */
export type View = "text" | "only-there" | "list" | "matrix";

/** A version that is open or being opened. */
export interface Opening {
  readonly id: string;
  readonly outlet: string;
  readonly result: Loadable<OpenedVersion>;
}

/** All that the popup and the full view show, as signals. Nothing here asks the background for anything. */
export function createState() {
  const page = signal<Loadable<ReadArticle>>(LOADING);
  const found = signal<Loadable<ReturnType<BackgroundCalls["findVersions"]>>>(LOADING);
  /** Versions that the reader brought: tabs, addresses, pasted text. */
  const brought = signal<readonly VersionSummary[]>([]);
  /** What comparing has told of versions, by id. */
  const compared = signal<ReadonlyMap<string, ComparedSummary>>(new Map());
  /** Comparisons that have been made, by version. */
  const kept = signal<ReadonlyMap<string, OpenedVersion>>(new Map());
  const opening = signal<Opening | null>(null);
  const view = signal<View>("text");
  /** What a comparison opens with. */
  const first = signal<Pick<Settings, "view" | "kinds">>({ view: "text", kinds: [] });
  const layout = signal<"two" | "one">("two");
  const scope = signal<"differences" | "all">("differences");
  const spoken = signal<Spoken>("all");
  const kinds = signal<ReadonlySet<DifferenceKind>>(new Set());
  const unfolded = signal<ReadonlySet<number>>(new Set());
  const current = signal<number | null>(null);
  /** Whether going to a difference takes the focus there. */
  const takesFocus = signal(true);
  const panel = signal<Panel>("none");
  /** Which way of bringing a version the panel opens at. */
  const way = signal<"tab" | "address" | "text">("tab");
  const tabs = signal<Loadable<{ tabs: readonly OtherTab[]; titlesKnown: boolean }>>(LOADING);
  const marks = signal<{ readonly id: string; readonly state: MarkState } | null>(null);
  const markFailure = signal<Failure | null>(null);
  /** Indexes are being asked about the page. */
  const asking = signal(false);
  /** Versions that came when the list stood there already, by id. */
  const late = signal<ReadonlySet<string>>(new Set());
  const announcement = signal("");
  const search = signal("");

  const searched = computed<readonly Searched[]>(() =>
    found.value.status === "ready" ? found.value.value.searched : [],
  );
  const versions = computed(() => {
    const listed = found.value.status === "ready" ? found.value.value.versions : [];
    const known = new Set(listed.map(({ id }) => id));
    return sortVersions(
      [...listed, ...brought.value.filter(({ id }) => !known.has(id))].map((version) => {
        const told = compared.value.get(version.id);
        return told === undefined ? version : { ...version, compared: told };
      }),
      late.value,
    );
  });
  const groups = computed(() => groupVersions(versions.value));
  const article = computed(() => (page.value.status === "ready" ? page.value.value.article : null));
  const opened = computed(() => (opening.value?.result.status === "ready" ? opening.value.result.value : null));
  const rows = computed(() =>
    opened.value === null || article.value === null
      ? []
      : rowsOf(article.value, opened.value.article, opened.value.comparison),
  );
  const differences = computed(() => opened.value?.comparison.differences ?? []);
  const items = computed(() =>
    arrange(rows.value, differences.value, { scope: scope.value, kinds: kinds.value, unfolded: unfolded.value }),
  );
  const order = computed(() => orderOf(rows.value, differences.value, kinds.value));
  const counts = computed(() => countKinds(differences.value));
  /** Every difference in reading order, trifles as well. */
  const everything = computed(() =>
    rows.value.flatMap((row) =>
      row.differences.filter((index) => isShown(kinds.value, differences.value[index]!.kind)),
    ),
  );
  /** Rows that hold something only the other version has. */
  const onlyThere = computed(() =>
    rows.value.filter((row) => row.differences.some((index) => differences.value[index]!.kind === "only-b")),
  );
  /** Versions of the same report that have been compared, in the order of the list. */
  const alongside = computed(() =>
    versions.value.flatMap((version) => {
      const one = kept.value.get(version.id);
      return one !== undefined && relationOf(version) === "same-report" ? [one] : [];
    }),
  );
  /** The whole story across versions, for those it was asked for; null until it is asked for. */
  const story = signal<{ readonly ids: readonly string[]; readonly table: Loadable<StoryTable> } | null>(null);
  let matrixBefore: readonly MatrixRow[] = [];
  const matrix = computed(() => {
    if (article.value === null) return [];
    const told =
      story.value?.table.status === "ready" && isOf(story.value.ids, alongside.value) ? story.value.table.value : null;
    matrixBefore = keepRows(matrixBefore, matrixOf(article.value, alongside.value, told));
    return matrixBefore;
  });
  const map = computed(() => mapOf(rows.value, differences.value));

  return {
    page,
    found,
    brought,
    compared,
    opening,
    view,
    first,
    layout,
    scope,
    spoken,
    kinds,
    unfolded,
    current,
    takesFocus,
    panel,
    way,
    tabs,
    marks,
    markFailure,
    asking,
    late,
    announcement,
    search,
    searched,
    versions,
    groups,
    article,
    opened,
    rows,
    differences,
    items,
    order,
    counts,
    map,
    kept,
    alongside,
    story,
    matrix,
    everything,
    onlyThere,
  };
}

export type State = ReturnType<typeof createState>;

/** Whether a story was put together out of exactly these versions. */
function isOf(ids: readonly string[], versions: readonly OpenedVersion[]): boolean {
  return ids.length === versions.length && versions.every(({ version }, at) => version.id === ids[at]);
}

/** What the list shows of a version once it is open. */
export function summaryOf({ comparison }: OpenedVersion): ComparedSummary {
  return {
    relation: comparison.relation,
    coverage: comparison.coverage,
    matters: comparison.differences.filter(matters).length,
    credit: comparison.credit.b,
  };
}
