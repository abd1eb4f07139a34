/** What a full view is looking at. */
export interface Place {
  readonly tab: number | null;
  readonly version: string | null;
  /** Index into the comparison's differences. */
  readonly difference: number | null;
}

/** Reads a place out of an address's query and fragment; what is no whole number is none. */
export function placeOf(query: string, fragment: string): Place {
  const asked = new URLSearchParams(query);
  return { tab: whole(asked.get("tab")), version: asked.get("version"), difference: differenceOf(fragment) };
}

/** The difference that a fragment names, as in "#d=3". */
export function differenceOf(fragment: string): number | null {
  return whole(new URLSearchParams(fragment.replace(/^#/, "")).get("d"));
}

/** Writes a place as a query and a fragment that {@link placeOf} reads. */
export function withPlace({ tab, version, difference }: Place): string {
  const query = new URLSearchParams();
  if (tab !== null) query.set("tab", String(tab));
  if (version !== null) query.set("version", version);
  return `?${query}${difference === null ? "" : `#d=${difference}`}`;
}

function whole(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
