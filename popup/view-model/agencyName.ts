/** Names up to so many letters are initials: "ap" is AP, "reuters" is Reuters. */
const LONGEST_INITIALS = 4;

/** An agency's name for reading; `printed`, what a page said, is preferred where it is hardly longer, since a reader can check it. */
export function agencyName(agency: string, printed = ""): string {
  if (agency.length <= LONGEST_INITIALS) return agency.toUpperCase();
  const letters = printed.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  return letters !== "" && printed.length <= 2 * agency.length ? letters : agency[0]!.toUpperCase() + agency.slice(1);
}
