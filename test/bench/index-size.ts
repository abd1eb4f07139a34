import { measureIndex } from "./index-scale.ts";
import type { Figures } from "./figures.ts";
import { round } from "./timing.ts";

/** Size and speed of an index of 50,000 stories. */
export async function indexSize(): Promise<Figures> {
  const { bytes, buildMs, openMs, queryMs, found } = await measureIndex(50_000);
  return {
    index50k_mb: round(bytes / 1e6),
    index50k_build_s: round(buildMs / 1000),
    index50k_open_ms: round(openMs),
    index50k_query_ms: round(queryMs),
    index50k_found: found,
  };
}
