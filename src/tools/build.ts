import { bundleCommand, bundleExtension } from "./bundle.ts";
import { TARGETS } from "./manifest.ts";

await Promise.all([bundleCommand(), ...TARGETS.map((target) => bundleExtension(target))]);
