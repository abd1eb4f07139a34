import type { Actions } from "./actions.ts";

/** What keys can do; a part of all actions. */
type KeyActions = Pick<Actions, "next" | "previous" | "openNth" | "mark" | "openView" | "togglePanel" | "back">;

/** The key's action, or null where it has none; keys with a modifier stay the browser's. */
export function keyAction(key: string, actions: KeyActions): (() => unknown) | null {
  if (/^[1-9]$/.test(key)) return () => actions.openNth(Number(key));
  switch (key) {
    case "n":
      return actions.next;
    case "p":
      return actions.previous;
    case "m":
      return actions.mark;
    case "o":
      return actions.openView;
    case "?":
      return () => actions.togglePanel("help");
    default:
      return null;
  }
}

/** Listens for the `usable` keys everywhere but where text is typed; returns the way to stop. */
export function listenForKeys(target: Document, actions: KeyActions, usable: string): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
    const action = usable.includes(event.key) ? keyAction(event.key, actions) : null;
    if (action === null) return;
    event.preventDefault();
    void action();
  };
  target.addEventListener("keydown", onKey);
  return () => target.removeEventListener("keydown", onKey);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button", "submit"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}
