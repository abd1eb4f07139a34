import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeOf, withPlace } from "../../../popup/view-model/place.ts";

describe("the address of a full view", () => {
  it("leads back to what was looked at, whatever the version is called", () => {
    const index = fc.option(fc.nat());
    fc.assert(
      fc.property(
        index,
        fc.option(fc.string({ unit: "grapheme", minLength: 1 })),
        index,
        (tab, version, difference) => {
          const { search, hash } = new URL(withPlace({ tab, version, difference }), "https://view.example/");
          expect(placeOf(search, hash)).toEqual({ tab, version, difference });
        },
      ),
    );
  });

  it("takes nothing that is no number for one", () => {
    expect(placeOf("?tab=x", "#d=-1")).toEqual({ tab: null, version: null, difference: null });
  });
});
