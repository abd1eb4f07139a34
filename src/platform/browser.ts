import polyfill from "webextension-polyfill";

/** The extension API, the same in both browsers. Only wiring takes it whole; everything else takes the few functions it needs. */
export const browser = polyfill;
