import { bundleEverything } from "./bundle.ts";

await bundleEverything();
