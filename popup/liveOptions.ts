import { signal } from "@preact/signals";
import type { Failure, LiveProvider } from "../src/messages/calls.ts";
import { LOADING, type Loadable, settled } from "./loadable.ts";
import type { Seam } from "./seam.ts";
import { hostOf, patternOf } from "./view-model/host.ts";

/** Live search among the options: providers, and turning them on with the permission that each needs. */
export function createLiveOptions(seam: Seam) {
  const providers = signal<Loadable<readonly LiveProvider[]>>(LOADING);
  const failure = signal<Failure | null>(null);
  const busy = signal(false);
  return {
    providers,
    failure,
    busy,
    async start(): Promise<void> {
      const answer = await seam.ask("liveProviders", {});
      providers.value = settled(answer.ok ? { ok: true, value: answer.value.providers } : answer);
    },
    /**
     * `endpoint` "" is the provider's own. The permission is asked first, inside the click; turning off asks for nothing. Resolves to
     * whether the provider is on now, whatever was wanted.
     */
    async set(provider: LiveProvider, on: boolean, endpoint: string): Promise<boolean> {
      if (busy.peek()) return provider.on;
      busy.value = true;
      failure.value = null;
      const asked = endpoint.trim() || provider.standard;
      const pattern = on ? patternOf(asked) : null;
      const granted = pattern === null || (await seam.requestOrigins([pattern]));
      if (granted) {
        const answer = await seam.ask("setLiveProvider", { id: provider.id, on, endpoint: endpoint.trim() });
        if (answer.ok) replace(answer.value);
        else failure.value = answer.error;
      } else failure.value = { code: "permission-refused", detail: hostOf(asked) };
      busy.value = false;
      const known = providers.peek();
      return known.status === "ready" && known.value.some(({ id, on: isOn }) => id === provider.id && isOn);
    },
  };

  function replace(next: LiveProvider): void {
    const known = providers.peek();
    if (known.status !== "ready") return;
    providers.value = { status: "ready", value: known.value.map((each) => (each.id === next.id ? next : each)) };
  }
}

export type LiveOptions = ReturnType<typeof createLiveOptions>;
