import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ROOT } from "../../src/tools/paths.ts";
import { PRINTED } from "./newsroom.ts";
import { OUTLET_IDS } from "./outlets/all.ts";
import { type ServedNewsroom, serveNewsroom } from "./serve.ts";
import type { OutletId } from "./shapes.ts";

let newsroom: ServedNewsroom;
beforeAll(async () => {
  newsroom = await serveNewsroom();
});
afterAll(() => newsroom.close());
beforeEach(() => newsroom.forget());

const get = (outlet: OutletId, path: string, init?: RequestInit): Promise<Response> =>
  fetch(newsroom.origins[outlet] + path, init);

describe("the served newsroom", () => {
  it("gives every outlet an origin of its own on loopback", () => {
    const origins = OUTLET_IDS.map((outlet) => newsroom.origins[outlet]);
    expect(new Set(origins).size).toBe(OUTLET_IDS.length);
    for (const origin of origins) expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it("serves every article, with addresses of the served outlets and none of the invented ones", async () => {
    for (const { version, id } of PRINTED) {
      const answer = await get(version.outlet, version.path);
      const page = await answer.text();
      expect(answer.status, id).toBe(200);
      expect(page, id).toContain(`href="${newsroom.origins[version.outlet]}${version.path}"`);
      expect(page, id).not.toMatch(/https:\/\/[a-z-]+\.example\//);
    }
  });

  it("lists an outlet's articles on its front page and in its feed", async () => {
    for (const outlet of OUTLET_IDS) {
      const front = await (await get(outlet, "/")).text();
      const feed = await (await get(outlet, "/feed.xml")).text();
      for (const { version } of PRINTED.filter(({ version }) => version.outlet === outlet)) {
        expect(front).toContain(`href="${version.path}"`);
        expect(feed).toContain(`<link>${newsroom.origins[outlet]}${version.path}</link>`);
      }
    }
  });

  it("keeps what was asked of it, with headers", async () => {
    await get("al-minara", "/?q=1", { headers: { cookie: "a=b", referer: "http://there.example/" } });
    expect(newsroom.requests).toHaveLength(1);
    expect(newsroom.requests[0]).toMatchObject({ outlet: "al-minara", method: "GET", path: "/?q=1" });
    expect(newsroom.requests[0]!.headers).toMatchObject({ cookie: "a=b", referer: "http://there.example/" });
  });

  it("turns a page into another answer and back", async () => {
    newsroom.set("tramline-pulse", "/", { status: 410 });
    expect((await get("tramline-pulse", "/")).status).toBe(410);
    newsroom.set("tramline-pulse", "/", { body: "changed", type: "text/plain", delay: 5 });
    const changed = await get("tramline-pulse", "/");
    expect([changed.status, changed.headers.get("content-type"), await changed.text()]).toEqual([
      200,
      "text/plain",
      "changed",
    ]);
    newsroom.set("tramline-pulse", "/", { hang: true });
    await expect(get("tramline-pulse", "/", { signal: AbortSignal.timeout(50) })).rejects.toThrow(/timeout|aborted/i);
    newsroom.set("tramline-pulse", "/", null);
    expect(await (await get("tramline-pulse", "/")).text()).toContain("<title>Tramline Pulse</title>");
  });

  it("plays what goes wrong on the web", async () => {
    const trouble = (name: string, init?: RequestInit): Promise<Response> =>
      get("harbour-post", `/trouble/${name}`, { redirect: "manual", ...init });
    expect((await trouble("gone")).status).toBe(410);
    expect((await trouble("missing")).status).toBe(404);
    expect((await trouble("nonsense")).status).toBe(404);
    expect(await (await trouble("blank")).text()).toBe("");
    expect((await trouble("lying-type")).headers.get("content-type")).toBe("image/png");
    expect(await (await trouble("lying-body")).text()).toMatch(/^%PDF/);
    expect((await trouble("to-loopback")).headers.get("location")).toMatch(/^http:\/\/127\.0\.0\.1:1\//);
    expect((await trouble("to-private")).headers.get("location")).toMatch(/^http:\/\/10\./);
    expect((await trouble("loop?n=4")).headers.get("location")).toBe("/trouble/loop?n=5");
    expect(await (await trouble("live-blog")).text()).toContain("LiveBlogPosting");
    expect(await (await trouble("lazy?ms=7")).text()).toContain("}, 7);</script>");
    expect(await (await trouble("slow?ms=5")).text()).toContain("Ferry timetable");
    await expect(trouble("cut").then((answer) => answer.text())).rejects.toThrow();
    await expect(
      trouble("hang", { signal: AbortSignal.timeout(50) }).then((answer) => answer.text()),
    ).rejects.toThrow();
  });

  it("streams a very large body and stops when nobody reads on", async () => {
    const answer = await get("harbour-post", "/trouble/large?mb=2");
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(2_000_000);
    const reader = (await get("harbour-post", "/trouble/large")).body!.getReader();
    expect((await reader.read()).value!.length).toBeGreaterThan(0);
    await reader.cancel();
  });
});

describe("the newsroom as a process", () => {
  it("says where it serves and ends when its parent's pipe closes", async () => {
    const child = spawn(`${ROOT}node_modules/.bin/tsx`, [`${ROOT}test/newsroom/main.ts`], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    const ended = once(child, "exit");
    const [line] = (await once(child.stdout, "data")) as [Buffer];
    const { origins } = JSON.parse(String(line)) as { origins: Record<OutletId, string> };
    expect((await fetch(origins["kestrel-news"])).status).toBe(200);
    child.stdin.end();
    expect(await ended).toEqual([0, null]);
  });
});
