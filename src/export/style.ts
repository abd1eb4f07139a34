/** The look of an exported page: it carries its own, since it stands alone. */
export const EXPORT_STYLE = `
:root { color-scheme: light dark; --ink: #1c1b19; --paper: #fdfcfa; --quiet: #6b665e; --line: #ddd8cf; --a: #a3341f; --b: #17614a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e6e0; --paper: #191816; --quiet: #a29c91; --line: #3a3732; --a: #ff9d87; --b: #7fd6b6; } }
body { font: 17px/1.55 Georgia, "Times New Roman", serif; color: var(--ink); background: var(--paper); max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.1rem; margin-top: 2rem; }
a { color: inherit; } dt { font-weight: bold; } dd { margin: 0; overflow-wrap: anywhere; } dd + dt { margin-top: .8rem; }
small, footer, .none { color: var(--quiet); } footer { margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { text-align: start; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
del, ins { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 3px; }
del { text-decoration-color: var(--a); } ins { text-decoration-color: var(--b); }
.number, .time, .name { text-decoration-style: double; } .hedge, .attribution { text-decoration-style: dashed; } .quote { text-decoration-style: wavy; }
.trifle { text-decoration-style: dotted; text-decoration-thickness: 1px; }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.only-a td:first-child, .only-b td:last-child { background: color-mix(in srgb, var(--line) 45%, transparent); }
@media (max-width: 40rem) { table, tbody, tr, td { display: block; } thead { display: none; } }
@media print { body { margin: 0; } tr { break-inside: avoid; } }
`;
