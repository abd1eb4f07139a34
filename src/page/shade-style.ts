/** What all of our elements in a page share: colours, type, buttons. Sizes in `px` on purpose: a page's root size may be anything. */
export const SHADE_STYLE = `
:host { all: initial; --ink: #1c2430; --soft: #56606d; --paper: #fff; --line: #b8c0cc; --accent: #17595f; --wash: #e3eeee;
  --mark: #fdf0c9; --mark-line: #9a7a12; color-scheme: light dark; }
* { box-sizing: border-box; }
button { flex: none; width: 28px; height: 28px; padding: 0; display: inline-grid; place-items: center; border: 1px solid transparent;
  border-radius: 6px; font: inherit; line-height: 1; color: inherit; background: none; cursor: pointer; }
button:hover { border-color: currentColor; }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
button[aria-pressed="true"] { background: var(--wash); border-color: var(--accent); }
svg { width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
@media (prefers-color-scheme: dark) {
  :host { --ink: #e6e9ee; --soft: #aab3bf; --paper: #1b212a; --line: #4a5563; --accent: #7cc7c8; --wash: #1f3334; --mark: #4b3f12;
    --mark-line: #e0bf55; }
}
@media (forced-colors: active) {
  button { border-color: ButtonText; }
  button[aria-pressed="true"] { outline: 2px solid Highlight; }
}
@media print { :host { display: none !important; } }
`;
