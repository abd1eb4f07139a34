import type { BackgroundCalls } from "../src/messages/calls.ts";
import type { Call } from "../src/messages/client.ts";
import type { GetMessage } from "../src/messages/words.ts";
import type { SettingsStore } from "../src/platform/settings-store.ts";

/** What our pages need of the browser, so that all of them run without one. */
export interface Seam {
  readonly ask: Call<BackgroundCalls>;
  readonly message: GetMessage;
  readonly settings: SettingsStore;
  /** Asks the reader for origins, all or none. Must be called inside a click: nothing may be awaited before. */
  requestOrigins(patterns: readonly string[]): Promise<boolean>;
  /** Whether all of these are granted. */
  hasOrigins(patterns: readonly string[]): Promise<boolean>;
  /** The patterns of all origins that are granted. */
  allowedOrigins(): Promise<readonly string[]>;
  /** Gives origins back to the browser. */
  withdrawOrigins(patterns: readonly string[]): Promise<void>;
  /** Origins were granted or taken back, wherever that was done. */
  onAllowed(listener: () => void): void;
  /** Asks the reader for tab titles and addresses; inside a click as well. */
  requestTabs(): Promise<boolean>;
  /** Bytes that the browser lets the extension keep; null where it does not tell. */
  room(): Promise<number | null>;
  /** Opens the options, at one of their sections where it is named. */
  openOptions(section?: "feeds" | "live"): void;
  /** Gives the reader a file to keep. */
  save(file: { readonly name: string; readonly type: string; readonly text: string }): void;
  /** Puts text into the clipboard; false where the browser does not let us. */
  copy(text: string): Promise<boolean>;
  /** Opens the full view of an article, at a version where one is chosen. */
  openView(q: { tabId: number; id: string | null }): void;
  /** Opens the panel beside the page, at a version where one is chosen, and closes the popup. Inside a click. */
  openPanel(q: { tabId: number; id: string | null }): void;
}
