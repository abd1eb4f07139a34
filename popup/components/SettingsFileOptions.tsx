import type { SettingsFileState } from "../settingsFileState.ts";
import { useWords } from "./WordsContext.ts";

/** Settings as a file, to be kept or taken to another browser. */
export function SettingsFileOptions({ file }: { readonly file: SettingsFileState }) {
  const words = useWords();
  const waiting = file.waiting.value;
  return (
    <section aria-labelledby="file">
      <h2 id="file">{words.t("optionsFile")}</h2>
      <p class="quiet">{words.t("optionsFileWhy")}</p>
      <div class="form-line">
        <button type="button" class="button button-wide" onClick={file.save}>
          {words.t("optionsFileSave")}
        </button>
        <label class="button button-wide file-choice">
          <span>{words.t("optionsFileLoad")}</span>
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const [chosen] = currentTarget.files ?? [];
              if (chosen !== undefined) void file.read(chosen);
              // The same file can be chosen again after it was mended.
              currentTarget.value = "";
            }}
          />
        </label>
      </div>
      {waiting !== null && (
        <div class="index-sure" role="alert">
          <p>
            {words.t(
              "optionsFileHolds",
              waiting.name,
              words.number(waiting.holds.indexes.length),
              words.number(waiting.holds.settings.sites.length),
            )}
          </p>
          <button type="button" class="button button-wide file-use" onClick={file.use}>
            {words.t("optionsFileUse")}
          </button>
          <button type="button" class="button button-wide" onClick={file.leave}>
            {words.t("optionsFileLeave")}
          </button>
        </div>
      )}
      <p role="status" class="said">
        {file.said.value}
      </p>
    </section>
  );
}
