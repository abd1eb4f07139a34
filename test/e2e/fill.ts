import type { View } from "./drivers/driver.ts";

/** Types a value into a field, as far as the page can tell. */
export function fill(view: View, selector: string, value: string): Promise<unknown> {
  return view.evaluate(`(() => {
    const field = document.querySelector(${JSON.stringify(selector)});
    field.focus();
    field.value = ${JSON.stringify(value)};
    field.dispatchEvent(new Event("input", { bubbles: true }));
  })()`);
}
