import { effect, type Signal, signal } from "@preact/signals";
import type { DifferenceKind } from "../src/core/types.ts";
import { DEFAULT_SETTINGS, readSettings, type Settings } from "../src/messages/settings.ts";
import type { Seam } from "./seam.ts";

/** The settings as a signal that follows the browser's store, and a way to change some of them. */
export function createSettings(seam: Pick<Seam, "settings">) {
  const settings: Signal<Settings> = signal(DEFAULT_SETTINGS);
  /** What was changed before it was known what is stored, which it must neither lose nor be lost to; null once that is known. */
  let early: Partial<Settings> | null = {};
  const take = (stored: unknown) => {
    const next = { ...readSettings(stored), ...early };
    // The store answers our own changes as well; the same again would only draw everything again.
    if (JSON.stringify(next) !== JSON.stringify(settings.peek())) settings.value = next;
  };
  seam.settings.onChange(take);
  return {
    settings,
    async start(): Promise<void> {
      take(await seam.settings.read());
      const isChanged = early !== null && Object.keys(early).length > 0;
      early = null;
      if (isChanged) seam.settings.write(settings.peek());
    },
    change(part: Partial<Settings>): void {
      if (early !== null) early = { ...early, ...part };
      const next = { ...settings.peek(), ...part };
      if (JSON.stringify(next) === JSON.stringify(settings.peek())) return;
      settings.value = next;
      if (early === null) seam.settings.write(next);
    },
  };
}

export type KeptSettings = ReturnType<typeof createSettings>;

/** Lets a page's own signals follow the settings. */
export function followSettings(
  kept: KeptSettings,
  state: { readonly [N in "layout" | "scope" | "spoken"]: Signal<Settings[N]> } & {
    readonly first: Signal<Pick<Settings, "view" | "kinds">>;
    readonly view: Signal<string>;
    readonly kinds: Signal<ReadonlySet<DifferenceKind>>;
  },
): void {
  effect(() => {
    const { layout, scope, spoken, view, kinds } = kept.settings.value;
    state.layout.value = layout;
    state.scope.value = scope;
    state.spoken.value = spoken;
    const before = state.first.peek();
    state.first.value = { view, kinds };
    // What is looked at follows at once where the setting has changed, and stays as the reader has it where not.
    if (before.view !== view) state.view.value = view;
    if (String(before.kinds) !== String(kinds)) state.kinds.value = new Set(kinds);
  });
}

/** Sets the size of texts on a page of ours. */
export function sizeTexts(kept: KeptSettings, page: Document): void {
  effect(() => {
    page.documentElement.dataset.textSize = kept.settings.value.textSize;
  });
}
