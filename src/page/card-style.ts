import { SHADE_STYLE } from "./shade-style.ts";

/** The card's own sheet. */
export const CARD_STYLE = `${SHADE_STYLE}
:host { position: absolute; z-index: 2147483647; }
:host([data-pinned]) { position: fixed; }
.card { width: min(380px, calc(100vw - 24px)); max-height: min(460px, 80vh); overflow: auto; padding: 10px 14px 14px;
  font: 14px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 8px;
  box-shadow: 0 6px 24px rgb(0 0 0 / 0.22); text-align: start; }
.card:focus { outline: none; }
header { display: flex; gap: 2px; align-items: start; position: sticky; top: -10px; margin: -10px -14px 0; padding: 10px 8px 4px 14px;
  background: var(--paper); }
h2 { flex: 1; margin: 4px 6px 0 0; font-size: 14px; line-height: 20px; font-weight: 600; overflow-wrap: anywhere; }
h3 { margin: 12px 0 2px; font-size: 13px; font-weight: 600; overflow-wrap: anywhere; }
.move { cursor: move; touch-action: none; }
blockquote { margin: 6px 0 0; padding: 0 0 0 10px; border-inline-start: 3px solid var(--line); overflow-wrap: anywhere;
  white-space: pre-wrap; }
blockquote:dir(rtl) { padding: 0 10px 0 0; }
mark { color: inherit; background: var(--mark); text-decoration: underline 2px var(--mark-line); }
p { margin: 6px 0 0; overflow-wrap: anywhere; }
ul { margin: 4px 0 0; padding-inline-start: 18px; }
.quiet { color: var(--soft); font-size: 13px; }
@media (forced-colors: active) { .card { border-color: CanvasText; } mark { background: Mark; color: MarkText; } }
`;
