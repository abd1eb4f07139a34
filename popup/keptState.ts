import { signal } from "@preact/signals";
import type { Failure, KeptState, Result } from "../src/messages/calls.ts";
import type { Words } from "../src/messages/words.ts";
import { LOADING, type Loadable, settled } from "./loadable.ts";
import type { Seam } from "./seam.ts";

/** What is kept of earlier reading: the switch, how much there is, and its deletion. */
export function createKept(seam: Seam, words: Words) {
  const state = signal<Loadable<KeptState>>(LOADING);
  const failure = signal<Failure | null>(null);
  const announcement = signal("");

  async function take(asked: Promise<Result<KeptState>>): Promise<boolean> {
    failure.value = null;
    announcement.value = "";
    const answer = await asked;
    if (answer.ok || state.peek().status !== "ready") state.value = settled(answer);
    else failure.value = answer.error;
    return answer.ok;
  }

  return {
    state,
    failure,
    announcement,
    start: () => take(seam.ask("keptReading", {})),
    setOn: (on: boolean) => take(seam.ask("setKeptReading", { on })),
    async forget(): Promise<void> {
      if (await take(seam.ask("forgetKept", {}))) announcement.value = words.t("keptDeleted");
    },
  };
}

export type Kept = ReturnType<typeof createKept>;
