import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExpectedFailure } from "../../src/messages/failure.ts";
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

beforeAll(async () => {
  server = createServer((request, response) => {
    headers.push(request.headers);
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

  it("is refused where a redirect leads to a more private place than allowed", async () => {
    const redirected = async () => {
      const response = new Response("<p>secret</p>", { headers: { "content-type": "text/html" } });
      Object.defineProperty(response, "url", { value: "http://127.0.0.1:631/admin" });
      return response;
    };
    await expect(fetchPage("https://outlet.example/", "public", redirected)).rejects.toMatchObject({
      failure: { code: "address-refused", detail: "http://127.0.0.1:631/admin" },
    });
  });

  it.each([
    ["/gone", "page-gone"],
    ["/loop", "page-gone"],
    ["/picture", "unreadable-type"],
    ["/lies", "too-large"],
    ["/endless", "too-large"],
  ])("%s ends as %s", async (path, code) => expect(await failure(path)).toBe(code));

  it("is given up when it does not end in time", async () => {
    expect(await failure("/silent", 60)).toBe("timed-out");
  });

  it("that nobody serves is gone", async () => {
    await expect(fetchPage("http://127.0.0.1:9/", "loopback", fetch)).rejects.toMatchObject({
      failure: { code: "page-gone" },
    });
  });
});
