import { effect, type Signal, signal } from "@preact/signals";
import type { Seam } from "./seam.ts";

/** How the reader wants to read; kept by the browser, and synchronised where it does that. */
export interface Settings {
  readonly layout: "two" | "one";
  readonly scope: "differences" | "all";
  readonly textSize: TextSize;
  readonly spoken: Spoken;
}

/** How much a screen reader is told of a mark: its kind and where it ends, its kind, or nothing. */
export type Spoken = "all" | "kind" | "none";

export const SPOKEN: readonly Spoken[] = ["all", "kind", "none"];

export type TextSize = "small" | "normal" | "large";

export const TEXT_SIZES: readonly TextSize[] = ["small", "normal", "large"];

export const DEFAULT_SETTINGS: Settings = { layout: "two", scope: "differences", textSize: "normal", spoken: "all" };

/** Settings out of what was stored: what is missing or not understood is as it is by default. */
export function readSettings(stored: unknown): Settings {
  const { layout, scope, textSize, spoken } = (typeof stored === "object" && stored !== null ? stored : {}) as Partial<
    Record<keyof Settings, unknown>
  >;
  return {
    layout: layout === "one" ? "one" : "two",
    scope: scope === "all" ? "all" : "differences",
    textSize: TEXT_SIZES.find((size) => size === textSize) ?? DEFAULT_SETTINGS.textSize,
    spoken: SPOKEN.find((much) => much === spoken) ?? DEFAULT_SETTINGS.spoken,
  };
}

/** The settings as a signal that follows the browser's store, and a way to change some of them. */
export function createSettings(seam: Pick<Seam, "settings">) {
  const settings: Signal<Settings> = signal(DEFAULT_SETTINGS);
  const take = (stored: unknown) => {
    const next = readSettings(stored);
    // The store answers our own changes as well; the same again would only draw everything again.
    if (JSON.stringify(next) !== JSON.stringify(settings.peek())) settings.value = next;
  };
  seam.settings.onChange(take);
  return {
    settings,
    async start(): Promise<void> {
      take(await seam.settings.read());
    },
    change(part: Partial<Settings>): void {
      const next = { ...settings.peek(), ...part };
      if (JSON.stringify(next) === JSON.stringify(settings.peek())) return;
      settings.value = next;
      seam.settings.write(next);
    },
  };
}

export type KeptSettings = ReturnType<typeof createSettings>;

/** Lets a page's own signals follow the settings. */
export function followSettings(
  kept: KeptSettings,
  { layout, scope, spoken }: { readonly [N in "layout" | "scope" | "spoken"]: Signal<Settings[N]> },
): void {
  effect(() => {
    layout.value = kept.settings.value.layout;
    scope.value = kept.settings.value.scope;
    spoken.value = kept.settings.value.spoken;
  });
}

/** Sets the size of texts on a page of ours. */
export function sizeTexts(kept: KeptSettings, page: Document): void {
  effect(() => {
    page.documentElement.dataset.textSize = kept.settings.value.textSize;
  });
}
