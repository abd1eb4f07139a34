import type { ScopeNames } from "./page-tree.ts";

const HUMP = /([a-z\d])([A-Z])/g;
const BREAK = /[^a-z\d]+/g;

/**
 * Words of an element's class, id, role and kin, lower case, each with a space on either side, so that `includes(" word ")` asks for
 * one; "" where there are none. "articleBody lead-text" gives " article body lead text ".
 */
export function classWords(names: ScopeNames): string {
  let joined = "";
  for (const name of [names.class, names.id, names.role, names.others]) if (name) joined += ` ${name}`;
  if (joined === "") return "";
  return `${joined.replace(HUMP, "$1 $2").toLowerCase().replace(BREAK, " ").trimEnd()} `;
}
