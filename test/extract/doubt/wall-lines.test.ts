import { describe, expect, it } from "vitest";
import { leadsOn, saysPaywall, saysTranslated } from "../../../src/extract/doubt/wall-lines.ts";

describe("lines that raise a doubt", () => {
  it.each([
    "Subscribe to continue reading",
    "This article is for subscribers only.",
    "Already a subscriber? Log in",
    "You have reached your limit of free articles.",
    "Dieser Artikel ist exklusiv für Abonnenten",
    "Cet article est réservé aux abonnés",
    "Il vous reste 80 % de cet article à lire",
    "Contenido exclusivo para suscriptores",
    "Contenuto riservato agli abbonati",
    "Samo za pretplatnike",
    "Материал доступен по подписке",
    "Alleen voor abonnees",
  ])("%s: there is a wall", (line) => expect(saysPaywall(line)).toBe(true));

  it.each([
    "Continue reading",
    "Read full story »",
    "Read more",
    "Weiterlesen",
    "Lire la suite",
    "Seguir leyendo",
    "Opširnije",
    "Читать далее",
  ])("%s: the page leads on to the rest", (line) => expect(leadsOn(line)).toBe(true));

  it.each([
    "Notice: this text was translated by machine and may contain mistakes.",
    "This article has been automatically translated from Serbian.",
    "Aus dem Englischen übersetzt von Jana Wolf",
    "Traduit de l'anglais par Anne Lee",
    "Disclaimer: Translations of our texts are made by a machine.",
    "Машинный перевод",
  ])("%s: it is a translation", (line) => expect(saysTranslated(line)).toBe(true));
});

describe("lines that raise none", () => {
  it.each([
    "The paper has lost half of its subscribers since 2019.",
    "He subscribes to the view that the weir should go.",
    "Continue reading the main story",
    "Continue reading below",
    "Read more books, the teacher told the class, and fewer messages.",
    "The poem was read in full at the funeral.",
    "The letter was translated by the ministry, which left out a page.",
    "Google said that its machine translation now knows sixty languages.",
    "She has translated eleven novels, most of them from Hungarian.",
  ])("%s", (line) => {
    expect([saysPaywall(line), leadsOn(line), saysTranslated(line)]).toEqual([false, false, false]);
  });
});
