import type { CDPSession } from "playwright-core";
import { poll, type View } from "./driver.ts";

interface Reply {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

interface Evaluated {
  result: { value: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/**
 * A target that Playwright does not surface (the action's popup, an offscreen document, a side panel), reached through the
 * browser's own session.
 */
export class ChromiumChild implements View {
  #next = 0;
  readonly #waiting = new Map<
    number,
    { asked: string; resolve: (value: unknown) => void; reject: (error: Error) => void }
  >();

  private constructor(
    private readonly browser: CDPSession,
    private readonly targetId: string,
    private readonly sessionId: string,
  ) {}

  static async attach(browser: CDPSession, targetId: string): Promise<ChromiumChild> {
    const { sessionId } = await browser.send("Target.attachToTarget", { targetId, flatten: false });
    const child = new ChromiumChild(browser, targetId, sessionId);
    browser.on("Target.receivedMessageFromTarget", (event) => {
      if (event.sessionId === sessionId) child.#receive(JSON.parse(event.message) as Reply);
    });
    browser.on("Target.detachedFromTarget", (event) => {
      if (event.sessionId === sessionId) child.#abandon();
    });
    return child;
  }

  async send<T>(method: string, params: object = {}): Promise<T> {
    const id = ++this.#next;
    const answer = new Promise<unknown>((resolve, reject) =>
      this.#waiting.set(id, { asked: `${method} ${JSON.stringify(params).slice(0, 120)}`, resolve, reject }),
    );
    // Where sending itself fails, nobody is left to hear that the view was closed.
    answer.catch(() => {});
    const message = JSON.stringify({ id, method, params });
    await this.browser.send("Target.sendMessageToTarget", { sessionId: this.sessionId, message });
    return answer as Promise<T>;
  }

  async evaluate<T>(expression: string): Promise<T> {
    const answer = await this.send<Evaluated>("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    const fault = answer.exceptionDetails;
    if (fault) throw new Error(`${fault.exception?.description ?? fault.text} in: ${expression.slice(0, 200)}`);
    return answer.result.value as T;
  }

  until<T>(expression: string, ms?: number): Promise<T> {
    return poll(() => this.evaluate<T>(expression), expression, ms) as Promise<T>;
  }

  async click(selector: string): Promise<void> {
    const at = await this.until<{ x: number; y: number }>(`(() => {
      const element = document.querySelector(${JSON.stringify(selector)});
      if (!element) return null;
      element.scrollIntoView({ block: "center", behavior: "instant" });
      const box = element.getBoundingClientRect();
      return box.width && box.height ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    })()`);
    for (const type of ["mouseMoved", "mousePressed", "mouseReleased"])
      await this.send("Input.dispatchMouseEvent", {
        type,
        ...at,
        button: type === "mouseMoved" ? "none" : "left",
        clickCount: 1,
      });
  }

  async press(key: string): Promise<void> {
    const text = key.length === 1 ? key : key === "Enter" ? "\r" : undefined;
    const windowsVirtualKeyCode = key.length === 1 ? key.toUpperCase().charCodeAt(0) : KEY_CODES[key];
    const common = { key, code: key.length === 1 ? `Key${key.toUpperCase()}` : key, windowsVirtualKeyCode };
    await this.send("Input.dispatchKeyEvent", {
      type: text ? "keyDown" : "rawKeyDown",
      ...common,
      ...(text ? { text } : {}),
    });
    // The key may have closed the view, and nobody is left to hear that it was let go.
    await this.send("Input.dispatchKeyEvent", { type: "keyUp", ...common }).catch(() => {});
  }

  async picture(): Promise<Buffer> {
    return Buffer.from((await this.send<{ data: string }>("Page.captureScreenshot", { format: "png" })).data, "base64");
  }

  async close(): Promise<void> {
    await this.browser.send("Target.closeTarget", { targetId: this.targetId }).catch(() => {});
    this.#abandon();
  }

  #receive(reply: Reply): void {
    const waiting = reply.id === undefined ? undefined : this.#waiting.get(reply.id);
    if (!waiting) return;
    this.#waiting.delete(reply.id!);
    if (reply.error) waiting.reject(new Error(reply.error.message));
    else waiting.resolve(reply.result);
  }

  #abandon(): void {
    for (const { asked, reject } of this.#waiting.values())
      reject(new Error(`the view was closed before it answered ${asked}`));
    this.#waiting.clear();
  }
}

const KEY_CODES: Readonly<Record<string, number>> = {
  Enter: 13,
  Escape: 27,
  Tab: 9,
  ArrowDown: 40,
  ArrowUp: 38,
  ArrowLeft: 37,
  ArrowRight: 39,
};
