import { describe, expect, it } from "vitest";
import { groupVersions, searchVersions, sortVersions } from "../../../popup/view-model/versions.ts";
import { version } from "../gallery/story.ts";

const names = (list: readonly { outlet: string }[]) => list.map(({ outlet }) => outlet);

describe("the list of versions", () => {
  const far = version("https://far.example/", "Far", { score: 0.6 });
  const near = version("https://near.example/", "Near", { score: 0.9 });
  const other = version("https://other.example/", "Other", { relation: "related", score: 0.95 });

  it("puts the same report first, and what carries most of this page first within it", () => {
    expect(names(sortVersions([other, far, near]))).toEqual(["Near", "Far", "Other"]);
  });

  it("believes a comparison more than the estimate of an index", () => {
    const compared = { relation: "related", coverage: { a: 0.1, b: 0.1 }, matters: 3, credit: [] } as const;
    const [same, related] = groupVersions(sortVersions([{ ...near, compared }, far, other]));
    expect([same!.relation, names(same!.versions)]).toEqual(["same-report", ["Far"]]);
    expect(names(related!.versions)).toEqual(["Other", "Near"]);
  });

  it("finds an outlet whatever its case and marks", () => {
    const named = version("https://x.example/", "Münchner Łódź Żurnal");
    expect(searchVersions([named, near], "munch")).toEqual([named]);
    expect(searchVersions([named, near], "")).toHaveLength(2);
    expect(searchVersions([named, near], "zzz")).toEqual([]);
  });
});
