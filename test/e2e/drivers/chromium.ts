import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from "playwright-core";
import { ChromiumChild } from "./chromium-child.ts";
import { type Driver, PUBLIC_HOSTS, poll, START_PATIENCE, type Tab, type View } from "./driver.ts";

interface Target {
  targetId: string;
  type: string;
  url: string;
  attached: boolean;
}

export class ChromiumTab implements Tab {
  constructor(readonly page: Page) {}

  get url(): string {
    return this.page.url();
  }

  evaluate<T>(expression: string): Promise<T> {
    return this.page.evaluate(expression) as Promise<T>;
  }

  until<T>(expression: string, ms?: number): Promise<T> {
    return poll(() => this.evaluate<T>(expression), expression, ms) as Promise<T>;
  }

  click(selector: string): Promise<void> {
    return this.page.locator(selector).first().click();
  }

  clickAt(x: number, y: number): Promise<void> {
    return this.page.mouse.click(x, y);
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  picture(): Promise<Buffer> {
    return this.page.screenshot();
  }

  activate(): Promise<void> {
    return this.page.bringToFront();
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

/** Flags that keep Chromium from calling home: the machine may have no network, and a test is nobody's business. */
const QUIET = [
  "--no-sandbox",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--disable-gpu",
  `--host-resolver-rules=${PUBLIC_HOSTS.map((host) => `MAP ${host} 127.0.0.1`).join(",")}`,
];

/** What the tests grant and take back. */
const GRANTED = ["127.0.0.1", PUBLIC_HOSTS[0]].map((host) => `http://${host}/*`);

export interface ChromiumOptions {
  readonly executable: string;
  /** Folder of the unpacked extension. */
  readonly extension: string;
  readonly headless: boolean;
  /** Keeps the profile in this folder between starts; a temporary one is removed on close. */
  readonly profile?: string;
  readonly environment?: NodeJS.ProcessEnv;
  /** `HOST:PORT` of a proxy for everything, this machine's own servers included. */
  readonly proxy?: string;
}

/** Starts Chromium with the built extension in it. */
export async function launchChromium(options: ChromiumOptions): Promise<ChromiumDriver> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), "wireside-chromium-")));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executable,
    headless: options.headless,
    viewport: options.headless ? { width: 1200, height: 850 } : null,
    ignoreDefaultArgs: ["--disable-extensions"],
    ...(options.environment ? { env: options.environment as Record<string, string> } : {}),
    args: [
      ...QUIET,
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      "--enable-unsafe-extension-debugging",
      ...(options.proxy ? [`--proxy-server=http://${options.proxy}`, "--proxy-bypass-list=<-loopback>"] : []),
    ],
  });
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker", { timeout: START_PATIENCE }));
  // The welcome page comes by itself after the installation and takes the focus: whatever a test opens comes after it.
  if (options.profile === undefined)
    await poll(
      async () => context.pages().some((page) => page.url().endsWith("/popup/welcome.html")),
      "the welcome page",
      START_PATIENCE,
    );
  const browser = await context.browser()!.newBrowserCDPSession();
  return new ChromiumDriver(
    context,
    browser,
    new URL(worker.url()).host,
    options.profile === undefined ? profile : null,
  );
}

export class ChromiumDriver implements Driver {
  readonly name = "chromium";

  constructor(
    readonly context: BrowserContext,
    private readonly browser: CDPSession,
    /** The extension's id. */
    readonly id: string,
    private readonly temporaryProfile: string | null,
  ) {
    this.closed = new Promise((resolve) => context.once("close", () => resolve()));
  }

  readonly closed: Promise<void>;

  async open(url: string): Promise<ChromiumTab> {
    const page = await this.context.newPage();
    await page.goto(url, { waitUntil: "load" });
    await page.bringToFront();
    return new ChromiumTab(page);
  }

  async openedPage(path: string): Promise<ChromiumTab> {
    return new ChromiumTab(
      await poll(
        async () => this.context.pages().find((page) => page.url().startsWith(`chrome-extension://${this.id}/${path}`)),
        path,
      ),
    );
  }

  openExtensionPage(path: string): Promise<ChromiumTab> {
    return this.open(`chrome-extension://${this.id}/${path}`);
  }

