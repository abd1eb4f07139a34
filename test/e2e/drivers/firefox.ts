import { GECKO_ID } from "../../../src/tools/manifest.ts";
import { Bidi } from "./bidi.ts";
import { type Driver, PUBLIC_HOSTS, poll, START_PATIENCE, type Tab, type View } from "./driver.ts";

/** The host of the extension's pages, fixed so that tests can name them. */
const HOST = "8d2f7c1e-4b6a-4f3d-9c0b-5a7e6d1f2b3c";
/** The extension as privileged code sees it. */
const EXTENSION = `WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)}).extension`;
const POPUP = `document.querySelector("browser.webextension-popup-browser")`;
const SIDEBAR = `document.getElementById("sidebar").contentDocument?.getElementById("webext-panels-browser")`;

/** Longest wait for one answer out of a frame, in ms; whoever polls asks again. */
const FRAME_PATIENCE = 3_000;

export interface FirefoxDriverOptions {
  readonly executable: string;
  readonly extension: string;
  readonly headless: boolean;
  /** Keeps the profile in this folder between starts; a temporary one is removed on close. */
  readonly profile?: string;
  /** `HOST:PORT` of a proxy for everything, this machine's own servers included. */
  readonly proxy?: string;
}

/** Preferences that send everything through a proxy. */
function through(proxy: string): Record<string, string | number | boolean> {
  const [host, port] = proxy.split(":");
  return {
    "network.proxy.type": 1,
    "network.proxy.http": host!,
    "network.proxy.http_port": Number(port),
    "network.proxy.ssl": host!,
    "network.proxy.ssl_port": Number(port),
    "network.proxy.no_proxies_on": "",
    "network.proxy.allow_hijacking_localhost": true,
  };
}

/** Starts Firefox with the built extension in it. */
export async function launchFirefox(options: FirefoxDriverOptions): Promise<FirefoxDriver> {
  const bidi = await Bidi.launch({
    executable: options.executable,
    headless: options.headless,
    profile: options.profile,
    preferences: {
      // An extension that is not signed goes with the end of the browser; its data shall stay, as those of an installed one do.
      "extensions.webextensions.keepStorageOnUninstall": true,
      "extensions.webextensions.keepUuidOnUninstall": true,
      "extensions.webextensions.uuids": JSON.stringify({ [GECKO_ID]: HOST }),
      "extensions.webextOptionalPermissionPrompts": false,
      "network.dns.localDomains": PUBLIC_HOSTS.join(","),
      "network.disable-localhost-when-offline": true,
      "ui.systemUsesDarkTheme": 0,
      "layout.css.prefers-color-scheme.content-override": 1,
      ...(options.proxy ? through(options.proxy) : {}),
    },
  });
  await bidi.send("webExtension.install", {
    extensionData: { type: "path", path: options.extension.replace(/\/$/, "") },
  });
  // The welcome page comes by itself after the installation and takes the focus: whatever a test opens comes after it.
  await poll(
    async () => {
      const { contexts } = await bidi.send<{ contexts: { url: string }[] }>("browsingContext.getTree", { maxDepth: 0 });
      return contexts.some(({ url }) => url.endsWith("/popup/welcome.html"));
    },
    "the welcome page",
    START_PATIENCE,
  );
  const { contexts } = await bidi.send<{ contexts: { context: string }[] }>("browsingContext.getTree", {
    "moz:scope": "chrome",
    maxDepth: 0,
  });
  return new FirefoxDriver(bidi, contexts[0]!.context);
}

class FirefoxTab implements Tab {
  constructor(
    private readonly driver: FirefoxDriver,
    readonly context: string,
    readonly url: string,
  ) {}

  evaluate<T>(expression: string): Promise<T> {
    return this.driver.bidi.evaluate<T>(this.context, expression);
  }

  until<T>(expression: string, ms?: number): Promise<T> {
    return poll(() => this.evaluate<T>(expression), expression, ms) as Promise<T>;
  }

  async click(selector: string): Promise<void> {
    await this.driver.pointer(this.context, selector, 0);
  }

  async clickAt(x: number, y: number): Promise<void> {
    const actions = [
      { type: "pointerMove", x: Math.round(x), y: Math.round(y) },
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ];
    await this.driver.bidi.send("input.performActions", {
      context: this.context,
      actions: [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }],
    });
  }

  async press(key: string): Promise<void> {
    const value = KEYS[key] ?? key;
    await this.driver.bidi.send("input.performActions", {
      context: this.context,
      actions: [
        {
          type: "key",
          id: "keys",
          actions: [
            { type: "keyDown", value },
            { type: "keyUp", value },
          ],
        },
      ],
    });
  }

  async picture(): Promise<Buffer> {
    const { data } = await this.driver.bidi.send<{ data: string }>("browsingContext.captureScreenshot", {
      context: this.context,
    });
    return Buffer.from(data, "base64");
  }

  async activate(): Promise<void> {
    await this.driver.bidi.send("browsingContext.activate", { context: this.context });
  }

  async close(): Promise<void> {
    await this.driver.bidi.send("browsingContext.close", { context: this.context });
  }
}

