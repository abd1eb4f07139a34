import type { Failure, FailureCode, Result } from "./calls.ts";

/** An expected failure on its way up to the boundary, where it becomes the error of a {@link Result}. */
export class ExpectedFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.detail === undefined ? failure.code : `${failure.code}: ${failure.detail}`);
    this.name = "ExpectedFailure";
    this.failure = failure;
  }
}

/** Ends the step with an expected failure. `detail` is the value concerned and is shown to the reader as text. */
export function refuse(code: FailureCode, detail?: string): never {
  throw new ExpectedFailure(detail === undefined ? { code } : { code, detail });
}

/** Longest detail that crosses a boundary, in code units: an address at most, never a page. */
const MAX_DETAIL = 300;

/** What went wrong, as one of the closed list; whatever nobody expected is `internal` with its message. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ExpectedFailure) return error.failure;
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  if (name === "TimeoutError") return { code: "timed-out" };
  const message = error instanceof Error || error instanceof DOMException ? error.message : String(error);
  if (name === "QuotaExceededError" || /quota/i.test(message)) return { code: "storage-full" };
  return { code: "internal", detail: message.slice(0, MAX_DETAIL) };
}

/** Runs a step and turns what it gives or throws into a value that may cross a boundary. */
export async function settle<T>(step: () => T | Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await step() };
  } catch (error) {
    return { ok: false, error: failureOf(error) };
  }
}

/** The value of a result; its failure is thrown on. */
export function valued<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new ExpectedFailure(result.error);
}
