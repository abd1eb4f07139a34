import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { zipOf } from "../../src/tools/zip.ts";

const FILES = [
  ["b/two.txt", new TextEncoder().encode("two")],
  ["a.txt", new TextEncoder().encode("one")],
] as const;

it("gives the same bytes for the same files, whatever their order and whenever it runs", async () => {
  const first = zipOf(FILES);
  // Zip counts times in steps of two seconds; a clock that got into the file would show after one step.
  const realNow = Date.now;
  Date.now = () => realNow() + 5_000_000;
  try {
    expect(zipOf([...FILES].reverse())).toEqual(first);
  } finally {
    Date.now = realNow;
  }
});

it("keeps every file as it is", () => {
  const back = unzipSync(zipOf(FILES));
  expect(Object.keys(back)).toEqual(["a.txt", "b/two.txt"]);
  expect(new TextDecoder().decode(back["b/two.txt"])).toBe("two");
});
