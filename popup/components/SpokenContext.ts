import { type ReadonlySignal, signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Spoken } from "../../src/messages/settings.ts";

/** How much a screen reader is told of marks, for every mark below. */
export const SpokenContext = createContext<ReadonlySignal<Spoken>>(signal("all"));

/** How much a screen reader is told of marks; whoever asks is drawn again when the reader changes it. */
export function useSpoken(): Spoken {
  return useContext(SpokenContext).value;
}
