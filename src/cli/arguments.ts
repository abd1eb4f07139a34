import { CliFailure } from "./failure.ts";

/** Options as given: a name with its value, or true for a flag. */
export interface Arguments {
  readonly positional: readonly string[];
  readonly options: ReadonlyMap<string, string | true>;
}

/** What a command takes: the options with a value, and the flags. Names without dashes. */
export interface Accepts {
  readonly values?: readonly string[];
  readonly flags?: readonly string[];
}

/** Splits the words after a command. Throws {@link CliFailure} for an option that the command does not take. */
export function parseArguments(words: readonly string[], accepts: Accepts, usage: string): Arguments {
  const positional: string[] = [];
  const options = new Map<string, string | true>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (!word.startsWith("--")) {
      positional.push(word);
      continue;
    }
    const [name, inline] = splitOnce(word.slice(2), "=");
    if (accepts.flags?.includes(name) && inline === null) options.set(name, true);
    else if (accepts.values?.includes(name)) {
      const value = inline ?? words[++at];
      if (value === undefined) throw new CliFailure(`--${name} needs a value; usage: wireside ${usage}`);
      options.set(name, value);
    } else throw new CliFailure(`unknown option --${name}; usage: wireside ${usage}`);
  }
  return { positional, options };
}

/** The value of an option that takes one, or null. */
export function optionValue(given: Arguments, name: string): string | null {
  const value = given.options.get(name);
  return typeof value === "string" ? value : null;
}

function splitOnce(text: string, by: string): [string, string | null] {
  const at = text.indexOf(by);
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + by.length)];
}
