import type { Result } from "./calls.ts";
import type { Answer, Envelope, Question, Recipient } from "./envelope.ts";
import { failureOf } from "./failure.ts";

/** Asks one call of a direction; never rejects. */
export type Call<C> = <N extends keyof C & string>(name: N, q: Question<C, N>) => Promise<Result<Answer<C, N>>>;

/** How a message leaves, as `runtime.sendMessage` or `tabs.sendMessage` does it. */
export type Send = (message: Envelope) => Promise<unknown>;

/**
 * How often one call is asked in all. A worker that dies in the middle leaves the call without an answer; every call may be
 * asked again, and the second question wakes the worker. More would only make a real fault slower to show.
 */
const ASKED = 2;

/**
 * The asking side of a direction, over any way of sending.
 *
 * ```
 * const call = client<BackgroundCalls>("background", (message) => browser.runtime.sendMessage(message));
 * const read = await call("readTab", { tabId });
 * ```
 */
export function client<C>(recipient: Recipient, send: Send): Call<C> {
  return async <N extends keyof C & string>(name: N, q: Question<C, N>) => {
    let last: Result<Answer<C, N>> = { ok: false, error: { code: "internal", detail: `no answer to ${name}` } };
    for (let asked = 0; asked < ASKED; asked++) {
      try {
        const answer = await send({ wireside: recipient, name, q });
        if (isResult<Answer<C, N>>(answer)) return answer;
      } catch (error) {
        last = { ok: false, error: failureOf(error) };
      }
    }
    return last;
  };
}

/** The answer of a listener that died is `undefined` or nothing of ours. */
function isResult<T>(answer: unknown): answer is Result<T> {
  return typeof answer === "object" && answer !== null && typeof (answer as { ok?: unknown }).ok === "boolean";
}
