/** "example.org" of an address or a match pattern. */
export function hostOf(address: string): string {
  return address.replace(/^[^:]*:\/\//, "").replace(/[/?#].*$/, "");
}
