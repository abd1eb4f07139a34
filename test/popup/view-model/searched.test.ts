import { describe, expect, it } from "vitest";
import { summaryOfSearched } from "../../../popup/view-model/searched.ts";
import type { Searched } from "../../../src/messages/calls.ts";

const place = (more: Partial<Searched> = {}): Searched => ({
  name: "Wires",
  stories: 100,
  from: "2025-04-01",
  to: "2025-04-10",
  updated: "2025-04-10T06:00:00Z",
  ...more,
});

describe("what was searched, in one line", () => {
  it("is every place together: all stories, oldest to newest, the latest update", () => {
    const other = place({ stories: 7, from: "2025-03-20", to: "2025-04-12", updated: "2025-04-12T06:00:00Z" });
    expect(summaryOfSearched([place(), other], null)).toEqual({
      stories: 107,
      from: "2025-03-20",
      to: "2025-04-12",
      updated: "2025-04-12T06:00:00Z",
      outside: null,
    });
  });

  it("does not count a provider's answers, which are no stock, nor a place that holds nothing", () => {
    const live = place({ stories: 3, asked: "Ostwick", from: "2030-01-01", to: "2030-01-02" });
    const empty = place({ stories: 0, from: null, to: null, updated: null });
    expect(summaryOfSearched([place(), live, empty], "2025-04-05")).toMatchObject({ stories: 100, to: "2025-04-10" });
    expect(summaryOfSearched([live], null)).toMatchObject({ stories: 0, from: null });
  });

  it("says when the page's day lies outside of all of it, with two days' grace", () => {
    const outside = (published: string | null) => summaryOfSearched([place()], published).outside;
    expect(outside("2025-04-05T10:00:00Z")).toBeNull();
    expect(outside("2025-04-12T10:00:00Z")).toBeNull();
    expect(outside("2025-04-13T10:00:00Z")).toBe("2025-04-13");
    expect(outside("2024-04-05")).toBe("2024-04-05");
    expect(outside(null)).toBeNull();
  });

  it("does not say so where some place has no dates: it may hold that day", () => {
    const undated = place({ from: null, to: null });
    expect(summaryOfSearched([place(), undated], "2020-01-01").outside).toBeNull();
  });
});
