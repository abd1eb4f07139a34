/** Who a message is for. Every listener hears every message of the extension; it answers its own only. */
export type Recipient = "background" | "page" | "document";

/** What travels. `name` is one of the recipient's calls, `q` its question. */
export interface Envelope {
  readonly wireside: Recipient;
  readonly name: string;
  readonly q: unknown;
}

/** Whether a message is an envelope of ours for this recipient. */
export function isFor(recipient: Recipient, message: unknown): message is Envelope {
  if (typeof message !== "object" || message === null) return false;
  const { wireside, name } = message as Partial<Envelope>;
  return wireside === recipient && typeof name === "string";
}

/** The calls of one direction: each method takes one question and gives one answer. */
export type Question<C, N extends keyof C> = C[N] extends (q: infer Q) => unknown ? Q : never;
export type Answer<C, N extends keyof C> = C[N] extends (q: never) => infer A ? A : never;
