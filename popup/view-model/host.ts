/** "example.org" of an address or a match pattern. */
export function hostOf(address: string): string {
  return address.replace(/^[^:]*:\/\//, "").replace(/[/?#].*$/, "");
}

/** The match pattern that covers an address; null where it is no address, which the background then refuses by name. */
export function patternOf(address: string): string | null {
  try {
    const { protocol, hostname } = new URL(address);
    return `${protocol}//${hostname}/*`;
  } catch {
    return null;
  }
}
