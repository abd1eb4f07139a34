import { mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type JournalStep, openJournal } from "../../../src/cli/index/journal.ts";

const PLAN = { inputs: "a.jsonl 10 20", built: "2026-03-01T08:00:00.000Z", sequence: 3 };
const OLDEST = new Date("2026-02-26T00:00:00Z");
const STEPS: readonly JournalStep[] = [1, 2, 3].map((n) => ({
  input: 0,
  next: { offset: n * 100, lines: n },
  count: n,
  unchanged: 0,
  skipped: [[`line ${n}`, "no"]],
  stories: Uint8Array.from({ length: n * 3 }, (_, i) => i),
}));

let dir = "";
let whole: Buffer;
const file = () => join(dir, "journal");

/** The numbers of stories in the steps that are told again. */
async function told(plan = PLAN, oldest = OLDEST): Promise<number[]> {
  const journal = await openJournal(file(), plan, oldest);
  const counts: number[] = [];
  await journal.replay(({ stories, count }) => {
    expect(stories).toHaveLength(count * 3);
    counts.push(count);
  });
  await journal.close();
  return counts;
}

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "journal-"));
  const journal = await openJournal(file(), PLAN, OLDEST);
  for (const step of STEPS) await journal.append(step);
  await journal.close();
  whole = await readFile(file());
});
afterAll(() => rm(dir, { recursive: true }));

describe("a build's journal", () => {
  it("tells the steps that were done, and the plan under which they were", async () => {
    const journal = await openJournal(file(), { ...PLAN, built: "2026-03-01T09:00:00.000Z", sequence: 9 }, OLDEST);
    const steps: JournalStep[] = [];
    await journal.replay((step) => steps.push({ ...step, stories: Uint8Array.from(step.stories) }));
    await journal.close();
    expect([journal.plan, steps]).toEqual([PLAN, STEPS]);
  });

  it("drops what is behind the place where it was cut off, wherever that is, and goes on there", async () => {
    let most = 0;
    for (let length = 0; length < whole.length; length += 7) {
      await writeFile(file(), whole);
      await truncate(file(), length);
      const counts = await told();
      expect(counts).toEqual([1, 2, 3].slice(0, counts.length));
      most = Math.max(most, counts.length);
      const journal = await openJournal(file(), PLAN, OLDEST);
      await journal.replay(() => {});
      await journal.append(STEPS[2]!);
      await journal.close();
      expect(await told()).toEqual([...counts, 3]);
    }
    expect(most).toBe(2);
  });

  it("drops a step in which a byte was changed, and those behind it", async () => {
    const damaged = Buffer.from(whole);
    damaged[damaged.length - 1]! ^= 1;
    await writeFile(file(), damaged);
    expect(await told()).toEqual([1, 2]);
  });

  it.each([
    ["other inputs", { ...PLAN, inputs: "a.jsonl 10 21" }, OLDEST],
    ["an old build", PLAN, new Date("2026-03-02T00:00:00Z")],
  ])("of %s is begun anew, and nothing is left of it", async (_, plan, oldest) => {
    await writeFile(file(), whole);
    expect(await told(plan, oldest)).toEqual([]);
    await expect(readFile(file())).rejects.toThrow("ENOENT");
  });

  it("that is none is begun anew", async () => {
    await writeFile(file(), "something else ".repeat(50));
    expect(await told()).toEqual([]);
  });
});
