/** Class names and ids are read this far: some frameworks write a novel into them. */
const MAX_NAME_LENGTH = 400;
const HUMP = /([a-z\d])([A-Z])/g;
const BREAK = /[^a-z\d]+/g;

/**
 * Words of an element's class, id, role and kin, lower case, each with a space on either side, so that `includes(" word ")` asks for
 * one; "" where there are none. "articleBody lead-text" gives " article body lead text ".
 */
export function classWords(element: Element): string {
  const names = [
    element.getAttribute("class"),
    element.getAttribute("id"),
    element.getAttribute("role"),
    element.getAttribute("itemprop"),
    element.getAttribute("data-testid"),
    element.getAttribute("data-component"),
  ];
  let joined = "";
  for (const name of names) if (name) joined += ` ${name.slice(0, MAX_NAME_LENGTH)}`;
  if (joined === "") return "";
  return `${joined.replace(HUMP, "$1 $2").toLowerCase().replace(BREAK, " ").trimEnd()} `;
}
