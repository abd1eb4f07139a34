import { describe, expect, it } from "vitest";
import { parseHtml } from "../../src/cli/parse-html.ts";

/** Head and body as one line, parted by a bar. */
function halves(html: string): string {
  const document = parseHtml(html);
  return `${document.head.innerHTML}|${document.body.innerHTML}`;
}

describe("a page gets the head and body that HTML implies", () => {
  it.each([
    ["<!doctype html><html><head><title>T</title></head><body><p>one</p></body></html>", "<title>T</title>|<p>one</p>"],
    ["<!doctype html><html><title>T</title><body><p>one</p></body></html>", "<title>T</title>|<p>one</p>"],
    ["<!doctype html><html><title>T</title><p>one</p>", "<title>T</title>|<p>one</p>"],
    ["<!doctype html><title>T</title><p>one</p><script>2</script>", "<title>T</title>|<p>one</p><script>2</script>"],
    ["<p>one</p>", "|<p>one</p>"],
    ["plain words", "|plain words"],
    ["", "|"],
  ])("%s", (html, expected) => expect(halves(html)).toBe(expected));
});