  async clickToolbar(tab: Tab): Promise<View> {
    await tab.activate();
    const before = new Set((await this.#targets()).map((target) => target.targetId));
    await this.triggerAction(await this.tabTarget(tab as ChromiumTab));
    const popup = await poll(
      async () =>
        (await this.#targets()).find(
          (target) =>
            !before.has(target.targetId) &&
            target.type === "page" &&
            target.url.includes(`${this.id}/popup/popup.html`),
        ),
      "the popup",
    );
    const view = await ChromiumChild.attach(this.browser, popup.targetId);
    this.#popup = view;
    await view.until("document.readyState === 'complete'");
    return view;
  }

  async panel(): Promise<View> {
    const target = await poll(
      async () => (await this.#targets()).find(({ url }) => url.includes(`${this.id}/popup/panel.html`)),
      "the side panel",
    );
    const view = await ChromiumChild.attach(this.browser, target.targetId);
    await view.until("document.readyState === 'complete'");
    return view;
  }

  async closePanel(): Promise<void> {
    const isPanel = ({ url }: Target) => url.includes(`${this.id}/popup/panel.html`);
    const target = (await this.#targets()).find(isPanel);
    if (!target) return;
    await this.browser.send("Target.closeTarget", { targetId: target.targetId });
    await poll(async () => !(await this.#targets()).some(isPanel), "the side panel to close");
  }

  /** The browser's own name of a tab. */
  async tabTarget({ page }: ChromiumTab): Promise<string> {
    const session = await this.context.newCDPSession(page);
    const { targetInfo } = await session.send("Target.getTargetInfo");
    await session.detach();
    const { url } = targetInfo;
    return poll(
      async () => (await this.#targets()).find((target) => target.type === "tab" && target.url === url)?.targetId,
      `the tab of ${url}`,
    );
  }

  /** A click on the toolbar icon over a tab, named as {@link tabTarget} does. */
  async triggerAction(targetId: string): Promise<void> {
    await this.#extensions("Extensions.triggerAction", { id: this.id, targetId });
  }

  async chooseInMenu(tab: Tab, selector: string, title: string, how: { select?: boolean } = {}): Promise<void> {
    const page = (tab as ChromiumTab).page;
    // A choice in the menu gives activeTab, as a click on the toolbar icon does; an event that is only called does not.
    await (await this.clickToolbar(tab)).close();
    await page.bringToFront();
    // Headless Chromium shows no menu: the entry's listeners are called as the browser would, after the same right click.
    await page.evaluate(
      ([at, select]) => {
        const element = document.querySelector(at as string)!;
        element.scrollIntoView({ block: "center", behavior: "instant" });
        if (select) getSelection()!.selectAllChildren(element);
      },
      [selector, how.select === true] as const,
    );
    await page.locator(selector).first().click({ button: "right" });
    const worker = await this.worker();
    const selection = await page.evaluate(() => getSelection()!.toString());
    await worker.evaluate(
      async ([wanted, url, selected]) => {
        const api = (globalThis as unknown as { chrome: ChromeMenus }).chrome;
        const tabs = await api.tabs.query({ active: true, lastFocusedWindow: true });
        const event = api.contextMenus.onClicked;
        event.dispatch(
          { menuItemId: wanted!, pageUrl: url!, editable: false, ...(selected ? { selectionText: selected } : {}) },
          tabs[0],
        );
      },
      [title, page.url(), selection] as const,
    );
  }

  cardHtml(tab: Tab): Promise<string | null> {
    return this.#inShade(tab, "wireside-card", async (session, nodeId) => {
      return (await session.send("DOM.getOuterHTML", { nodeId })).outerHTML;
    });
  }

  shadePlace(tab: Tab, host: string, selector: string): Promise<{ x: number; y: number } | null> {
    return this.#inShade(tab, host, async (session, shadow) => {
      const { nodeId } = await session.send("DOM.querySelector", { nodeId: shadow, selector });
      if (nodeId === 0) return null;
      const [x1, y1, , , x2, y2] = (await session.send("DOM.getBoxModel", { nodeId })).model.border;
      return { x: (x1! + x2!) / 2, y: (y1! + y2!) / 2 };
    });
  }

  /** Works in the closed shadow root of one of our elements; null where it is not there. */
  async #inShade<T>(
    tab: Tab,
    host: string,
    work: (session: CDPSession, nodeId: number) => Promise<T>,
  ): Promise<T | null> {
    const session = await this.context.newCDPSession((tab as ChromiumTab).page);
    try {
      const { root } = await session.send("DOM.getDocument", { depth: -1, pierce: true });
      const shadow = findNode(root, (node) => node.nodeName === host.toUpperCase())?.shadowRoots?.[0];
      return shadow ? await work(session, shadow.nodeId) : null;
    } finally {
      await session.detach();
    }
  }

  /** The popup that was opened last, perhaps closed by now. */
  #popup: ChromiumChild | null = null;

  async killBackground(): Promise<void> {
    const target = (await this.#targets()).find(({ type, url }) => type === "service_worker" && url.includes(this.id));
    const worker = this.context.serviceWorkers().at(-1);
    if (!target || !worker) return;
    // Whoever waits for an answer wakes a new worker at once, and the browser gives it the old one's name: what tells them
    // apart is what only the old one knows.
    await worker.evaluate("globalThis.isDoomed = true");
    await this.browser.send("Target.closeTarget", { targetId: target.targetId });
    const isThere = async () => (await this.#targets()).some(({ targetId }) => targetId === target.targetId);
    await poll(async () => {
      const now = this.context.serviceWorkers().at(-1);
      if (now === undefined || !(await isThere())) return true;
      // A worker that ends while it is asked never answers.
      const answer = now.evaluate<boolean>("globalThis.isDoomed === undefined").catch(() => false);
      return Promise.race([answer, new Promise<boolean>((go) => setTimeout(() => go(false), 500))]);
    }, "the worker's end");
  }

  async answerPermissions(answer: "grant" | "refuse"): Promise<void> {
    if (answer === "refuse") return this.revokePermissions();
    await this.#developerPrivate("addHostPermission", GRANTED);
  }

  async revokePermissions(): Promise<void> {
    await this.#developerPrivate("removeHostPermission", GRANTED);
  }

  async setOffline(offline: boolean): Promise<void> {
    await this.#wakeWorker();
    await this.context.setOffline(offline);
  }

  /** Has the worker run: one that has ended is still listed, and who asks it for something waits for ever. */
  async #wakeWorker(): Promise<void> {
    const own = this.context.pages().find((page) => page.url().startsWith(`chrome-extension://${this.id}/`));
    const page = own ?? (await this.context.newPage());
    if (page !== own) await page.goto(`chrome-extension://${this.id}/popup/options.html`);
    await page.evaluate(() =>
      (globalThis as unknown as { chrome: ChromeMessages }).chrome.runtime.sendMessage({}).catch(() => {}),
    );
    if (page !== own) await page.close();
  }

  async setColourScheme(scheme: "light" | "dark"): Promise<void> {
    for (const page of this.context.pages()) await page.emulateMedia({ colorScheme: scheme });
    const features = [{ name: "prefers-color-scheme", value: scheme }];
    // The popup may be closed; then there is nothing to set.
    await this.#popup?.send("Emulation.setEmulatedMedia", { features }).catch(() => {});
  }

  /** The extension's worker, woken where it sleeps. */
  async worker(): Promise<Worker> {
    return poll(async () => this.context.serviceWorkers().at(-1), "the worker");
  }

  async close(): Promise<void> {
    await this.context.close();
    if (this.temporaryProfile) await rm(this.temporaryProfile, { recursive: true, force: true });
  }

  async #targets(): Promise<Target[]> {
    return (await this.browser.send("Target.getTargets", { filter: [{}] })).targetInfos;
  }

  #extensions(method: string, params: object): Promise<unknown> {
    // Playwright's types do not list this domain.
    return (this.browser.send as (method: string, params: object) => Promise<unknown>).call(
      this.browser,
      method,
      params,
    );
  }

  async #developerPrivate(
    method: "addHostPermission" | "removeHostPermission",
    patterns: readonly string[],
  ): Promise<void> {
    const page = await this.context.newPage();
    await page.goto("chrome://extensions");
    await page.evaluate(
      async ([name, id, hosts]) => {
        const api = (
          globalThis as unknown as {
            chrome: { developerPrivate: Record<string, (id: string, host: string) => Promise<void>> };
          }
        ).chrome;
        // What is not granted cannot be taken back, which is as well.
        for (const host of hosts)
          await api.developerPrivate[name]!(id, host).catch((error: unknown) => {
            if (name === "addHostPermission") throw error;
          });
      },
      [method, this.id, patterns] as const,
    );
    await page.close();
  }
}

interface DomNode {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

function findNode(node: DomNode, wanted: (node: DomNode) => boolean): DomNode | null {
  if (wanted(node)) return node;
  for (const child of node.children ?? []) {
    const found = findNode(child, wanted);
    if (found) return found;
  }
  return null;
}

interface ChromeMenus {
  tabs: { query(q: object): Promise<object[]> };
  contextMenus: { onClicked: { dispatch(info: object, tab: object | undefined): void } };
}

interface ChromeMessages {
  runtime: { sendMessage(message: object): Promise<unknown> };
}
