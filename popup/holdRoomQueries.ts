/** Media rules that depend on the room that there is. */
const ROOM = /\b(?:width|height)\b/;

/** The little that is needed of a window. */
export type Room = Pick<Window, "matchMedia" | "requestAnimationFrame"> & {
  addEventListener(type: "resize", listener: () => void): void;
};

/**
 * Has the style rules for little and for much room follow the size that the popup has come to, not each size that the browser tries on the
 * way there: Chromium fits a popup to its content anew in every frame, beginning with the smallest size, which turned the narrow rules on
 * and off and made every element's style three times.
 */
export function holdRoomQueries(sheets: Iterable<CSSStyleSheet>, room: Room): void {
  const held = [...sheets].flatMap(mediaOf).filter(({ query }) => ROOM.test(query));
  const follow = () => {
    for (const { media, query } of held) {
      const now = room.matchMedia(query).matches ? "all" : "not all";
      if (media.mediaText !== now) media.mediaText = now;
    }
  };
  // By the second frame the first has given the popup its size.
  room.requestAnimationFrame(() => room.requestAnimationFrame(follow));
  room.addEventListener("resize", follow);
}

function mediaOf(sheet: CSSStyleSheet): { readonly media: MediaList; readonly query: string }[] {
  return [...sheet.cssRules].flatMap((rule) => {
    const { media } = rule as Partial<CSSMediaRule>;
    return media === undefined ? [] : [{ media, query: media.mediaText }];
  });
}
