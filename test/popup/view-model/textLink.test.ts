import { describe, expect, it } from "vitest";
import { textLink } from "../../../popup/view-model/textLink.ts";

describe("a link to the exact passage", () => {
  it("names a short one whole, with dashes and commas disarmed", () => {
    expect(textLink("https://a.example/x#top", "Well-known, they say.", [0, 21])).toBe(
      "https://a.example/x#:~:text=Well%2Dknown%2C%20they%20say.",
    );
  });

  it("names the first and last words of a long one", () => {
    const text = Array.from({ length: 40 }, (_, index) => `w${index}`).join(" ");
    expect(textLink("https://a.example/", text, [0, text.length])).toBe(
      "https://a.example/#:~:text=w0%20w1%20w2%20w3%20w4,w35%20w36%20w37%20w38%20w39",
    );
  });

  it("leads to the page alone where no passage is meant, and nowhere from pasted text", () => {
    expect(textLink("https://a.example/", "text", null)).toBe("https://a.example/");
    expect(textLink("", "text", [0, 4])).toBeNull();
    expect(textLink("javascript:alert(1)", "text", [0, 4])).toBeNull();
  });
});
