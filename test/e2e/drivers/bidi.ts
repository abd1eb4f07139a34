import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import WebSocket from "ws";

/** Settings that keep Firefox from calling home and from asking things at its first start. */
const QUIET: Readonly<Record<string, string | number | boolean>> = {
  "app.normandy.enabled": false,
  "app.update.enabled": false,
  "browser.aboutwelcome.enabled": false,
  "browser.newtabpage.enabled": false,
  "browser.preonboarding.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage": "about:blank",
  "browser.startup.homepage_override.mstone": "ignore",
  "browser.startup.page": 0,
  "browser.tabs.warnOnClose": false,
  "browser.topsites.contile.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.autoDisableScopes": 0,
  "extensions.getAddons.cache.enabled": false,
  "extensions.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,#remote-settings-dummy/v1",
  "termsofuse.bypassNotification": true,
  "toolkit.telemetry.reportingpolicy.firstRun": false,
  "trailhead.firstrun.didSeeAboutWelcome": true,
};

interface Message {
  id?: number;
  type?: string;
  error?: string;
  message?: string;
  result?: unknown;
}

/** A WebDriver BiDi value as Firefox serialises it. */
interface Remote {
  type: string;
  value?: unknown;
}

export interface FirefoxOptions {
  readonly executable: string;
  readonly headless: boolean;
  readonly preferences: Readonly<Record<string, string | number | boolean>>;
  /** Keeps the profile in this folder between starts; a temporary one is removed on close. */
  readonly profile?: string | undefined;
}

/** One Firefox over WebDriver BiDi: a plain WebSocket, one request at an id, answers by id. */
export class Bidi {
  #next = 0;
  readonly #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();

  private constructor(
    private readonly socket: WebSocket,
    private readonly child: ChildProcess,
    private readonly temporaryProfile: string | null,
  ) {
    this.closed = new Promise((resolve) => child.once("exit", () => resolve()));
  }

  /** Fulfilled once Firefox has ended. */
  readonly closed: Promise<void>;

  static async launch(options: FirefoxOptions): Promise<Bidi> {
    const profile = options.profile ?? (await mkdtemp(join(tmpdir(), "wireside-firefox-")));
    const preferences = Object.entries({ ...QUIET, ...options.preferences });
    await writeFile(
      join(profile, "user.js"),
      preferences.map(([k, v]) => `user_pref(${JSON.stringify(k)}, ${JSON.stringify(v)});`).join("\n"),
    );
    const flags = ["--profile", profile, "--no-remote", "--remote-debugging-port=0", "--remote-allow-system-access"];
    const child = spawn(options.executable, options.headless ? ["--headless", ...flags] : flags, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, MOZ_DISABLE_AUTO_SAFE_MODE: "1", MOZ_CRASHREPORTER_DISABLE: "1", HOME: profile },
    });
    const address = await listeningAddress(child);
    const socket = new WebSocket(`${address}/session`, { perMessageDeflate: false, maxPayload: 2 ** 28 });
    await new Promise<void>((resolve, reject) => {
      socket.once("open", resolve);
      socket.once("error", reject);
    });
    const bidi = new Bidi(socket, child, options.profile === undefined ? profile : null);
    socket.on("message", (data) => bidi.#receive(JSON.parse(String(data)) as Message));
    socket.on("close", () => bidi.#abandon());
    await bidi.send("session.new", { capabilities: {} });
    return bidi;
  }

  send<T>(method: string, params: object = {}): Promise<T> {
    const id = ++this.#next;
    const answer = new Promise<unknown>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    this.socket.send(JSON.stringify({ id, method, params }));
    return answer as Promise<T>;
  }

  /** The value of an expression in a browsing context, as JSON. */
  async evaluate<T>(context: string, expression: string): Promise<T> {
    const answer = await this.send<{ type: string; result: Remote; exceptionDetails?: { text: string } }>(
      "script.evaluate",
      {
        expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
        target: { context },
        awaitPromise: true,
        userActivation: true,
      },
    );
    if (answer.type === "exception")
      throw new Error(`${answer.exceptionDetails?.text} in: ${expression.slice(0, 200)}`);
    return JSON.parse(answer.result.value as string) as T;
  }

  async close(): Promise<void> {
    await Promise.race([this.send("browser.close").catch(() => {}), this.closed]);
    const late = setTimeout(() => this.child.kill("SIGKILL"), 8_000);
    await this.closed;
    clearTimeout(late);
    if (this.temporaryProfile !== null)
      await rm(this.temporaryProfile, { recursive: true, force: true, maxRetries: 5 });
  }

  #receive(message: Message): void {
    const waiting = message.id === undefined ? undefined : this.#waiting.get(message.id);
    if (!waiting) return;
    this.#waiting.delete(message.id!);
    if (message.type === "error") waiting.reject(new Error(`${message.error}: ${message.message}`));
    else waiting.resolve(message.result);
  }

  #abandon(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error("Firefox ended"));
    this.#waiting.clear();
  }
}

/** The WebSocket address that Firefox prints once it listens. */
function listeningAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let log = "";
    const late = setTimeout(() => reject(new Error(`Firefox did not listen within 60 s; it printed:\n${log}`)), 60_000);
    const read = (data: Buffer) => {
      log += String(data);
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(log)?.[1];
      if (!address) return;
      clearTimeout(late);
      resolve(address);
    };
    child.stderr!.on("data", read);
    child.stdout!.on("data", read);
    child.once("error", reject);
    child.once("exit", (code) =>
      reject(new Error(`Firefox ended with ${code} before it listened; it printed:\n${log}`)),
    );
  });
}
