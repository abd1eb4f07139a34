import { describe, expect, it } from "vitest";
import { indexFetch } from "../../src/sources/index-fetch.ts";

/** A server in the world: what each of its paths answers. */
function world(answers: Readonly<Record<string, Response>>) {
  const asked: string[] = [];
  const fetch = async (address: string) => {
    asked.push(address);
    return answers[address] ?? new Response(null, { status: 404 });
  };
  return { asked, fetch: indexFetch("https://index.example/news/", fetch) };
}

const movedTo = (location: string) => new Response(null, { status: 302, headers: { location } });

describe("a file of an index", () => {
  it("is fetched where its folder has moved to", async () => {
    const { fetch } = world({
      "https://index.example/news/manifest.json": movedTo("https://other.example/manifest.json"),
      "https://other.example/manifest.json": new Response("{}"),
    });
    expect(new TextDecoder().decode(await fetch("manifest.json"))).toBe("{}");
  });

  it("is not asked for at a place more private than the index", async () => {
    const { fetch, asked } = world({
      "https://index.example/news/manifest.json": movedTo("http://192.168.0.1/manifest.json"),
      "http://192.168.0.1/manifest.json": new Response("{}"),
    });
    await expect(fetch("manifest.json")).rejects.toThrow("address-refused: http://192.168.0.1/manifest.json");
    expect(asked).toEqual(["https://index.example/news/manifest.json"]);
  });
});