/** The popup or the sidebar: a <browser> of Firefox's own window, driven by frame script and by Firefox's own event synthesis. */
class FirefoxPart implements View {
  constructor(
    private readonly driver: FirefoxDriver,
    /** Its <browser>, as an expression in Firefox's own window. */
    private readonly frame: string,
  ) {}

  evaluate<T>(expression: string): Promise<T> {
    return this.driver.inFrame<T>(this.frame, expression);
  }

  until<T>(expression: string, ms?: number): Promise<T> {
    return poll(() => this.evaluate<T>(expression), expression, ms) as Promise<T>;
  }

  async click(selector: string): Promise<void> {
    await this.until<boolean>(`!!document.querySelector(${JSON.stringify(selector)})`);
    await this.driver.frameScript<null>(
      this.frame,
      `const element = content.document.querySelector(${JSON.stringify(selector)});
       element.scrollIntoView({ block: "center", behavior: "instant" });
       const box = element.getBoundingClientRect();
       const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
       for (const type of ["mousemove", "mousedown", "mouseup"])
         content.windowUtils.sendMouseEvent
           ? content.windowUtils.sendMouseEvent(type, x, y, 0, type === "mousemove" ? 0 : 1, 0)
           : content.synthesizeMouseEvent(type, x, y, { button: 0, clickCount: type === "mousemove" ? 0 : 1 });
       return null;`,
    );
  }

  async press(key: string): Promise<void> {
    await this.driver.inChrome<null>(`(() => {
      ${this.frame}.focus();
      const processor = Cc["@mozilla.org/text-input-processor;1"].createInstance(Ci.nsITextInputProcessor);
      processor.beginInputTransactionForTests(window);
      const event = new KeyboardEvent("", { key: ${JSON.stringify(key)}, code: ${JSON.stringify(codeOf(key))} });
      processor.keydown(event);
      processor.keyup(event);
      return null;
    })()`);
  }

  async picture(): Promise<Buffer> {
    const data = await this.driver.inChrome<string>(`(async () => {
      const global = ${this.frame}.browsingContext.currentWindowGlobal;
      const image = await global.drawSnapshot(null, 1, "white");
      const canvas = document.createElementNS("http://www.w3.org/1999/xhtml", "canvas");
      canvas.width = image.width;
      canvas.height = image.height;
      canvas.getContext("2d").drawImage(image, 0, 0);
      return canvas.toDataURL("image/png").split(",")[1];
    })()`);
    return Buffer.from(data, "base64");
  }

  async close(): Promise<void> {
    await (this.frame === POPUP ? this.driver.closePopup() : this.driver.closePanel());
  }
}

export class FirefoxDriver implements Driver {
  readonly name = "firefox";

  constructor(
    readonly bidi: Bidi,
    private readonly chrome: string,
  ) {
    this.closed = bidi.closed;
  }

  readonly closed: Promise<void>;

  async open(url: string): Promise<FirefoxTab> {
    const { context } = await this.bidi.send<{ context: string }>("browsingContext.create", { type: "tab" });
    const tab = new FirefoxTab(this, context, url);
    try {
      await this.bidi.send("browsingContext.navigate", { context, url, wait: "complete" });
    } catch (error) {
      // Where the end of the new tab's blank page is taken for that of ours, Firefox names no reason; the page comes all the same.
      if (!String(error).includes("Address rejected")) throw error;
      await tab.until("document.readyState === 'complete' && location.href !== 'about:blank'");
    }
    await tab.activate();
    return tab;
  }

  async openedPage(path: string): Promise<FirefoxTab> {
    const { context, url } = await poll(async () => {
      const { contexts } = await this.bidi.send<{ contexts: { context: string; url: string }[] }>(
        "browsingContext.getTree",
        { maxDepth: 0 },
      );
      return contexts.find((each) => each.url.startsWith(`moz-extension://${HOST}/${path}`));
    }, path);
    return new FirefoxTab(this, context, url);
  }

  openExtensionPage(path: string): Promise<FirefoxTab> {
    return this.open(`moz-extension://${HOST}/${path}`);
  }

