import { signal } from "@preact/signals";
import {
  type FileFault,
  type KeptOptions,
  MAX_SETTINGS_FILE,
  readSettingsFile,
  writeSettingsFile,
} from "../src/messages/settings-file.ts";
import type { Words } from "../src/messages/words.ts";
import type { Options } from "./optionsState.ts";
import type { Seam } from "./seam.ts";
import type { KeptSettings } from "./settings.ts";
import { patternOf } from "./view-model/host.ts";

/** Settings as a file: saving them, and loading them in two steps, since what a file asks for has to be seen and granted. */
export function createSettingsFile(
  seam: Pick<Seam, "ask" | "save" | "requestOrigins">,
  kept: KeptSettings,
  options: Options,
  words: Words,
) {
  /** A file that was read and waits for the reader's word. */
  const waiting = signal<{ readonly name: string; readonly holds: KeptOptions } | null>(null);
  const said = signal("");

  function faultOf(name: string, fault: FileFault): string {
    switch (fault.what) {
      case "not-ours":
        return words.t("optionsFileNotOurs", name);
      case "newer":
        return words.t("optionsFileNewer", name);
      case "field":
        return words.t("optionsFileField", name, fault.field, fault.value, fault.allowed);
    }
  }

  return {
    waiting,
    said,
    async save(): Promise<void> {
      const answer = await seam.ask("indexes", {});
      const listed = answer.ok ? answer.value.indexes : [];
      const indexes = listed.filter(({ url }) => url !== "").map(({ url, on }) => ({ url, on }));
      const text = writeSettingsFile({ settings: kept.settings.peek(), indexes });
      seam.save({ name: "wireside-settings.json", type: "application/json;charset=utf-8", text });
      said.value = words.t("saved", "wireside-settings.json");
    },
    async read(file: Pick<File, "name" | "size" | "text">): Promise<void> {
      waiting.value = null;
      const read = readSettingsFile(file.size > MAX_SETTINGS_FILE ? "" : await file.text());
      if (!read.ok) said.value = faultOf(file.name, read.fault);
      else {
        said.value = "";
        waiting.value = { name: file.name, holds: read.value };
      }
    },
    /** Takes the file over, inside a click: the permissions that it needs are asked for at once, and the rest goes on without them. */
    async use(): Promise<void> {
      if (waiting.value === null) return;
      const { settings, indexes } = waiting.value.holds;
      const origins = [...settings.sites, ...indexes.flatMap(({ url }) => patternOf(url) ?? [])];
      const granted = origins.length === 0 || (await seam.requestOrigins([...new Set(origins)]));
      kept.change(settings);
      waiting.value = null;
      const left: string[] = granted ? [] : [...settings.sites];
      for (const { url, on } of indexes) {
        const added = granted ? await seam.ask("addIndex", { url }) : null;
        if (added?.ok !== true) left.push(url);
        else if (!on) await seam.ask("setIndexOn", { id: added.value.id, on });
      }
      await options.start();
      said.value = left.length === 0 ? words.t("optionsFileDone") : words.t("optionsFilePartly", left.join(", "));
    },
    leave(): void {
      waiting.value = null;
    },
  };
}

export type SettingsFileState = ReturnType<typeof createSettingsFile>;
