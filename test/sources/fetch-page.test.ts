import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { ExpectedFailure } from "../../src/messages/failure.ts";
import type { Fetch } from "../../src/sources/fetch-anonymously.ts";
import { fetchPage, MAX_PAGE_BYTES } from "../../src/sources/fetch-page.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const answers: Record<string, Answer> = {
  "/plain": (_, response) => response.writeHead(200, { "content-type": "text/html" }).end("<p>Żółw</p>"),
  "/latin": (_, response) =>
    response
      .writeHead(200, { "content-type": "text/html; charset=iso-8859-2" })
      .end(Buffer.from([0xaf, 0xf3, 0xb3, 0x77])),
  "/picture": (_, response) => response.writeHead(200, { "content-type": "image/png" }).end("x"),
  "/gone": (_, response) => response.writeHead(410).end("gone"),
  "/moved": (_, response) => response.writeHead(302, { location: "/plain" }).end(),
  "/first": (_, response) => response.writeHead(301, { location: "/moved" }).end(),
  "/outside": (_, response) => response.writeHead(302, { location: "http://10.0.0.1/router" }).end(),
  "/to-file": (_, response) => response.writeHead(302, { location: "file:///etc/hostname" }).end(),
  "/pdf": (_, response) => response.writeHead(200, { "content-type": "text/html" }).end("%PDF-1.7 1 0 obj"),
  "/zeros": (_, response) => response.writeHead(200, { "content-type": "text/html" }).end(Buffer.alloc(2_000)),
  "/html-as-picture": (_, response) =>
    response.writeHead(200, { "content-type": "image/png" }).end("<!doctype html><p>text"),
  "/broken-off": (_, response) => {
    response.writeHead(200, { "content-type": "text/html", "content-length": "100000" });
    response.write("<p>half", () => response.destroy());
  },
  "/loop": (_, response) => response.writeHead(302, { location: "/loop" }).end(),
  "/silent": (_, response) => response.writeHead(200, { "content-type": "text/html" }).write("<p>"),
  "/lies": (_, response) => {
    response.writeHead(200, { "content-type": "text/html", "content-length": String(MAX_PAGE_BYTES + 1) });
    response.write("<p>");
  },
  "/endless": (_, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536, "x")));
      response.once("drain", more);
    };
    more();
  },
};

let server: Server;
let origin = "";
const headers: IncomingMessage["headers"][] = [];
const paths: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    headers.push(request.headers);
    paths.push(request.url ?? "");
    answers[request.url ?? ""]?.(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function failure(path: string, timeout?: number) {
  try {
    await fetchPage(`${origin}${path}`, "loopback", fetch, timeout);
    return null;
  } catch (error) {
    return (error as ExpectedFailure).failure.code;
  }
}

describe("another outlet's page", () => {
  it("is fetched without cookies and referrer", async () => {
    headers.length = 0;
    let init: RequestInit = {};
    const page = await fetchPage(`${origin}/plain`, "loopback", (address, given) => {
      init = given;
      return fetch(address, given);
    });
    expect(page.html).toBe("<p>Żółw</p>");
    expect(init).toMatchObject({ credentials: "omit", referrerPolicy: "no-referrer" });
    expect(headers[0]!.cookie).toBeUndefined();
    expect(headers[0]!.referer).toBeUndefined();
  });

  it("is read in the charset that its header names", async () => {
    expect((await fetchPage(`${origin}/latin`, "loopback", fetch)).html).toBe("Żółw");
  });

  it("says where it came from in the end", async () => {
    expect(await fetchPage(`${origin}/moved`, "loopback", fetch)).toMatchObject({
      url: `${origin}/plain`,
      redirected: true,
    });
  });

  it("is followed hop by hop", async () => {
    paths.length = 0;
    expect((await fetchPage(`${origin}/first`, "loopback", fetch)).url).toBe(`${origin}/plain`);
    expect(paths).toEqual(["/first", "/moved", "/plain"]);
  });

  /** A public host's answers, given by the server on loopback. */
  const asPublic: Fetch = (address, init) => fetch(address.replace("https://outlet.example", origin), init);

  it.each([
    ["/outside", "http://10.0.0.1/router"],
    ["/to-file", "file:///etc/hostname"],
  ])("is refused where a hop leads to a more private place than allowed: %s", async (path, detail) => {
    const asked: string[] = [];
    const noted: Fetch = (address, init) => {
      asked.push(address);
      return asPublic(address, init);
    };
    await expect(fetchPage(`https://outlet.example${path}`, "public", noted)).rejects.toMatchObject({
      failure: { code: "address-refused", detail },
    });
    // The private place itself was never asked.
    expect(asked).toEqual([`https://outlet.example${path}`]);
  });

  describe("in a browser, which does not say where a redirect leads", () => {
    /** `fetch` as browsers do it: a redirect that is not followed is opaque. */
    const browserFetch =
      (landed: () => Promise<Response>): Fetch =>
      async (_, { redirect }) => {
        if (redirect === "follow") return landed();
        const response = new Response(null);
        Object.defineProperty(response, "type", { value: "opaqueredirect" });
        return response;
      };

    it("is refused where it ended in a more private place, before its body is read", async () => {
      let read = false;
      const landed = async () => {
        const body = new ReadableStream(
          {
            pull: (controller) => {
              read = true;
              controller.enqueue(new TextEncoder().encode("<p>secret</p>"));
              controller.close();
            },
          },
          { highWaterMark: 0 },
        );
        const response = new Response(body, { headers: { "content-type": "text/html" } });
        Object.defineProperty(response, "url", { value: "http://127.0.0.1:631/admin" });
        return response;
      };
      await expect(fetchPage("https://outlet.example/", "public", browserFetch(landed))).rejects.toMatchObject({
        failure: { code: "address-refused", detail: "http://127.0.0.1:631/admin" },
      });
      expect(read).toBe(false);
    });

    it("is refused as a redirect where it led to a host that is not granted", async () => {
      const landed = () => Promise.reject(new TypeError("Failed to fetch"));
      await expect(fetchPage("https://outlet.example/", "public", browserFetch(landed))).rejects.toMatchObject({
        failure: { code: "redirect-refused", detail: "outlet.example" },
      });
    });
  });

  it.each([
    ["/gone", "page-gone"],
    ["/loop", "redirect-refused"],
    ["/pdf", "unreadable-type"],
    ["/zeros", "unreadable-type"],
    ["/html-as-picture", "unreadable-type"],
    ["/broken-off", "page-gone"],
    ["/picture", "unreadable-type"],
    ["/lies", "too-large"],
    ["/endless", "too-large"],
  ])("%s ends as %s", async (path, code) => expect(await failure(path)).toBe(code));

  it("is not asked for without a network, which is said", async () => {
    vi.stubGlobal("navigator", { onLine: false });
    try {
      await expect(fetchPage("http://127.0.0.1:9/", "loopback", fetch)).rejects.toMatchObject({
        failure: { code: "offline" },
      });
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it("is given up when it does not end in time", async () => {
    expect(await failure("/silent", 60)).toBe("timed-out");
  });

  it("that nobody serves is gone", async () => {
    await expect(fetchPage("http://127.0.0.1:9/", "loopback", fetch)).rejects.toMatchObject({
      failure: { code: "page-gone" },
    });
  });
});
