import type { BackgroundCalls, Result } from "../../src/messages/calls.ts";
import type { Answer, Question } from "../../src/messages/envelope.ts";
import type { View } from "./drivers/driver.ts";

/** Asks the background from a page of the extension, as that page would. Throws where the answer is a failure. */
export async function ask<N extends keyof BackgroundCalls & string>(
  page: View,
  name: N,
  q: Question<BackgroundCalls, N>,
): Promise<Answer<BackgroundCalls, N>> {
  const message = JSON.stringify({ wireside: "background", name, q });
  const answer = await page.evaluate<Result<Answer<BackgroundCalls, N>>>(
    `(globalThis.browser ?? chrome).runtime.sendMessage(${message})`,
  );
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  return answer.value;
}
