/** The card's own sheet, inside its shadow root. Sizes in `px` on purpose: a page's root size may be anything. */
export const CARD_STYLE = `
:host { all: initial; position: absolute; z-index: 2147483647; }
* { box-sizing: border-box; }
.card { width: min(380px, calc(100vw - 24px)); max-height: min(460px, 80vh); overflow: auto; padding: 12px 14px;
  font: 14px/1.5 system-ui, sans-serif; color: #1c2430; background: #fff; border: 1px solid #b8c0cc; border-radius: 8px;
  box-shadow: 0 6px 24px rgb(0 0 0 / 0.22); text-align: start; }
.card:focus { outline: none; }
header { display: flex; gap: 8px; align-items: start; }
h2 { flex: 1; margin: 0; font-size: 14px; font-weight: 600; overflow-wrap: anywhere; }
h3 { margin: 12px 0 2px; font-size: 13px; font-weight: 600; overflow-wrap: anywhere; }
button { flex: none; width: 28px; height: 28px; padding: 0; border: 1px solid transparent; border-radius: 6px; font: inherit;
  font-size: 18px; line-height: 1; color: inherit; background: none; cursor: pointer; }
button:hover { border-color: currentColor; }
button:focus-visible { outline: 2px solid #1f6fb2; outline-offset: 1px; }
blockquote { margin: 6px 0 0; padding: 0 0 0 10px; border-inline-start: 3px solid #b8c0cc; overflow-wrap: anywhere; white-space: pre-wrap; }
mark { color: inherit; background: #fdf0c9; text-decoration: underline 2px #9a7a12; }
p { margin: 6px 0 0; overflow-wrap: anywhere; }
ul { margin: 4px 0 0; padding-inline-start: 18px; }
.quiet { color: #56606d; font-size: 13px; }
@media (prefers-color-scheme: dark) {
  .card { color: #e6e9ee; background: #1b212a; border-color: #4a5563; }
  .quiet { color: #aab3bf; }
  mark { background: #4b3f12; text-decoration-color: #e0bf55; }
  button:focus-visible { outline-color: #7cb8ea; }
}
@media (forced-colors: active) { .card { border-color: CanvasText; } mark { background: Mark; color: MarkText; } }
`;
