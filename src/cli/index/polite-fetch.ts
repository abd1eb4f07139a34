import robotsParser from "robots-parser";
import { checkedAddress, type Reach } from "../../sources/address-policy.ts";
import { CliFailure } from "../failure.ts";

/** How the builder fetches: named, by robots.txt, one request at a time to a host, inside time, size and redirects. */
export interface PoliteFetch {
  /**
   * Throws {@link CliFailure} with the reason. `allowed` is how private the address may be, and every redirect's; `known` is what an
   * earlier answer said of itself, so that the server may answer that nothing has changed.
   */
  get(address: string, allowed: Reach, known?: Validators): Promise<Fetched>;
}

/** What a server says by which a later request can ask whether anything has changed. */
export interface Validators {
  readonly etag?: string;
  /** Last-Modified, as sent. */
  readonly modified?: string;
}

export interface Fetched extends Validators {
  /** Where it came from in the end. */
  readonly url: string;
  /** It is as it was: there are no bytes. */
  readonly unchanged: boolean;
  readonly bytes: Uint8Array;
  readonly type: string | null;
}

/** What robots.txt and servers see. */
export const AGENT = "wireside-index";
const MAX_BYTES = 10_000_000;
const MAX_ROBOTS_BYTES = 500_000;
const MAX_REDIRECTS = 5;
const TIMEOUT_MS = 20_000;
/** Pause between two requests to a host, in milliseconds, where robots.txt asks for no longer one; and the longest that is kept. */
const PAUSE_MS = 1_000;
const MAX_PAUSE_MS = 120_000;
/** A host that answers so has asked to be left alone: it is, until the next build. */
const BUSY: ReadonlySet<number> = new Set([429, 503]);

/** What is said of a connection that was closed before anything was answered. */
const CLOSED: ReadonlySet<string> = new Set(["UND_ERR_SOCKET", "ECONNRESET", "EPIPE"]);

interface Host {
  /** Ends when the request before has ended and its pause is over. */
  turn: Promise<void>;
  /** Why nothing more is asked of it in this build; null as long as it may be asked. */
  closed: string | null;
  readonly rules: Promise<{ allows(url: string): boolean; pause: number }>;
}

const NO_BYTES = new Uint8Array(0);

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Makes a fetcher; `pause` is for tests on servers of their own. */
export function politeFetch(pause = PAUSE_MS, fetch: typeof globalThis.fetch = globalThis.fetch): PoliteFetch {
  const hosts = new Map<string, Host>();

  async function request(url: URL, known: Validators = {}, again = true): Promise<Response> {
    try {
      return await fetch(url, {
        redirect: "manual",
        headers: {
          "user-agent": AGENT,
          accept: "*/*",
          ...(known.etag === undefined ? {} : { "if-none-match": known.etag }),
          ...(known.modified === undefined ? {} : { "if-modified-since": known.modified }),
        },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch (error) {
      const { cause, name, message } = error as Error & { cause?: { code?: string } };
      // A connection that was kept open may be closed by the server just as it is used again.
      if (again && CLOSED.has(cause?.code ?? "")) return request(url, known, false);
      throw new CliFailure(`${url}: ${name === "TimeoutError" ? "no answer in time" : (cause?.code ?? message)}`, 1);
    }
  }

  async function readRules(origin: string): Promise<{ allows(url: string): boolean; pause: number }> {
    const address = new URL("/robots.txt", origin);
    const everything = { allows: () => true, pause };
    const response = await request(address);
    if (response.status >= 500) return { allows: () => false, pause };
    if (!response.ok) return everything;
    const robots = robotsParser(address.href, new TextDecoder().decode(await bytesOf(response, MAX_ROBOTS_BYTES)));
    const asked = (robots.getCrawlDelay(AGENT) ?? 0) * 1000;
    return {
      allows: (url) => robots.isAllowed(url, AGENT) !== false,
      pause: Math.min(MAX_PAUSE_MS, Math.max(pause, asked)),
    };
  }

  /** One request to a host after the other, with the pause between them. */
  async function inTurn<T>(url: URL, work: (host: Host) => Promise<T>): Promise<T> {
    let host = hosts.get(url.origin);
    if (!host) {
      host = { turn: Promise.resolve(), closed: null, rules: readRules(url.origin) };
      host.rules.catch(() => {});
      hosts.set(url.origin, host);
    }
    const { turn, rules } = host;
    let done = () => {};
    host.turn = new Promise((resolve) => {
      done = resolve;
    });
    await turn;
    let wait = 0;
    try {
      const { allows, pause: asked } = await rules;
      if (!allows(url.href)) throw new CliFailure(`${url}: robots.txt forbids it`, 1);
      if (host.closed !== null) throw new CliFailure(`${url}: not asked, ${host.closed}`, 1);
      wait = asked;
      return await work(host);
    } finally {
      // A request that failed is one too.
      void sleep(wait).then(done);
    }
  }

  return {
    async get(address, allowed, known) {
      let url = checked(address, allowed);
      for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
        const here = url;
        const answer = await inTurn(here, (host) => oneAnswer(here, host, known));
        if (typeof answer !== "string") return answer;
        url = checked(URL.canParse(answer, here) ? new URL(answer, here).href : answer, allowed);
      }
      throw new CliFailure(`${address}: more than ${MAX_REDIRECTS} redirects`, 1);
    },
  };

  /** The answer to one request; a string is where it sends us. */
  async function oneAnswer(url: URL, host: Host, known: Validators | undefined): Promise<Fetched | string> {
    const response = await request(url, known);
    const { status, headers } = response;
    const validators = {
      ...(headers.has("etag") ? { etag: headers.get("etag")! } : {}),
      ...(headers.has("last-modified") ? { modified: headers.get("last-modified")! } : {}),
    };
    if (status === 200)
      return {
        url: url.href,
        unchanged: false,
        bytes: await bytesOf(response, MAX_BYTES),
        type: headers.get("content-type"),
        ...validators,
      };
    await response.body?.cancel();
    if (status === 304 && known)
      return { url: url.href, unchanged: true, bytes: NO_BYTES, type: null, ...known, ...validators };
    const location = headers.get("location");
    if (status >= 300 && status < 400 && location !== null) return location;
    if (BUSY.has(status)) host.closed = `the host answered ${status}`;
    throw new CliFailure(`${url}: status ${status}`, 1);
  }
}

function checked(address: string, allowed: Reach): URL {
  try {
    return checkedAddress(address, allowed);
  } catch {
    throw new CliFailure(`${address}: refused, no http address or more private than where it was named`, 1);
  }
}

/** The body, given up at the first byte too many. */
async function bytesOf(response: Response, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of response.body ?? []) {
      length += chunk.length;
      if (length > most) throw new CliFailure(`${response.url}: more than ${most} bytes`, 1);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof CliFailure) throw error;
    throw new CliFailure(`${response.url}: broken off after ${length} bytes`, 1);
  }
  return Buffer.concat(chunks);
}
