import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { indexCommand } from "../../../src/cli/index/command.ts";
import { openStorePlace } from "../../../src/cli/index/store.ts";
import { openStore } from "../../../src/cli/index/store-output.ts";
import { sha256 } from "../../../src/index/sha256.ts";
import { inventedArticle } from "../../index/articles.ts";

/** s3rver: another implementation of the S3 API. It knows the keys, but does not check signatures of this version; `bench publish` asks one that does. */
const KEYS = { AWS_ACCESS_KEY_ID: "S3RVER", AWS_SECRET_ACCESS_KEY: "S3RVER", AWS_REGION: "eu-central-1" };
const PLACE = "s3://news/public/index";

let dir = "";
let server: S3rver;
const at = (name: string) => join(dir, name);

async function run(...words: string[]) {
  const lines: string[] = [];
  const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => lines.push(String(text).trimEnd()) > 0);
  try {
    return { code: await indexCommand(words), lines };
  } finally {
    write.mockRestore();
  }
}

/** Articles of so many years, one slice each; the last year's have the title that is given. */
async function articlesOf(years: number, title: string): Promise<string> {
  const lines = Array.from({ length: years * 12 }, (_, i) => {
    const article = inventedArticle(i + 1, 60);
    const year = 2000 + (i % years);
    const published = article.published!.replace("2026", String(year));
    return JSON.stringify({ ...article, published, ...(i % years === years - 1 ? { title } : {}) });
  });
  await writeFile(at("in.jsonl"), lines.join("\n"));
  return at("in.jsonl");
}

