/** The little that a script in somebody's page needs of the browser. The polyfill would take longer to start than all else there. */
interface PageRuntime {
  readonly runtime?: {
    readonly id?: string;
    sendMessage(message: unknown): Promise<unknown>;
    readonly onMessage: {
      addListener(
        listener: (
          message: unknown,
          sender: { readonly id?: string; readonly tab?: { readonly id?: number } },
          answer: (value: unknown) => void,
        ) => boolean | undefined,
      ): void;
    };
  };
  readonly i18n: { getMessage(key: string, substitutions?: string[]): string };
  readonly menus?: { getTargetElement?(target: number): Element | null };
}

const globals = globalThis as unknown as { readonly browser?: PageRuntime; readonly chrome?: PageRuntime };

/** The browser's own object: Firefox calls it `browser`, Chromium `chrome`; what is used here is the same in both. */
export const pageRuntime: PageRuntime = globals.browser ?? globals.chrome!;

/** Lets a listener that answers with a promise hear messages; one that gives none leaves the message to others. */
export function listenInPage(
  listener: (
    message: unknown,
    sender: { readonly id?: string | undefined; readonly tab?: { readonly id?: number | undefined } | undefined },
  ) => Promise<unknown> | undefined,
): void {
  pageRuntime.runtime?.onMessage.addListener((message, sender, answer) => {
    const answered = listener(message, sender);
    if (answered === undefined) return undefined;
    void answered.then(answer);
    return true;
  });
}
