import { describe, expect, it, vi } from "vitest";
import { openVersion } from "../../src/background/open-version.ts";
import { foundAhead, workAhead } from "../../src/background/work-ahead.ts";
import { bench, ferry, OTHER, sourceOf, summaryOf } from "./workbench.ts";

const SAMPLE = summaryOf(OTHER, { provenance: { from: "sample", name: "demo" }, needsOrigin: null });

describe("work that goes on while the popup is told what was read", () => {
  it("finds the versions and compares the one that will be opened, before anybody asks", async () => {
    const opening = bench([sourceOf([SAMPLE], [OTHER])], {});
    const compare = vi.fn(opening.compare);
    const busy = { ...opening, compare };
    workAhead(await busy.desk.lay(1, ferry()), busy);
    const { key } = (await busy.desk.readIn(1))!;
    await vi.waitFor(async () => expect(await busy.desk.opened(key, OTHER.url)).not.toBeNull());
    expect((await foundAhead(key, busy)).versions.map(({ id }) => id)).toEqual([OTHER.url]);
    const opened = await openVersion(key, OTHER.url, busy);
    expect(opened.comparison.differences.some(({ kind }) => kind === "number")).toBe(true);
    expect(compare).toHaveBeenCalledTimes(1);
  });

  it("fetches nothing, even where it may", async () => {
    const opening = bench(
      [
        sourceOf([
          summaryOf(OTHER),
          { ...SAMPLE, id: "https://gone.example/", url: "https://gone.example/", outlet: "Gone" },
        ]),
      ],
      {
        [OTHER.url]: OTHER,
      },
    );
    opening.allowed.add("https://there.example/*");
    const read = await opening.desk.lay(1, ferry());
    workAhead(read, opening);
    expect((await foundAhead(read.key, opening)).versions).toHaveLength(2);
    await vi.waitFor(async () => expect(await opening.desk.found(read.key)).not.toBeNull());
    expect(opening.fetched).toEqual([]);
  });

  it("answers once; who asks again hears what there is now", async () => {
    const versions = [SAMPLE];
    const opening = bench([sourceOf(versions, [OTHER])], {});
    const read = await opening.desk.lay(1, ferry());
    workAhead(read, opening);
    expect((await foundAhead(read.key, opening)).versions).toHaveLength(1);
    versions.push(summaryOf(ferry({ url: "https://third.example/ferry", outlet: "Third" })));
    expect((await foundAhead(read.key, opening)).versions).toHaveLength(2);
  });

  it("that fails is done again when it is asked for", async () => {
    let times = 0;
    const source = sourceOf([SAMPLE], [OTHER]);
    const opening = {
      ...bench([source], {}),
      sources: async () => {
        if (times++ === 0) throw new Error("the store was not ready");
        return [source];
      },
    };
    const read = await opening.desk.lay(1, ferry());
    workAhead(read, opening);
    expect((await foundAhead(read.key, opening)).versions).toHaveLength(1);
  });
});
