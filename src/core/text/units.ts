/**
 * Units and currencies to one canonical name each. Metric and imperial units stay different ("km", "mile"): a version that changes
 * them changes the figure; `size` lets an equal conversion be noticed. Source: general knowledge; conversion factors are SI's.
 */
export interface Unit {
  readonly name: string;
  /** What it measures: only units of one dimension are converted. */
  readonly dimension: string;
  /** How many base units of its dimension (metre, kilogram, litre, square metre, day, kelvin step, watt, kilometre per hour) it has. */
  readonly size: number;
}

const TABLE: readonly (readonly [dimension: string, size: number, words: string])[] = [
  ["length", 1, "metre metres meter meters m"],
  ["length", 1000, "km kilometre kilometres kilometer kilometers kms"],
  ["length", 0.01, "cm centimetre centimetres centimeter centimeters"],
  ["length", 0.001, "mm millimetre millimetres millimeter millimeters"],
  ["length", 1609.344, "mile miles mi"],
  ["length", 0.9144, "yard yards yd yds"],
  ["length", 0.3048, "foot feet ft"],
  ["length", 0.0254, "inch inches"],
  ["length", 1852, "nautical-mile nautical-miles nm"],
  ["mass", 1, "kg kilo kilos kilogram kilograms kgs"],
  ["mass", 0.001, "gram grams gramme grammes"],
  ["mass", 1000, "tonne tonnes ton tons"],
  ["mass", 0.45359237, "pound-mass lb lbs"],
  ["mass", 0.028349523, "ounce ounces oz"],
  ["volume", 1, "litre litres liter liters"],
  ["volume", 3.785411784, "gallon gallons"],
  ["volume", 158.987, "barrel barrels bpd"],
  ["area", 1e4, "hectare hectares ha"],
  ["area", 4046.8564, "acre acres"],
  ["area", 1e6, "square-km km2 sqkm"],
  ["area", 1, "square-metre m2 sqm"],
  ["time", 365.25, "year years yr yrs"],
  ["time", 30.4375, "month months"],
  ["time", 7, "week weeks"],
  ["time", 1, "day days"],
  ["time", 1 / 24, "hour hours hr hrs"],
  ["time", 1 / 1440, "minute minutes min mins"],
  ["time", 1 / 86400, "second-of-time seconds sec secs"],
  ["time", 3652.5, "decade decades"],
  ["time", 36525, "century centuries"],
  ["power", 1, "watt watts"],
  ["power", 1e3, "kw kilowatt kilowatts"],
  ["power", 1e6, "mw megawatt megawatts"],
  ["power", 1e9, "gw gigawatt gigawatts"],
  ["energy", 1, "kwh kilowatt-hours"],
  ["energy", 1e3, "mwh"],
  ["speed", 1, "kph kmh km/h"],
  ["speed", 3.6, "metre/s"],
  ["speed", 1.09728, "foot/s"],
  ["speed", 1.609344, "mph"],
  ["speed", 1.852, "knots knot"],
  ["data", 1, "gb gigabyte gigabytes"],
  ["data", 0.001, "mb megabyte megabytes"],
  ["data", 1000, "tb terabyte terabytes"],
];

export const UNIT_WORDS: ReadonlyMap<string, Unit> = new Map(
  TABLE.flatMap(([dimension, size, words]) => {
    const [name = "", ...others] = words.split(" ");
    return [name, ...others].map((word) => [word, { name, dimension, size }] as const);
  }),
);

export const UNITS_BY_NAME: ReadonlyMap<string, Unit> = new Map(
  [...UNIT_WORDS.values()].map((unit) => [unit.name, unit]),
);

/** Currency signs, codes and words to ISO codes. "pound" is money; weights are written "lb" or "lbs" in news. */
export const CURRENCIES: ReadonlyMap<string, string> = new Map(
  `usd $ us$ dollar dollars usd buck bucks|eur € euro euros eur|gbp £ pound pounds sterling gbp quid|jpy ¥ yen jpy|cny yuan renminbi rmb cny
  inr ₹ rupee rupees inr|rub ₽ rouble roubles ruble rubles rub|uah ₴ hryvnia hryvnias hryvnya uah|krw ₩ won krw|try ₺ lira liras try
  czk crown crowns koruna korunas czk|pln zloty zlotys zł zl pln|huf forint forints huf|chf franc francs chf|cad c$ cad|aud a$ aud
  sek krona kronor sek|nok krone kroner nok|dkk dkk|ils ₪ shekel shekels ils|brl r$ real reais brl|mxn peso pesos mxn|zar rand zar
  cent cent cents|penny penny pence p|ngn ₦ naira ngn|kzt tenge kzt|irr rial rials irr|aed dirham dirhams aed|thb baht thb|btc bitcoin bitcoins btc`
    .trim()
    .split(/[\n|]/)
    .flatMap((line) => {
      const [code = "", ...words] = line.trim().split(" ");
      return words.map((word) => [word, code] as const);
    }),
);
