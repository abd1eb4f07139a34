import { readdirSync } from "node:fs";
import { ROOT } from "../../src/tools/paths.ts";

/** Every TypeScript file below a folder of the checkout, as paths from its root. */
export function sources(folder: string): string[] {
  return readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`);
}
