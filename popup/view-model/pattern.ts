/** "example.org" of an origin's pattern such as "https://*.example.org/*". */
export const nameOfPattern = (pattern: string): string =>
  pattern.replace(/^[^:]*:\/\/(?:\*\.)?/, "").replace(/\/\*$/, "");
