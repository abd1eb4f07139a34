import type { PageSession } from "./page-session.ts";

/** What our scripts keep on their own global, which no page sees: a second injection finds the first, the overlay its session. */
export interface Home {
  wireside?: { readonly alive: () => boolean; readonly session: PageSession };
}

/** The global of our scripts in this page. */
export const home = globalThis as unknown as Home;
