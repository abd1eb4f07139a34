import type { Outlet } from "../../src/sources/feeds/outlets.ts";

/** The outlets of one country, by its name in the reader's language. */
export interface CountryOutlets {
  readonly country: string;
  readonly name: string;
  readonly outlets: readonly ListedOutlet[];
}

export interface ListedOutlet extends Outlet {
  /** Its language's name in the reader's language. */
  readonly language: string;
  /** Among those that are followed already. */
  readonly followed: boolean;
}

/** What of the list is looked for. */
export interface OutletSearch {
  /** Part of an outlet's or a language's name; case and marks on letters make no difference. */
  readonly text: string;
  /** ISO 3166-1; "" for all. */
  readonly country: string;
}

/** What an outlet is known by once it is followed. */
export function outletId({ feed, homepage }: Pick<Outlet, "feed" | "homepage">): string {
  return feed ?? homepage;
}

/** The outlets that are looked for, by country, in the alphabet of the reader's language. */
export function listOutlets(
  outlets: readonly Outlet[],
  search: OutletSearch,
  followed: ReadonlySet<string>,
  locale: string,
): CountryOutlets[] {
  const languages = new Intl.DisplayNames(locale, { type: "language" });
  const wanted = fold(search.text.trim());
  const found = outlets
    .filter(({ country }) => search.country === "" || country === search.country)
    .map((outlet) => ({
      ...outlet,
      language: languages.of(outlet.lang) ?? outlet.lang,
      followed: followed.has(outletId(outlet)),
    }))
    .filter(({ name, language }) => fold(name).includes(wanted) || fold(language).includes(wanted));
  return countryNames(outlets, locale).flatMap(([country, name]) => {
    const here = found.filter((outlet) => outlet.country === country);
    here.sort((one, other) => one.name.localeCompare(other.name, locale));
    return here.length === 0 ? [] : [{ country, name, outlets: here }];
  });
}

/** The countries of a list with their names, in the alphabet of the reader's language. */
export function countryNames(outlets: readonly Outlet[], locale: string): (readonly [country: string, name: string])[] {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  return [...new Set(outlets.map(({ country }) => country))]
    .map((country) => [country, names.of(country) ?? country] as const)
    .sort(([, one], [, other]) => one.localeCompare(other, locale));
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
