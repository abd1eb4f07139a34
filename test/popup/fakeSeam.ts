import type { Seam } from "../../popup/seam.ts";
import type { BackgroundCalls, Result } from "../../src/messages/calls.ts";
import type { GetMessage } from "../../src/messages/words.ts";

type Names = keyof BackgroundCalls;
type Late<T> = T | Promise<T>;
/** Answers of a background, by call; what is not given never answers, as a background that is still at work. */
export type Answers = {
  readonly [N in Names]?: (q: Parameters<BackgroundCalls[N]>[0]) => Late<Result<ReturnType<BackgroundCalls[N]>>>;
};

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** A seam whose background gives the answers told, and which notes what was asked. */
export function fakeSeam(message: GetMessage, answers: Answers, { granted = true } = {}) {
  const asked: { readonly name: string; readonly q: unknown }[] = [];
  const ask = ((name: Names, q: never) => {
    asked.push({ name, q });
    const answer = answers[name] as ((q: never) => Late<Result<unknown>>) | undefined;
    return answer === undefined ? new Promise(() => {}) : Promise.resolve(answer(q));
  }) as Seam["ask"];
  const note = (name: string, q: unknown, value: boolean) => {
    asked.push({ name, q });
    return Promise.resolve(value);
  };
  const seam: Seam = {
    ask,
    message,
    settings: { read: () => Promise.resolve(undefined), write: () => {}, onChange: () => {} },
    requestOrigins: (patterns) => note("requestOrigins", patterns, granted),
    hasOrigins: (patterns) => note("hasOrigins", patterns, granted),
    allowedOrigins: () => Promise.resolve([]),
    withdrawOrigins: async (patterns) => void note("withdrawOrigins", patterns, true),
    onAllowed: () => {},
    requestTabs: () => note("requestTabs", null, granted),
    room: () => Promise.resolve(2_000_000_000),
    save: (file) => void note("save", file, true),
    copy: (text) => note("copy", text, true),
    openOptions: () => void note("openOptions", null, true),
    openView: (q) => void note("openView", q, true),
    openPanel: (q) => void note("openPanel", q, true),
  };
  return { seam, asked };
}
