import { computed, signal } from "@preact/signals";
import type { Seam } from "./seam.ts";

/** Every outlet at once, as the browsers write it. */
export const EVERYWHERE = ["https://*/*", "http://*/*"] as const;
const everywhere = new Set<string>([...EVERYWHERE, "*://*/*", "<all_urls>"]);

/** What the reader has let Wireside fetch from: each site can be taken back, and all of them be allowed at once. */
export function createAccess(seam: Pick<Seam, "requestOrigins" | "allowedOrigins" | "withdrawOrigins" | "onAllowed">) {
  const allowed = signal<readonly string[]>([]);
  const refused = signal(false);

  async function look(): Promise<void> {
    allowed.value = [...(await seam.allowedOrigins())].sort();
  }

  return {
    /** Patterns of single sites, in order. */
    sites: computed(() => allowed.value.filter((pattern) => !everywhere.has(pattern))),
    everywhere: computed(() => allowed.value.some((pattern) => everywhere.has(pattern))),
    /** True after the browser's question for all outlets was answered with no. */
    refused,
    start(): Promise<void> {
      // What is granted or taken back elsewhere, in the popup or by the browser's own settings, shows at once.
      seam.onAllowed(() => void look());
      return look();
    },
    /** Asks first, inside the click. */
    async allowAll(): Promise<void> {
      refused.value = !(await seam.requestOrigins(EVERYWHERE));
      await look();
    },
    async withdraw(patterns: readonly string[]): Promise<void> {
      refused.value = false;
      await seam.withdrawOrigins(patterns);
      await look();
    },
    /** Takes everything back. */
    async withdrawAll(): Promise<void> {
      refused.value = false;
      await seam.withdrawOrigins(allowed.peek());
      await look();
    },
  };
}

export type Access = ReturnType<typeof createAccess>;
