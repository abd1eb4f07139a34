import type { ReadonlySignal } from "@preact/signals";

/** Says what has happened; alone, so that saying something draws nothing else again. */
export function Live({ said }: { readonly said: ReadonlySignal<string> }) {
  return (
    <p class="hidden" role="status" aria-live="polite">
      {said.value}
    </p>
  );
}