const publish = async (title: string, ...more: string[]) =>
  run("build", await articlesOf(12, title), "--out", PLACE, "--state", at("state"), ...more);

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "store-"));
  server = new S3rver({
    address: "127.0.0.1",
    port: 0,
    silent: true,
    directory: at("s3"),
    configureBuckets: [{ name: "news", configs: [] }],
  });
  const { port } = await server.run();
  for (const [name, value] of Object.entries({ ...KEYS, AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}` }))
    vi.stubEnv(name, value);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await server.close();
  await rm(dir, { recursive: true });
});
afterEach(() => vi.restoreAllMocks());

describe("an index in an S3-compatible store", () => {
  it("is built there, and read, asked and checked there", async () => {
    const { lines } = await publish("First");
    expect(JSON.parse(lines[0]!)).toMatchObject({ stories: 144, slices: 12, sequence: 1 });
    expect(JSON.parse((await run("verify", PLACE)).lines[0]!)).toMatchObject({ verified: true, stories: 144 });
    const [answer] = (await run("query", PLACE, "--jsonl", at("in.jsonl"), "--limit", "1")).lines;
    expect(JSON.parse(answer!).matches[0]).toMatchObject({ url: inventedArticle(1, 60).url });
  });

  it("says how its files are to be kept by caches", async () => {
    const base = `${process.env.AWS_ENDPOINT_URL_S3}/news/public/index/`;
    const manifest = await fetch(`${base}manifest.json`);
    expect([manifest.headers.get("content-type"), manifest.headers.get("cache-control")]).toEqual([
      "application/json",
      "no-cache",
    ]);
    const [{ name }] = ((await manifest.json()) as { slices: [{ name: string }] }).slices;
    expect((await fetch(base + name)).headers.get("cache-control")).toContain("immutable");
  });

  it("gets its slices first, then the manifest that lists them, and loses old ones last", async () => {
    // s3rver writes over a file in place, so what a reader meets meanwhile is seen by `bench publish` only.
    const real = globalThis.fetch;
    const log: string[] = [];
    vi.spyOn(globalThis, "fetch").mockImplementation(async (...how) => {
      const { method, url } = how[0] as Request;
      const response = await real(...how);
      // Noted when it is done, so that what is noted before has ended before.
      if (method !== "GET") log.push(`${method} ${url.endsWith(".wsx") ? "slice" : url.replace(/.*\//, "")}`);
      return response;
    });
    for (const title of ["Second", "Third", "Fourth"]) await publish(title);
    await publish("Fifth", "--grace", "0");
    expect(log).toEqual([
      ...["PUT slice", "PUT manifest.json"],
      ...["PUT slice", "PUT manifest.json"],
      ...["PUT slice", "PUT manifest.json"],
      ...["PUT slice", "PUT manifest.json", "DELETE slice", "DELETE slice", "DELETE slice"],
    ]);
  });

  it("gets only the slices that are new", async () => {
    const names = async () => (await openStorePlace(PLACE).list()).map(({ name }) => name).sort();
    const before = await names();
    await publish("Sixth");
    const added = (await names()).filter((name) => !before.includes(name));
    expect(added).toEqual([expect.stringMatching(/^2011-.*\.wsx$/)]);
  });

  it("takes new stories in where it lies", async () => {
    await writeFile(at("more.jsonl"), JSON.stringify(inventedArticle(999)));
    const { lines } = await run("build", at("more.jsonl"), "--out", PLACE, "--state", at("state"), "--add");
    expect(JSON.parse(lines[0]!)).toMatchObject({ stories: 145, read: 1 });
  });

  it("is left as it is by a build that another one has overtaken, which says so", async () => {
    const slow = await openStore(PLACE);
    await publish("Seventh");
    const published = await openStorePlace(PLACE).get("manifest.json");
    const late = slow.write("manifest.json", new TextEncoder().encode("{}"));
    await expect(late).rejects.toThrow("another build has published there since this one began");
    expect(await openStorePlace(PLACE).get("manifest.json")).toEqual(published);
    await publish("Eighth");
  });

  it("is written over only where the store finds what was read there, if it can tell", async () => {
    const store = openStorePlace(PLACE);
    const { tag } = (await store.tagged("manifest.json"))!;
    const real = globalThis.fetch;
    const conditions: [string | null, string | null][] = [];
    // s3rver writes whatever the condition: this stands for a store that minds it.
    let answer = () => new Response("<Code>PreconditionFailed</Code>", { status: 412 });
    vi.spyOn(globalThis, "fetch").mockImplementation(async (...how) => {
      const request = how[0] as Request;
      if (request.method !== "PUT") return real(...how);
      conditions.push([request.headers.get("if-match"), request.headers.get("if-none-match")]);
      return answer();
    });
    const how = { hash: "0".repeat(64), type: "text/plain", cache: "no-cache" };
    expect(await store.put("manifest.json", new Uint8Array(1), { ...how, over: tag })).toBe(false);
    expect(await store.put("manifest.json", new Uint8Array(1), { ...how, over: null })).toBe(false);
    // A write whose answer was lost has been repeated: what stands there is what was to be written.
    const there = new Uint8Array((await store.get("manifest.json"))!);
    expect(await store.put("manifest.json", there, { ...how, hash: await sha256(there), over: tag })).toBe(true);
    expect(conditions).toEqual([
      [tag, null],
      [null, "*"],
      [tag, null],
    ]);
    conditions.length = 0;
    answer = () => new Response(null, { status: conditions.length === 1 ? 501 : 200 });
    expect(await store.put("manifest.json", there, { ...how, over: tag })).toBe(true);
    expect(conditions).toEqual([
      [tag, null],
      [null, null],
    ]);
  });

  it.each([
    [{ AWS_ACCESS_KEY_ID: "" }, PLACE, "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"],
    [{ AWS_ACCESS_KEY_ID: "nobody" }, PLACE, "InvalidAccessKeyId"],
    [{}, "s3://nowhere/index", "NoSuchBucket"],
    [{}, "s3://B/index", "give s3://bucket/prefix"],
    [{ AWS_ENDPOINT_URL_S3: "not an address" }, PLACE, "AWS_ENDPOINT_URL is not an address"],
  ])("says in one line what is wrong with %j at %s", async (environment, place, said) => {
    const before = Object.keys(environment).map((name) => [name, process.env[name]!] as const);
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    const error = await run("build", at("more.jsonl"), "--out", place, "--state", at("state2")).catch((e: Error) => e);
    for (const [name, value] of before) vi.stubEnv(name, value);
    expect((error as Error).message).toContain(said);
    expect((error as Error).message).not.toContain("\n");
  });
});
