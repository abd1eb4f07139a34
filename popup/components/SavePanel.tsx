import { FORMATS, type Format } from "../saving.ts";
import { useWords } from "./WordsContext.ts";

/** The ways in which a comparison can be taken along. */
export function SavePanel({ onSave }: { readonly onSave: (format: Format) => void }) {
  const words = useWords();
  return (
    <ul class="choices">
      {FORMATS.map(({ format, name, why }) => (
        <li key={format}>
          <button type="button" class="line" data-format={format} onClick={() => onSave(format)}>
            <b>{words.t(name)}</b>
            <span class="quiet">{words.t(why)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
