import { DEFAULT_SETTINGS, SETTING_NAMES, SETTING_READERS, type Settings } from "./settings.ts";

/** What a settings file says it is, and of which form. */
const FORMAT = "wireside-settings";
const VERSION = 1;
/** A settings file is small; what is longer is something else. */
export const MAX_SETTINGS_FILE = 200_000;
const MOST_INDEXES = 50;
const MAX_ADDRESS = 4_096;

/** A subscribed index as a settings file names it. */
export interface KeptIndex {
  readonly url: string;
  readonly on: boolean;
}

/** What a settings file holds. Permissions are none of it: the browser asks for them where it is loaded. */
export interface KeptOptions {
  readonly settings: Settings;
  readonly indexes: readonly KeptIndex[];
}

/** Why a file is no settings file that can be used. */
export type FileFault =
  | { readonly what: "not-ours" }
  | { readonly what: "newer"; readonly version: number }
  | { readonly what: "field"; readonly field: string; readonly value: string; readonly allowed: string };

/** A settings file's text. */
export function writeSettingsFile({ settings, indexes }: KeptOptions): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, settings, indexes }, null, 2)}\n`;
}

/**
 * Reads a settings file. All of it or nothing: a field that cannot be read is named, with what it holds and what it may hold. A setting
 * that the file does not name is as by default, fields that are not known are left out, so that files of other releases can be read.
 */
export function readSettingsFile(text: string): { ok: true; value: KeptOptions } | { ok: false; fault: FileFault } {
  const file = text.length > MAX_SETTINGS_FILE ? null : objectOf(parsed(text));
  if (file?.format !== FORMAT) return { ok: false, fault: { what: "not-ours" } };
  if (typeof file.version !== "number") return faulty("version", file.version, String(VERSION));
  if (file.version > VERSION) return { ok: false, fault: { what: "newer", version: file.version } };
  const given = objectOf(file.settings);
  if (given === null) return faulty("settings", file.settings, "{…}");
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const name of SETTING_NAMES) {
    if (given[name] === undefined) continue;
    const { read, allowed } = SETTING_READERS[name];
    const value = read(given[name]);
    if (value === undefined) return faulty(`settings.${name}`, given[name], allowed);
    settings[name] = value;
  }
  const listed = file.indexes ?? [];
  if (!Array.isArray(listed) || listed.length > MOST_INDEXES) return faulty("indexes", listed, "[…]");
  const indexes: KeptIndex[] = [];
  for (const [i, one] of (listed as readonly unknown[]).entries()) {
    const index = objectOf(one);
    if (index === null || !isAddress(index.url)) return faulty(`indexes[${i}].url`, index?.url, "https://…");
    if (typeof index.on !== "boolean") return faulty(`indexes[${i}].on`, index.on, "true, false");
    indexes.push({ url: index.url, on: index.on });
  }
  return { ok: true, value: { settings: settings as unknown as Settings, indexes } };
}

/** Longest value that a fault quotes. */
const MAX_QUOTED = 60;

function faulty(field: string, value: unknown, allowed: string): { ok: false; fault: FileFault } {
  const written = value === undefined ? "–" : JSON.stringify(value);
  const quoted = written.length > MAX_QUOTED ? `${written.slice(0, MAX_QUOTED)}…` : written;
  return { ok: false, fault: { what: "field", field, value: quoted, allowed } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

function isAddress(value: unknown): value is string {
  return typeof value === "string" && value.length <= MAX_ADDRESS && /^https?:\/\/\S+$/.test(value);
}
