/** Zones that mail and feeds name; of those that mean several, none. */
const ZONES: Readonly<Record<string, string>> = {
  ut: "Z",
  utc: "Z",
  gmt: "Z",
  z: "Z",
  wet: "Z",
  bst: "+01:00",
  west: "+01:00",
  cet: "+01:00",
  cest: "+02:00",
  eet: "+02:00",
  eest: "+03:00",
  msk: "+03:00",
  jst: "+09:00",
  kst: "+09:00",
  aest: "+10:00",
  aedt: "+11:00",
  est: "-05:00",
  edt: "-04:00",
  cst: "-06:00",
  cdt: "-05:00",
  mst: "-07:00",
  mdt: "-06:00",
  pst: "-08:00",
  pdt: "-07:00",
};

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T\s]+(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|[+-]\d\d:?\d\d|[a-z]{2,5})?)?/i;
const MAIL =
  /(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{4}|\d\d)(?:[\s,]+(\d{1,2}):(\d\d)(?::(\d\d))?\s*([+-]\d\d:?\d\d|[a-z]{1,5})?)?/i;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * A feed's date as ISO 8601; null where it cannot be read. Where the zone is missing or not known, only the day is kept, since an hour
 * in an unknown zone would be an invented one.
 */
export function feedDate(printed: string): string | null {
  const text = printed.trim().slice(0, 80);
  const iso = ISO.exec(text);
  if (iso) return built(iso[1]!, Number(iso[2]), iso[3]!, iso.slice(4));
  const mail = MAIL.exec(text);
  if (!mail) return null;
  const year = mail[3]!.length === 2 ? `20${mail[3]}` : mail[3]!;
  return built(year, MONTHS.indexOf(mail[2]!.toLowerCase()) + 1, mail[1]!, mail.slice(4));
}

function built(year: string, month: number, dayOf: string, clock: readonly (string | undefined)[]): string | null {
  const day = `${year}-${two(month)}-${two(dayOf)}`;
  // February has no 30th, whatever a feed says.
  const ms = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== day) return null;
  const [hour, minute, second = "00", zone = ""] = clock;
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : ZONES[zone.toLowerCase()];
  if (hour === undefined || minute === undefined || offset === undefined) return day;
  const at = Date.parse(`${day}T${two(hour)}:${minute}:${second}${offset}`);
  return Number.isNaN(at) ? day : new Date(at).toISOString();
}

function two(figure: number | string): string {
  return String(figure).padStart(2, "0");
}
