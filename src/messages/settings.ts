import type { DifferenceKind } from "../core/types.ts";
import { DIFFERENCE_KINDS } from "./wording.ts";

/** How the reader wants to read and where Wireside may look by itself; kept by the browser, and synchronised where it does that. */
export interface Settings {
  readonly layout: "two" | "one";
  readonly scope: "differences" | "all";
  readonly textSize: TextSize;
  readonly spoken: Spoken;
  /** What a comparison opens with. */
  readonly view: FirstView;
  /** Kinds that are shown and marked unless the reader chooses others; empty for all. */
  readonly kinds: readonly DifferenceKind[];
  /** Match patterns of the sites whose articles are looked up as soon as they are open; each has to be granted as well. */
  readonly sites: readonly string[];
}

/** How much a screen reader is told of a mark: its kind and where it ends, its kind, or nothing. */
export type Spoken = "all" | "kind" | "none";

export const SPOKEN: readonly Spoken[] = ["all", "kind", "none"];

export type TextSize = "small" | "normal" | "large";

export const TEXT_SIZES: readonly TextSize[] = ["small", "normal", "large"];

export type FirstView = "text" | "only-there" | "list";

export const FIRST_VIEWS: readonly FirstView[] = ["text", "only-there", "list"];

export const DEFAULT_SETTINGS: Settings = {
  layout: "two",
  scope: "differences",
  textSize: "normal",
  spoken: "all",
  view: "text",
  kinds: [],
  sites: [],
};

/** Sites that are kept at most: more than anybody reads, and well inside what a browser synchronises of one entry. */
const MOST_SITES = 60;
/** One site, or all of a domain's hosts, by one protocol. */
const SITE = /^https?:\/\/(?:\*\.)?[\p{L}\p{N}.:[\]-]{1,200}\/\*$/u;

/** What one setting may be, in words for a fault; and how it is read: undefined where it is none of that. */
export interface SettingReader<T> {
  readonly allowed: string;
  readonly read: (value: unknown) => T | undefined;
}

function oneOf<T extends string>(...words: readonly T[]): SettingReader<T> {
  return { allowed: words.join(", "), read: (value) => words.find((word) => word === value) };
}

/** Different ones of a list, in its order; undefined where a single one is not of `isOne`. */
function listOf<T extends string>(most: number, allowed: string, isOne: (value: unknown) => value is T) {
  return {
    allowed,
    read: (value: unknown): readonly T[] | undefined =>
      Array.isArray(value) && value.length <= most && value.every(isOne) ? [...new Set<T>(value)] : undefined,
  };
}

const isKind = (value: unknown): value is DifferenceKind => DIFFERENCE_KINDS.some((kind) => kind === value);
const isSite = (value: unknown): value is string => typeof value === "string" && SITE.test(value);

/** Every setting with its reader. */
export const SETTING_READERS: { readonly [N in keyof Settings]: SettingReader<Settings[N]> } = {
  layout: oneOf("two", "one"),
  scope: oneOf("differences", "all"),
  textSize: oneOf(...TEXT_SIZES),
  spoken: oneOf(...SPOKEN),
  view: oneOf(...FIRST_VIEWS),
  kinds: listOf(DIFFERENCE_KINDS.length, `[${DIFFERENCE_KINDS.join(", ")}]`, isKind),
  sites: listOf(MOST_SITES, '["https://*.example.org/*"]', isSite),
};

export const SETTING_NAMES = Object.keys(SETTING_READERS) as readonly (keyof Settings)[];

/** Settings out of what was stored: what is missing or not understood is as it is by default. */
export function readSettings(stored: unknown): Settings {
  const given = (typeof stored === "object" && stored !== null ? stored : {}) as Partial<Record<string, unknown>>;
  const known = SETTING_NAMES.map((name) => [name, SETTING_READERS[name].read(given[name]) ?? DEFAULT_SETTINGS[name]]);
  return Object.fromEntries(known) as unknown as Settings;
}

/** The pattern of a site that the reader names: a domain with all its hosts, or one machine by its number; null where it is none. */
export function sitePattern(written: string): string | null {
  const address = /^https?:\/\//i.test(written.trim()) ? written.trim() : `https://${written.trim()}`;
  try {
    const { protocol, hostname } = new URL(address);
    const isName = /\.[a-z-]{2,}$/i.test(hostname);
    const pattern = `${protocol}//${isName ? `*.${hostname.replace(/^www\./, "")}` : hostname}/*`;
    return isSite(pattern) && (isName || /^[\d.]+$|^\[|^localhost$/.test(hostname)) ? pattern : null;
  } catch {
    return null;
  }
}

/** Whether an address lies on a site. */
export function isOnSite(pattern: string, address: string): boolean {
  const [, protocol, any, host] = /^(https?:)\/\/(\*\.)?(.+)\/\*$/.exec(pattern) ?? [];
  try {
    const url = new URL(address);
    return (
      url.protocol === protocol && (url.hostname === host || (any !== undefined && url.hostname.endsWith(`.${host}`)))
    );
  } catch {
    return false;
  }
}
