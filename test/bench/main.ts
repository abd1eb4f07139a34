import { e2e } from "./e2e/e2e.ts";
import type { Figures } from "./figures.ts";
import { index1m } from "./index-million.ts";
import { index50k } from "./index-size.ts";
import { publishing } from "./publish.ts";
import { reading } from "./reading.ts";
import { rivals } from "./rivals.ts";
import { scores } from "./scores.ts";
import { speed } from "./speed.ts";

/** What can be measured, by name; each gives figures by name. Those that take minutes run only when they are named. */
const BENCHES: Readonly<Record<string, { readonly slow?: true; run(): Figures | Promise<Figures> }>> = {
  speed: { run: speed },
  scores: { run: scores },
  "index-50k": { run: index50k },
  e2e: { slow: true, run: e2e },
  reading: { slow: true, run: reading },
  "index-1m": { slow: true, run: index1m },
  publish: { slow: true, run: publishing },
  rivals: { slow: true, run: rivals },
};

const words = process.argv.slice(2);
const json = words.includes("--json");
const named = words.filter((word) => word !== "--json");
const unknown = named.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  console.error(`bench: unknown ${unknown.join(", ")}; give some of ${Object.keys(BENCHES).join(", ")}`);
  process.exit(2);
}
const chosen = named.length > 0 ? named : Object.keys(BENCHES).filter((name) => !BENCHES[name]!.slow);
const all: Record<string, Figures[string]> = {};
for (const name of chosen) {
  const figures = await BENCHES[name]!.run();
  for (const [figure, value] of Object.entries(figures)) {
    all[figure] = typeof value === "number" ? rounded(value) : value;
    const lines =
      typeof value === "number"
        ? [[figure, value] as const]
        : Object.entries(value).map(([size, one]) => [`${figure} ${size}`, one] as const);
    for (const [label, one] of lines)
      console.log(`${name.padEnd(12)} ${label.padEnd(32)} ${rounded(one).toLocaleString("en")}`);
  }
}
if (json) console.log(JSON.stringify(all));

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
