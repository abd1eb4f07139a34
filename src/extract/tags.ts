/** What HTML's elements do to the text around them. */

/** Elements whose content is never read text. */
export const SILENT_TAGS: ReadonlySet<string> = new Set(
  (
    "script style noscript template svg iframe object embed canvas audio video map head title select option optgroup textarea " +
    "input button datalist meter progress link meta base param source track area frame frameset noframes"
  ).split(" "),
);

/** Elements that end the text block before them and begin a new one. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  (
    "html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table caption tbody thead tfoot " +
    "td th tr ul"
  ).split(" "),
);

/** Heading elements, by level. */
export const HEADING_TAG = /^h[1-6]$/;
