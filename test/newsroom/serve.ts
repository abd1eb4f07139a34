import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { feedXml } from "./feed.ts";
import { outletLinks, outletPages } from "./newsroom.ts";
import { OUTLET_IDS, OUTLETS } from "./outlets/all.ts";
import type { OutletId } from "./shapes.ts";
import { playTrouble } from "./trouble.ts";

/** A request as it came in; header names in lower case. */
export interface SeenRequest {
  readonly outlet: OutletId;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** How a path behaves until switched back: later, with another status, body or type, or never. */
export interface Switch {
  /** Milliseconds before the answer. */
  readonly delay?: number;
  readonly status?: number;
  /** Content type instead of HTML's. */
  readonly type?: string;
  /** Body instead of the page's; bytes for a page in another charset. */
  readonly body?: string | Uint8Array;
  /** Address to redirect to. */
  readonly redirect?: string;
  /** Answers nothing at all. */
  readonly hang?: boolean;
}

/** A running newsroom. */
export interface ServedNewsroom {
  /** `http://127.0.0.1:PORT` of each outlet. */
  readonly origins: Readonly<Record<OutletId, string>>;
  /** Every request so far, oldest first. */
  readonly requests: readonly SeenRequest[];
  /** Changes how one path of an outlet behaves; null switches back. */
  readonly set: (outlet: OutletId, path: string, change: Switch | null) => void;
  /** Forgets the requests seen so far. */
  readonly forget: () => void;
  /** Stops listening and drops open connections. */
  readonly close: () => Promise<void>;
}

const HTML = "text/html; charset=utf-8";

function headersOf(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : (value ?? ""),
    ]),
  );
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Sends what the switch and the page say. Sets a cookie, so that a test can see that it is never sent back. */
function answer(response: ServerResponse, page: string | undefined, change: Switch, type: string): void {
  const body = change.body ?? page ?? "<!doctype html><title>Not found</title><p>No such page.";
  response.writeHead(
    change.redirect ? 302 : (change.status ?? (page === undefined && change.body === undefined ? 404 : 200)),
    {
      "content-type": change.type ?? type,
      "content-length": Buffer.byteLength(body),
      "cache-control": "no-store",
      "set-cookie": "newsroom_visitor=42; Path=/",
      ...(change.redirect ? { location: change.redirect } : {}),
    },
  );
  response.end(body);
}

/**
 * Serves the demo newsroom on 127.0.0.1, each outlet on a port of its own and so as an origin of its own.
 * Ports are taken as free ones unless named. `/feed.xml` is the outlet's feed, `/trouble/…` what goes wrong.
 */
export async function serveNewsroom(
  options: { readonly ports?: Partial<Record<OutletId, number>> } = {},
): Promise<ServedNewsroom> {
  const requests: SeenRequest[] = [];
  const switches = new Map<string, Switch>();
  const pages = new Map<OutletId, ReadonlyMap<string, string>>();
  const origins = {} as Record<OutletId, string>;
  const timers = new Set<NodeJS.Timeout>();

  function handle(outlet: OutletId, request: IncomingMessage, response: ServerResponse): void {
    const path = (request.url ?? "/").split("?")[0]!;
    requests.push({ outlet, method: request.method ?? "", path: request.url ?? "/", headers: headersOf(request) });
    const change = switches.get(outlet + path) ?? {};
    if (change.hang) return;
    if (!switches.has(outlet + path) && playTrouble(request, response)) return;
    const feed = path === "/feed.xml";
    const page = feed
      ? feedXml(OUTLETS[outlet].name, origins[outlet], outletLinks(outlet))
      : pages.get(outlet)?.get(path);
    const send = (): void => answer(response, page, change, feed ? "application/rss+xml; charset=utf-8" : HTML);
    if (change.delay === undefined) {
      send();
      return;
    }
    const timer = setTimeout(() => {
      timers.delete(timer);
      send();
    }, change.delay);
    timers.add(timer);
  }

  const servers: Server[] = [];
  const close = async (): Promise<void> => {
    for (const timer of timers) clearTimeout(timer);
    await Promise.all(servers.map(stop));
  };
  try {
    for (const outlet of OUTLET_IDS) {
      const server = createServer((request, response) => handle(outlet, request, response));
      servers.push(server);
      origins[outlet] = `http://127.0.0.1:${await listen(server, options.ports?.[outlet] ?? 0)}`;
    }
  } catch (error) {
    await close();
    throw error;
  }
  for (const outlet of OUTLET_IDS)
    pages.set(
      outlet,
      outletPages(outlet, (other) => origins[other]),
    );
  return {
    origins,
    requests,
    set: (outlet, path, change) => {
      if (change) switches.set(outlet + path, change);
      else switches.delete(outlet + path);
    },
    forget: () => void requests.splice(0),
    close,
  };
}
