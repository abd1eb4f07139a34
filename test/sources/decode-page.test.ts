import { describe, expect, it } from "vitest";
import { decodePage } from "../../src/sources/decode-page.ts";

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));

describe("the bytes of a page", () => {
  it("are read by their byte order mark before anything else", () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from("žal", "utf16le")]);
    expect(decodePage(utf16, "text/html; charset=windows-1250")).toBe("žal");
    expect(decodePage(Uint8Array.from([0xef, 0xbb, 0xbf, ...Buffer.from("žal")]), null)).toBe("žal");
  });

  it("are read by their header before their own word", () => {
    const page = bytes('<meta charset="utf-8">\x9eal');
    expect(decodePage(page, 'text/html; charset="windows-1250"')).toContain("žal");
  });

  it.each([
    ["windows-1250", [0x9e], "ž"],
    ["windows-1251", [0xe6], "ж"],
    ["windows-1252", [0xe9], "é"],
    ["windows-1252", [0x93], "“"],
    ["ISO-8859-1", [0x92], "’"],
    ["ISO-8859-2", [0xb9], "š"],
    ["Shift_JIS", [0x93, 0xfa], "日"],
    ["GB18030", [0xc8, 0xd5], "日"],
    ["EUC-KR", [0xc0, 0xcf], "일"],
  ])("are read as %s where a meta element says so", (label, character, expected) => {
    const meta = `<meta http-equiv=content-type content="text/html; charset=${label}"><p>`;
    const page = Uint8Array.from([...bytes(meta), ...character]);
    expect(decodePage(page, "text/html")).toContain(`<p>${expected}`);
  });

  it("are read by a word that stands far down in the head, but not in a comment", () => {
    const head = `<!doctype html><html><head><!-- <meta charset=shift_jis> --><style>${"a".repeat(3_000)}</style>`;
    expect(decodePage(bytes(`${head}<meta charset="windows-1250">\x9eal`), "text/html")).toContain("žal");
  });

  it("are read by an XML declaration", () => {
    expect(decodePage(bytes('<?xml version="1.0" encoding="windows-1250"?><html>\x9eal'), null)).toContain("žal");
  });

  it("are UTF-8 where nothing is said and they can be, else windows-1252", () => {
    expect(decodePage(new TextEncoder().encode("naïve"), null)).toBe("naïve");
    expect(decodePage(bytes("na\xefve"), "text/html")).toBe("naïve");
  });

  it("are read somehow where the label is none", () => {
    expect(decodePage(bytes("plain"), "text/html; charset=no-such-set")).toBe("plain");
  });
});
