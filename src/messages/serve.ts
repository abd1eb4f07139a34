import type { Result } from "./calls.ts";
import { type Answer, isFor, type Question, type Recipient } from "./envelope.ts";
import { settle } from "./failure.ts";

/** Who sent a message, as the browser says it. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

/** The answering side of a direction. */
export type Handlers<C> = {
  readonly [N in keyof C]: (q: Question<C, N>, sender: Sender) => Answer<C, N> | Promise<Answer<C, N>>;
};

/** Reads a question at the edge: gives it typed, or null where it is not what the call takes. */
export type Readers<C> = { readonly [N in keyof C]: (q: unknown) => Question<C, N> | null };

export interface Served<C> {
  readonly recipient: Recipient;
  readonly handlers: Handlers<C>;
  readonly readers: Readers<C>;
  /** Whether this sender may ask at all. */
  readonly accepts: (sender: Sender) => boolean;
}

/**
 * A listener for `runtime.onMessage`. It gives a promise for its own calls only and `undefined` at once for all others: a
 * listener that always gives a promise would answer for its neighbours.
 */
export function serve<C>(
  served: Served<C>,
): (message: unknown, sender: Sender) => Promise<Result<unknown>> | undefined {
  const names = new Set(Object.keys(served.handlers));
  return (message, sender) => {
    if (!isFor(served.recipient, message) || !names.has(message.name) || !served.accepts(sender)) return undefined;
    return answer(served, message.name as keyof C & string, message.q, sender);
  };
}

async function answer<C, N extends keyof C & string>(
  served: Served<C>,
  name: N,
  raw: unknown,
  sender: Sender,
): Promise<Result<unknown>> {
  const q = served.readers[name](raw);
  if (q === null)
    return { ok: false, error: { code: "internal", detail: `${name} was asked with a question it cannot read` } };
  return settle(() => served.handlers[name](q, sender));
}
