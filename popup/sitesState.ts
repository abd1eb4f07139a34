import { computed, effect, signal } from "@preact/signals";
import { sitePattern } from "../src/messages/settings.ts";
import type { Words } from "../src/messages/words.ts";
import type { Seam } from "./seam.ts";
import type { KeptSettings } from "./settings.ts";

/** The sites where Wireside may look by itself, and whether this browser lets it. */
export function createSites(seam: Pick<Seam, "requestOrigins" | "hasOrigins">, kept: KeptSettings, words: Words) {
  const granted = signal<ReadonlySet<string>>(new Set());
  const said = signal("");
  const patterns = computed(() => kept.settings.value.sites);

  async function look(): Promise<void> {
    const sites = patterns.peek();
    const has = await Promise.all(sites.map((site) => seam.hasOrigins([site])));
    granted.value = new Set(sites.filter((_, i) => has[i]));
  }
  effect(() => {
    void patterns.value;
    void look();
  });

  /** Asks first, inside the click; lists the site only where it was granted. */
  async function grant(pattern: string): Promise<boolean> {
    const yes = await seam.requestOrigins([pattern]);
    said.value = yes ? "" : words.t("failRefused", pattern);
    if (yes) granted.value = new Set(granted.value).add(pattern);
    return yes;
  }

  return {
    said,
    listed: computed(() => patterns.value.map((pattern) => ({ pattern, granted: granted.value.has(pattern) }))),
    /** Resolves to true once the site is in the list. */
    async add(address: string): Promise<boolean> {
      const pattern = sitePattern(address);
      if (pattern === null) {
        said.value = words.t("optionsSiteBad", address.trim());
        return false;
      }
      if (!(await grant(pattern))) return false;
      kept.change({ sites: [...new Set([...patterns.peek(), pattern])] });
      return true;
    },
    allow: (pattern: string) => grant(pattern).then(() => {}),
    /** Takes it off the list; what the browser has granted stays for comparisons that the reader asks for. */
    remove(pattern: string): void {
      said.value = "";
      kept.change({ sites: patterns.peek().filter((one) => one !== pattern) });
    },
  };
}

export type SitesState = ReturnType<typeof createSites>;
