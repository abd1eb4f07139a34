import { parentPort, workerData } from "node:worker_threads";
import type { CrewAnswer, CrewData, CrewQuestion } from "./crew.ts";
import { readWork, sliceWork } from "./work.ts";

/** A worker thread of `index build`: does one piece after the other. */
const { withText } = workerData as CrewData;

parentPort!.on("message", async ({ id, work }: CrewQuestion) => {
  try {
    const value = await (work.kind === "slice" ? sliceWork(work) : readWork(work, withText));
    const bytes = "stories" in value ? value.stories : value.bytes;
    parentPort!.postMessage({ id, value } satisfies CrewAnswer, [bytes.buffer]);
  } catch (error) {
    parentPort!.postMessage({ id, error: (error as Error).stack ?? String(error) } satisfies CrewAnswer);
  }
});
