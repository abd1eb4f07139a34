/** Names that the browsers of these tests take for this machine, though no rule about addresses knows it: outlets in the world. */
export const PUBLIC_HOSTS = ["outlet.test", "elsewhere.test"] as const;

/** What the end-to-end tests ask of a browser: only what a reader does, and what a reader sees. */
export interface Driver {
  readonly name: "chromium" | "firefox";
  /** Opens an address in a tab of its own and brings it to the front. */
  open(url: string): Promise<Tab>;
  /** A real click on the toolbar icon while `tab` is in front; answers with the popup that it opened. */
  clickToolbar(tab: Tab): Promise<View>;
  /** The panel that stands beside the page, once it is open. */
  panel(): Promise<View>;
  /** Closes the panel as the browser's own button does. */
  closePanel(): Promise<void>;
  /** A page of the extension that something else has opened in a tab, by a part of its address. */
  openedPage(path: string): Promise<Tab>;
  /** A page of the extension in a tab, such as "popup/options.html". */
  openExtensionPage(path: string): Promise<Tab>;
  /** A right click on an element and a choice in the menu, by the entry's title. With `select`, the element's text is selected first. */
  chooseInMenu(tab: Tab, selector: string, title: string, how?: { select?: boolean }): Promise<void>;
  /** The HTML inside our card on a page, or null where there is none. Its shadow root is closed: no page script could read it. */
  cardHtml(tab: Tab): Promise<string | null>;
  /** The middle of an element inside one of our elements on a page ("wireside-bar"), in CSS pixels of the window; null where it is not. */
  shadePlace(tab: Tab, host: string, selector: string): Promise<{ x: number; y: number } | null>;
  /** Ends the background worker or page, as the browser does to save memory. */
  killBackground(): Promise<void>;
  /** Answers permission prompts from now on without showing one: for this machine and the first of {@link PUBLIC_HOSTS}. */
  answerPermissions(answer: "grant" | "refuse"): Promise<void>;
  /** Takes back every host permission that was granted. */
  revokePermissions(): Promise<void>;
  /** Takes the browser's network away, this machine's own servers included, or gives it back. */
  setOffline(offline: boolean): Promise<void>;
  /** Fulfilled once the browser has ended, whoever ended it. */
  readonly closed: Promise<void>;
  setColourScheme(scheme: "light" | "dark"): Promise<void>;
  close(): Promise<void>;
}

/** A document that can be looked at and worked with: a tab, the popup, a panel. */
export interface View {
  /** The value of an expression in the document, promises awaited, as JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /** Waits until an expression is truthy and answers with it; throws with the expression after `ms`. */
  until<T>(expression: string, ms?: number): Promise<T>;
  /** A real mouse click in the middle of the first element that the selector names. */
  click(selector: string): Promise<void>;
  /** A real key, by its DOM name: "n", "Enter", "Escape". */
  press(key: string): Promise<void>;
  /** A PNG of what is to be seen. */
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

export interface Tab extends View {
  readonly url: string;
  /** A real mouse click at a point of the window, in CSS pixels. */
  clickAt(x: number, y: number): Promise<void>;
  /** Brings the tab to the front. */
  activate(): Promise<void>;
}

/** Longest wait for one condition, in ms: generous for slow machines, since it only costs time where something is wrong. */
export const PATIENCE = 15_000;

/** Longest wait for a browser's first steps, in ms: on a busy machine they take many times as long as anything after. */
export const START_PATIENCE = 75_000;

/** Asks again and again until the answer is truthy. Errors while asking count as "not yet". */
export async function poll<T>(ask: () => Promise<T>, what: string, ms = PATIENCE): Promise<NonNullable<T>> {
  const end = Date.now() + ms;
  let last = "";
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = JSON.stringify(answer);
    } catch (error) {
      last = String(error);
    }
    if (Date.now() > end) throw new Error(`waited ${ms} ms for ${what}; last answer: ${last}`);
    await new Promise((go) => setTimeout(go, 25));
  }
}
