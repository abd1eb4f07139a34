import type { Report } from "../shapes.ts";
import { corvaneResults } from "./corvane-results.ts";
import { cycloneOdalie } from "./cyclone-odalie.ts";
import { straitTalks } from "./strait-talks.ts";

/** Every report, in the order in which they happened to be written; the first is the demo's story. */
export const REPORTS: readonly Report[] = [straitTalks, cycloneOdalie, corvaneResults];
