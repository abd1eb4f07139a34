import type { LiveAdapter } from "./adapter.ts";
import { gdelt } from "./gdelt.ts";

/** Every provider that can be turned on. */
export const LIVE_ADAPTERS: readonly LiveAdapter[] = [gdelt];
