import robotsParser from "robots-parser";
import { checkedAddress, type Reach } from "../../sources/address-policy.ts";
import { CliFailure } from "../failure.ts";

/** How the builder fetches: named, by robots.txt, one request at a time to a host, inside time, size and redirects. */
export interface PoliteFetch {
  /** Throws {@link CliFailure} with the reason. `allowed` is how private the address may be, and every redirect's. */
  get(address: string, allowed: Reach): Promise<Fetched>;
}

export interface Fetched {
  /** Where it came from in the end. */
  readonly url: string;
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
const MAX_PAUSE_MS = 30_000;

interface Host {
  /** Ends when the request before has ended and its pause is over. */
  turn: Promise<void>;
  readonly rules: Promise<{ allows(url: string): boolean; pause: number }>;
}

const NO_BYTES = new Uint8Array(0);

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Makes a fetcher; `pause` is for tests on servers of their own. */
export function politeFetch(pause = PAUSE_MS, fetch: typeof globalThis.fetch = globalThis.fetch): PoliteFetch {
  const hosts = new Map<string, Host>();

  async function request(url: URL): Promise<Response> {
    try {
      return await fetch(url, {
        redirect: "manual",
        headers: { "user-agent": AGENT, accept: "*/*" },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch (error) {
      const { cause, name, message } = error as Error & { cause?: { code?: string } };
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
  async function inTurn<T>(url: URL, work: () => Promise<T>): Promise<T> {
    let host = hosts.get(url.origin);
    if (!host) {
      host = { turn: Promise.resolve(), rules: readRules(url.origin) };
      host.rules.catch(() => {});
      hosts.set(url.origin, host);
    }
    const { turn, rules } = host;
    let done = () => {};
    host.turn = new Promise((resolve) => {
      done = resolve;
    });
    await turn;
    try {
      const { allows, pause: wait } = await rules;
      if (!allows(url.href)) throw new CliFailure(`${url}: robots.txt forbids it`, 1);
      const result = await work();
      void sleep(wait).then(done);
      return result;
    } catch (error) {
      done();
      throw error;
    }
  }

  return {
    async get(address, allowed) {
      let url = checked(address, allowed);
      for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
        const here = url;
        const answer = await inTurn(here, async () => {
          const response = await request(here);
          const location = response.headers.get("location");
          if (response.status >= 300 && response.status < 400 && location !== null) {
            await response.body?.cancel();
            return { to: location, bytes: NO_BYTES, type: null };
          }
          if (!response.ok) {
            await response.body?.cancel();
            throw new CliFailure(`${here}: status ${response.status}`, 1);
          }
          const bytes = await bytesOf(response, MAX_BYTES);
          return { to: null, bytes, type: response.headers.get("content-type") };
        });
        if (answer.to === null) return { url: here.href, bytes: answer.bytes, type: answer.type };
        url = checked(URL.canParse(answer.to, here) ? new URL(answer.to, here).href : answer.to, allowed);
      }
      throw new CliFailure(`${address}: more than ${MAX_REDIRECTS} redirects`, 1);
    },
  };
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
