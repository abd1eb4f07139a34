const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]\s*(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?/i;
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
/** RFC 2822 and what mail-minded systems write. */
const RFC =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s-]+(\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i;
const US =
  /^(?:[a-z]{3,9},?\s+)?([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})(?:,?\s+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(am|pm)?)?/i;
/** Years that a page may claim. */
const YEARS = { from: 1900, to: 2100 };

/** A page's date as ISO 8601: with time where given, with zone where given; null where it cannot be read surely. */
export function isoTime(written: string | null): string | null {
  if (!written) return null;
  const text = written.trim();
  const iso = ISO.exec(text);
  if (iso) return build(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso[4], iso[5], iso[6], iso[7]);
  const rfc = RFC.exec(text);
  if (rfc) return build(Number(rfc[3]), month(rfc[2]!), Number(rfc[1]), rfc[4], rfc[5], rfc[6], rfc[7]);
  const us = US.exec(text);
  if (us) {
    const hour =
      us[4] === undefined
        ? undefined
        : String((Number(us[4]) % (us[7] ? 12 : 24)) + (us[7]?.toLowerCase() === "pm" ? 12 : 0));
    return build(Number(us[3]), month(us[1]!), Number(us[2]), hour, us[5], us[6], undefined);
  }
  return null;
}

function month(name: string): number {
  return MONTHS.indexOf(name.toLowerCase()) + 1;
}

function build(
  year: number,
  monthOf: number,
  day: number,
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  zone: string | undefined,
): string | null {
  const date = `${year}-${two(monthOf)}-${two(day)}`;
  if (year < YEARS.from || year > YEARS.to || Number.isNaN(Date.parse(date))) return null;
  if (hour === undefined || minute === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return date;
  return `${date}T${two(Number(hour))}:${minute}:${second ?? "00"}${zoned(zone)}`;
}

function zoned(zone: string | undefined): string {
  if (!zone) return "";
  if (/^[a-z]/i.test(zone)) return "Z";
  const [, hours, minutes] = /^([+-]\d{2}):?(\d{2})?/.exec(zone)!;
  return `${hours}:${minutes ?? "00"}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
