import type { Figures } from "./figures.ts";
import { measureIndex } from "./index-scale.ts";

/** Size and speed of an index of 50,000 stories. */
export async function index50k(): Promise<Figures> {
  const figures = await measureIndex(50_000);
  return {
    index50k_bytes: figures.bytes,
    index50k_open_ms: figures.openMs,
    index50k_query_ms: figures.queryMs,
    index50k_build_ms: figures.buildMs,
    index50k_found: figures.found,
  };
}
