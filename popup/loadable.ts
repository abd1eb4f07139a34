import type { Failure, Result } from "../src/messages/calls.ts";

/** Something that is asked for and comes, or does not. */
export type Loadable<T> =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly failure: Failure }
  | { readonly status: "ready"; readonly value: T };

export const LOADING = { status: "loading" } as const;

/** An answer of the background as a state to show. */
export function settled<T>(result: Result<T>): Loadable<T> {
  return result.ok ? { status: "ready", value: result.value } : { status: "failed", failure: result.error };
}
