import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Words } from "../../src/messages/words.ts";

/** The interface's language, for every component below. */
export const WordsContext = createContext<Words | null>(null);

/** The interface's language; a component outside of {@link WordsContext} is a fault of ours. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error("no words: render inside <WordsContext.Provider>");
  return words;
}
