import { createServer, type IncomingMessage, type ServerResponse, request as send } from "node:http";
import type { AddressInfo } from "node:net";

/** One request of a browser, whoever in it made it. */
export interface Recorded {
  readonly method: string;
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A proxy on loopback through which a whole browser speaks. */
export interface RecordingProxy {
  /** `127.0.0.1:PORT`. */
  readonly address: string;
  /** Every request since the last call, oldest first. */
  take(): readonly Recorded[];
  close(): Promise<void>;
}

/** Writes every request down and passes plain ones on to this machine; nothing else is let out, and so nothing answers for it. */
export async function recordingProxy(): Promise<RecordingProxy> {
  let recorded: Recorded[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? "";
    recorded.push({ method: request.method ?? "", url, headers: headersOf(request) });
    if (URL.canParse(url) && new URL(url).hostname === "127.0.0.1") passOn(request, response, url);
    else response.writeHead(502).end();
  });
  // What is asked for over TLS is told by host and port alone.
  server.on("connect", (request: IncomingMessage, socket) => {
    recorded.push({ method: "CONNECT", url: `https://${request.url}`, headers: headersOf(request) });
    socket.on("error", () => {});
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    take() {
      const taken = recorded;
      recorded = [];
      return taken;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function passOn(request: IncomingMessage, response: ServerResponse, url: string): void {
  const onward = send(url, { method: request.method ?? "GET", headers: request.headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on("error", () => response.destroy());
  response.on("close", () => onward.destroy());
  request.pipe(onward);
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
