import { expect, test } from "vitest";
import { judge } from "./marked.ts";

// Names are matched by sound; common words must not be.
test.each([
  "The old [ship/sheep|(wording)] was sold.",
  "The [pool/pull|(wording)] was strong.",
  "The door was [shut/shout|(wording)] again.",
  "The minister met [Zirkon/Tsirkon|(spelling)] engineers.",
])("%s", (marked) => {
  expect(judge(marked)).toEqual({ missed: [], wrong: [] });
});
