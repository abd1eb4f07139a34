import { measureIndex } from "./index-scale.ts";

type Figures = Readonly<Record<string, number>>;

/** What can be measured, by name; each gives figures by name. Those that take minutes run only when they are named. */
const BENCHES: Readonly<Record<string, { readonly slow?: true; run(): Promise<Figures> }>> = {
  "index-50k": {
    async run() {
      const figures = await measureIndex(50_000);
      return {
        index50k_bytes: figures.bytes,
        index50k_open_ms: figures.openMs,
        index50k_query_ms: figures.queryMs,
        index50k_build_ms: figures.buildMs,
        index50k_found: figures.found,
      };
    },
  },
  "index-1m": {
    slow: true,
    async run() {
      const figures = await measureIndex(1_000_000);
      return {
        index1m_bytes: figures.bytes,
        index1m_build_ms: figures.buildMs,
        index1m_rss_mb: process.resourceUsage().maxRSS / 1024,
        index1m_query_ms: figures.queryMs,
        index1m_found: figures.found,
      };
    },
  },
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
const all: Record<string, number> = {};
for (const name of chosen) {
  const figures = await BENCHES[name]!.run();
  for (const [figure, value] of Object.entries(figures)) {
    all[figure] = Math.round(value * 1000) / 1000;
    console.log(`${name.padEnd(12)} ${figure.padEnd(24)} ${all[figure]!.toLocaleString("en")}`);
  }
}
if (json) console.log(JSON.stringify(all));
