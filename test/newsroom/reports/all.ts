import type { Report } from "../shapes.ts";
import { braskVerdict } from "./brask-verdict.ts";
import { corvaneResults } from "./corvane-results.ts";
import { cycloneOdalie } from "./cyclone-odalie.ts";
import { dunmarrowStrike } from "./dunmarrow-strike.ts";
import { ilmarraDam } from "./ilmarra-dam.ts";
import { napStudy } from "./nap-study.ts";
import { petrelLaunch } from "./petrel-launch.ts";
import { straitTalks } from "./strait-talks.ts";
import { tessalyElection } from "./tessaly-election.ts";
import { wingerTransfer } from "./winger-transfer.ts";

/** Every report; the first is the demo's story. */
export const REPORTS: readonly Report[] = [
  straitTalks,
  cycloneOdalie,
  corvaneResults,
  braskVerdict,
  tessalyElection,
  dunmarrowStrike,
  napStudy,
  petrelLaunch,
  wingerTransfer,
  ilmarraDam,
];
