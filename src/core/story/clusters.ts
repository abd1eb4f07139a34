/** A sentence of a version, both by index. */
export interface Place {
  readonly version: number;
  readonly sentence: number;
}

/** Two sentences of different versions that correspond. */
export interface Link {
  readonly from: Place;
  readonly to: Place;
  /** 0..1. */
  readonly similarity: number;
}

/** Of the links that two clusters could have, at least this share must be there to join them: one wrong link joins nothing large. */
const SUPPORT = 0.5;
/** Sentences of one version in one cluster, at most: what one side says in one sentence the other may say in three. */
const LONGEST_RUN = 3;

/**
 * Groups sentences of many versions into the sentences of the story. The surest links join first; a cluster holds of each version
 * one run of neighbouring sentences. `counts` are the sentences of each version. Every sentence is in exactly one cluster.
 */
export function clusters(counts: readonly number[], links: readonly Link[]): Place[][] {
  const start = counts.map((_, version) => counts.slice(0, version).reduce((sum, count) => sum + count, 0));
  const at = ({ version, sentence }: Place) => start[version]! + sentence;
  const members: Place[][] = counts.flatMap((count, version) =>
    Array.from({ length: count }, (_, sentence) => [{ version, sentence }]),
  );
  const cluster = members.map((_, id) => id);
  const linked: Set<number>[] = members.map(() => new Set());
  for (const { from, to } of links) {
    linked[at(from)]!.add(at(to));
    linked[at(to)]!.add(at(from));
  }
  const ordered = [...links].sort(
    (p, q) => q.similarity - p.similarity || at(p.from) - at(q.from) || at(p.to) - at(q.to),
  );
  const join = (x: number, y: number): boolean => {
    const [into, out] = x < y ? [x, y] : [y, x];
    if (into === out || !isSupported(members[into]!, members[out]!, linked, at)) return false;
    if (!keepsRuns(members[into]!, members[out]!)) return false;
    for (const place of members[out]!) cluster[at(place)] = into;
    members[into]!.push(...members[out]!);
    members[out] = [];
    return true;
  };
  // A link that found too little support may find it once its neighbours have joined.
  for (let joined = true, pass = 0; joined && pass < counts.length + 1; pass++) {
    joined = false;
    for (const { from, to } of ordered) if (join(cluster[at(from)]!, cluster[at(to)]!)) joined = true;
  }
  return members.filter((group) => group.length > 0);
}

function isSupported(
  x: readonly Place[],
  y: readonly Place[],
  linked: readonly Set<number>[],
  at: (p: Place) => number,
) {
  const versionsX = new Set(x.map(({ version }) => version));
  const versionsY = new Set(y.map(({ version }) => version));
  let possible = 0;
  for (const v of versionsX) for (const w of versionsY) if (v !== w) possible += 1;
  const met = new Set<string>();
  for (const p of x) for (const q of y) if (linked[at(p)]!.has(at(q))) met.add(`${p.version} ${q.version}`);
  return met.size > 0 && met.size >= SUPPORT * possible;
}

/** Whether the sentences of each version would still be neighbours, and few. */
function keepsRuns(x: readonly Place[], y: readonly Place[]): boolean {
  const all = [...x, ...y];
  for (const version of new Set(y.map((place) => place.version))) {
    const own = all.filter((place) => place.version === version).map(({ sentence }) => sentence);
    const [first, last] = [Math.min(...own), Math.max(...own)];
    if (last - first + 1 !== own.length || own.length > LONGEST_RUN) return false;
  }
  return true;
}