  async clickToolbar(tab: Tab): Promise<View> {
    await tab.activate();
    await this.closePopup();
    await this.inChrome<null>(`(async () => {
      const extension = ${EXTENSION};
      await extension.apiManager.global.browserActionFor(extension).openPopup(window, false);
      return null;
    })()`);
    const popup = new FirefoxPart(this, POPUP);
    await popup.until("document.readyState === 'complete' && location.pathname.endsWith('/popup.html')");
    return popup;
  }

  async panel(): Promise<View> {
    const panel = new FirefoxPart(this, SIDEBAR);
    await panel.until("document.readyState === 'complete' && location.pathname.endsWith('/panel.html')");
    return panel;
  }

  async closePanel(): Promise<void> {
    await this.inChrome<null>("(() => { SidebarController.hide(); return null; })()");
  }

  async chooseInMenu(tab: Tab, selector: string, title: string, how: { select?: boolean } = {}): Promise<void> {
    await tab.activate();
    if (how.select)
      await tab.evaluate(`getSelection().selectAllChildren(document.querySelector(${JSON.stringify(selector)}))`);
    await this.pointer((tab as FirefoxTab).context, selector, 2);
    await poll(
      () => this.inChrome<boolean>(`document.getElementById("contentAreaContextMenu").state === "open"`),
      "the context menu",
    );
    await this.inChrome<null>(`(async () => {
      const menu = document.getElementById("contentAreaContextMenu");
      const wanted = ${JSON.stringify(title)};
      const items = [...menu.querySelectorAll("menuitem")];
      const item = items.find((one) => one.id.endsWith("-menuitem-_" + wanted) || one.label === wanted);
      if (!item) throw new Error("no menu entry " + wanted + " among " + items.map((one) => one.id + "=" + one.label).join(", "));
      // Several entries of ours stand in a menu of their own, which opens first.
      const ours = item.parentNode === menu ? menu : item.parentNode;
      if (ours !== menu) {
        const open = new Promise((go) => ours.addEventListener("popupshown", go, { once: true }));
        ours.parentNode.openMenu(true);
        await open;
      }
      ours.activateItem(item);
      return null;
    })()`);
  }

  async cardHtml(): Promise<string | null> {
    return this.frameScript<string | null>(
      "gBrowser.selectedBrowser",
      `return content.document.querySelector("wireside-card")?.openOrClosedShadowRoot?.innerHTML ?? null;`,
    );
  }

  async shadePlace(_tab: Tab, host: string, selector: string): Promise<{ x: number; y: number } | null> {
    return this.frameScript<{ x: number; y: number } | null>(
      "gBrowser.selectedBrowser",
      `const root = content.document.querySelector(${JSON.stringify(host)})?.openOrClosedShadowRoot;
       const box = root?.querySelector(${JSON.stringify(selector)})?.getBoundingClientRect();
       return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;`,
    );
  }

  async killBackground(): Promise<void> {
    await this.inChrome<null>(`${EXTENSION}.terminateBackground({ ignoreDevToolsAttached: true }).then(() => null)`);
  }

  async answerPermissions(answer: "grant" | "refuse"): Promise<void> {
    // Without prompts Firefox grants; with prompts the test refuses by the prompt's own button.
    await this.inChrome<null>(`(() => {
      Services.prefs.setBoolPref("extensions.webextOptionalPermissionPrompts", ${answer === "refuse"});
      return null;
    })()`);
    this.#refusing = answer === "refuse";
  }
  #refusing = false;

