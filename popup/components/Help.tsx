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

/** The keys that do something here. */
export function Help({ usable }: { readonly usable: string }) {
  const words = useWords();
  return (
    <dl class="keys">
      {KEYS.filter(([name]) => name.length > 1 || usable.includes(name)).map(([name, key]) => (
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
