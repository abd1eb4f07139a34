import { expect, it } from "vitest";
import { listOutlets } from "../../../popup/view-model/outlets.ts";
import type { Outlet } from "../../../src/sources/feeds/outlets.ts";

const outlet = (name: string, lang: string, country: string, feed: string | null = null): Outlet => ({
  name,
  lang,
  country,
  homepage: `https://${name.toLowerCase()}.example/`,
  feed,
});
const OUTLETS = [
  outlet("Zeitung", "de", "AT", "https://feeds.example/z"),
  outlet("Élan", "fr", "BE"),
  outlet("Anzeiger", "de", "AT"),
  outlet("Bote", "de", "DE"),
];

const names = (text: string, country = "", locale = "en") =>
  listOutlets(OUTLETS, { text, country }, new Set(), locale).map(({ name, outlets }) => [
    name,
    ...outlets.map((one) => one.name),
  ]);

it("lists outlets by country, in the reader's language and alphabet", () => {
  expect(names("")).toEqual([
    ["Austria", "Anzeiger", "Zeitung"],
    ["Belgium", "Élan"],
    ["Germany", "Bote"],
  ]);
  expect(names("", "", "de").map(([country]) => country)).toEqual(["Belgien", "Deutschland", "Österreich"]);
});

it("finds them by name, by language and by country", () => {
  expect(names(" elan ")).toEqual([["Belgium", "Élan"]]);
  expect(names("german")).toEqual([
    ["Austria", "Anzeiger", "Zeitung"],
    ["Germany", "Bote"],
  ]);
  expect(names("german", "DE")).toEqual([["Germany", "Bote"]]);
  expect(names("nobody")).toEqual([]);
});

it("tells which are followed, by the feed where it is known and else by the page", () => {
  const followed = new Set(["https://feeds.example/z", "https://bote.example/"]);
  const listed = listOutlets(OUTLETS, { text: "", country: "" }, followed, "en").flatMap(({ outlets }) => outlets);
  expect(listed.filter((one) => one.followed).map(({ name }) => name)).toEqual(["Zeitung", "Bote"]);
});