  /** Presses the secondary button of the permission prompt. */
  async refusePrompt(): Promise<void> {
    if (!this.#refusing)
      throw new Error("permissions are granted without a prompt; call answerPermissions('refuse') first");
    await poll(() => this.inChrome<boolean>(`PopupNotifications.panel.state === "open"`), "the permission prompt");
    await this.inChrome<null>(
      `(() => { PopupNotifications.panel.firstElementChild.secondaryButton.click(); return null; })()`,
    );
  }

  async revokePermissions(): Promise<void> {
    await this.inChrome<null>(`(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
      const held = await ExtensionPermissions.get(${JSON.stringify(GECKO_ID)});
      await ExtensionPermissions.remove(${JSON.stringify(GECKO_ID)}, held, ${EXTENSION});
      return null;
    })()`);
  }

  async setOffline(offline: boolean): Promise<void> {
    // A connection that is kept open to this machine outlives the network: it is closed as well.
    await this.inChrome<null>(`(() => {
      Services.io.offline = ${offline};
      Services.obs.notifyObservers(null, "net:prune-all-connections");
      return null;
    })()`);
  }

  async setColourScheme(scheme: "light" | "dark"): Promise<void> {
    await this.inChrome<null>(`(() => {
      Services.prefs.setIntPref("layout.css.prefers-color-scheme.content-override", ${scheme === "dark" ? 0 : 1});
      // The popup follows the toolbar's theme, not the content's setting.
      const popup = ${POPUP};
      if (popup) popup.browsingContext.prefersColorSchemeOverride = ${JSON.stringify(scheme)};
      return null;
    })()`);
  }

  async closePopup(): Promise<void> {
    // The panel that the popup is shown in can outlast it, and one that is about to open cannot be closed yet.
    await poll(
      () =>
        this.inChrome<boolean>(`(() => {
          const around = ${POPUP}?.closest("panel");
          const panels = [around, document.getElementById("unified-extensions-panel")].filter(Boolean);
          for (const panel of panels) if (panel.state !== "closed") panel.hidePopup();
          return panels.every((panel) => panel.state === "closed") && !gUnifiedExtensions.button.open;
        })()`),
      "the popup to close",
    );
  }

  async close(): Promise<void> {
    await this.bidi.close();
  }

  /** The value of an expression in the browser's own window. */
  inChrome<T>(expression: string): Promise<T> {
    return this.bidi.evaluate<T>(this.chrome, expression);
  }

  /** The value of an expression in the document of a <browser>, free of the extension's content security policy. */
  inFrame<T>(browser: string, expression: string): Promise<T> {
    const source = `(async () => JSON.stringify((await (${expression})) ?? null))()`;
    return this.frameScript<T>(
      browser,
      `const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
       return JSON.parse(await Cu.evalInSandbox(${JSON.stringify(source)}, sandbox));`,
    );
  }

  /** Runs the body of an async function as a frame script of a <browser>. */
  frameScript<T>(browser: string, body: string): Promise<T> {
    const script = `(async () => {
      try { sendAsyncMessage(NAME, { value: await (async () => { ${body} })() }); }
      catch (error) { sendAsyncMessage(NAME, { error: String(error) }); }
    })()`;
    return this.inChrome<T>(`new Promise((resolve, reject) => {
      const browser = ${browser};
      if (!browser) { reject(new Error("no such browser element")); return; }
      const manager = browser.messageManager;
      const name = "wireside-test:" + Math.random();
      // A document that is replaced takes its script with it and never answers.
      const late = setTimeout(() => reject(new Error("the document did not answer")), ${FRAME_PATIENCE});
      manager.addMessageListener(name, function listen(message) {
        manager.removeMessageListener(name, listen);
        clearTimeout(late);
        message.data.error ? reject(new Error(message.data.error)) : resolve(message.data.value);
      });
      const script = ${JSON.stringify(script)}.replaceAll("NAME", JSON.stringify(name));
      manager.loadFrameScript("data:application/javascript;charset=utf-8," + encodeURIComponent(script), false);
    })`);
  }

  /** A real click in the middle of an element. `button`: 0 left, 2 right. */
  async pointer(context: string, selector: string, button: 0 | 2): Promise<void> {
    await poll(
      () =>
        this.bidi.evaluate<boolean>(
          context,
          `!!document.querySelector(${JSON.stringify(selector)})?.getClientRects().length`,
        ),
      selector,
    );
    await this.bidi.evaluate(
      context,
      `document.querySelector(${JSON.stringify(selector)}).scrollIntoView({ block: "center", behavior: "instant" })`,
    );
    const { result } = await this.bidi.send<{ result: { sharedId: string } }>("script.evaluate", {
      expression: `document.querySelector(${JSON.stringify(selector)})`,
      target: { context },
      awaitPromise: false,
    });
    const origin = { type: "element", element: { sharedId: result.sharedId } };
    await this.bidi.send("input.performActions", {
      context,
      actions: [
        {
          type: "pointer",
          id: "mouse",
          parameters: { pointerType: "mouse" },
          actions: [
            { type: "pointerMove", x: 0, y: 0, origin },
            { type: "pointerDown", button },
            { type: "pointerUp", button },
          ],
        },
      ],
    });
  }
}

/** The place on a keyboard of a key, by its DOM name. */
function codeOf(key: string): string {
  if (/^\d$/.test(key)) return `Digit${key}`;
  if (key === "?") return "Slash";
  return key.length === 1 ? `Key${key.toUpperCase()}` : key;
}

/** WebDriver's code points of keys that print nothing. */
const KEYS: Readonly<Record<string, string>> = {
  Enter: "\uE007",
  Escape: "\uE00C",
  Tab: "\uE004",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
};
