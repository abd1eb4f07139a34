import { PRINTED, type Printed } from "../newsroom/newsroom.ts";
import type { How } from "../newsroom/shapes.ts";
import type { Suite } from "./suite.ts";

/** One version of a report of the demo newsroom. */
export function printed(report: string, how: How): Printed {
  const found = PRINTED.find((one) => one.report.id === report && one.version.how.includes(how));
  if (!found) throw new Error(`the newsroom has no version of ${report} that is ${how}`);
  return found;
}

/** The address of a version's page on the running newsroom. */
export function addressOf({ demo }: Suite, { version }: Printed): string {
  return demo.newsroom.origins[version.outlet] + version.path;
}
