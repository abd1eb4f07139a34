import { useWords } from "./WordsContext.ts";

const KEYS = [
  ["n", "helpNext"],
  ["p", "helpPrevious"],
  ["1–9", "helpVersions"],
  ["m", "helpMarks"],
  ["o", "helpView"],
  ["?", "helpHelp"],
  ["Esc", "helpEscape"],
] as const;

/** The keys. */
export function Help() {
  const words = useWords();
  return (
    <dl class="keys">
      {KEYS.map(([name, key]) => (
        <div key={name}>
          <dt>
            <kbd dir="ltr">{name}</kbd>
          </dt>
          <dd>{words.t(key)}</dd>
        </div>
      ))}
    </dl>
  );
}
