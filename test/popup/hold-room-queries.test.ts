import { describe, expect, it } from "vitest";
import { holdRoomQueries } from "../../popup/holdRoomQueries.ts";

/** A window whose width is told, and a style sheet with rules for little room, for print and for everything. */
function popupOf(width: number) {
  const frames: (() => void)[] = [];
  let resized = () => {};
  const media = (mediaText: string) => ({ media: { mediaText } });
  const rules: { media?: { mediaText: string } }[] = [
    media("(max-width: 640px), (max-height: 420px)"),
    media("(min-width: 641px)"),
    media("print"),
    {},
  ];
  const room = {
    width,
    matchMedia: (query: string) => ({
      matches: /min/.test(query) ? room.width >= 641 : room.width <= 640,
    }),
    requestAnimationFrame: (frame: () => void) => frames.push(frame),
    addEventListener: (_: "resize", listener: () => void) => {
      resized = listener;
    },
  };
  holdRoomQueries([{ cssRules: rules } as unknown as CSSStyleSheet], room as never);
  return {
    rules: () => rules.map((rule) => rule.media?.mediaText ?? null),
    frame: () => frames.shift()?.(),
    resize(to: number) {
      room.width = to;
      resized();
    },
  };
}

describe("the popup's rules for little room", () => {
  it("stand as they are written until the popup has its size, and then follow it", () => {
    const popup = popupOf(25);
    const written = popup.rules();
    popup.frame();
    expect(popup.rules()).toEqual(written);
    popup.resize(800);
    expect(popup.rules()).toEqual(["not all", "all", "print", null]);
    popup.frame();
    expect(popup.rules()).toEqual(["not all", "all", "print", null]);
  });

  it("come back where the popup is given less room", () => {
    const popup = popupOf(800);
    popup.frame();
    popup.frame();
    expect(popup.rules()).toEqual(["not all", "all", "print", null]);
    popup.resize(320);
    expect(popup.rules()).toEqual(["all", "not all", "print", null]);
  });
});
