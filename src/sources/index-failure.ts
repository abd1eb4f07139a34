import type { SubscriptionFailure } from "../index/subscription.ts";
import type { Failure } from "../messages/calls.ts";

/** An index's refusal as one of the reader's failures: not reached, older than what is held, no room, or not to be trusted. */
export function failureOfIndex({ code, detail }: SubscriptionFailure): Failure {
  switch (code) {
    case "unreachable":
      return { code: "index-unreachable", detail };
    case "older":
      return { code: "index-stale", detail };
    case "storage-full":
      return { code: "storage-full", detail };
    case "address":
      return { code: "address-refused", detail };
    default:
      return { code: "index-refused", detail };
  }
}
