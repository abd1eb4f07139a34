import { refuse } from "../messages/failure.ts";

/** How far an address reaches: anyone's, one network's, this machine's. Each is more private than the one before. */
export type Reach = "public" | "private" | "loopback";

const PRIVACY: Readonly<Record<Reach, number>> = { public: 0, private: 1, loopback: 2 };

/** How far a host of a URL reaches, by its name alone: `hostname` as the URL parser gives it, IPv6 in brackets. */
export function reachOf(hostname: string): Reach {
  const host = hostname.toLowerCase().replace(/\.$/, "");
  if (host.startsWith("[")) return reachOfIPv6(host.slice(1, -1));
  const four = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(host);
  if (four) return reachOfIPv4(Number(four[1]), Number(four[2]));
  if (host === "localhost" || host.endsWith(".localhost")) return "loopback";
  // A name without a dot, and these endings, are only answered inside a network.
  if (!host.includes(".") || /\.(local|internal|intranet|lan|home|corp|home\.arpa)$/.test(host)) return "private";
  return "public";
}

/**
 * Lets an address through, or refuses it: http(s) only, no user name or password in it, and no more private than `allowed`.
 * An index that anyone can read can thus never send the browser to this machine or its network.
 */
export function checkedAddress(address: string, allowed: Reach): URL {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    refuse("address-refused", address);
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") refuse("address-refused", address);
  if (url.username !== "" || url.password !== "") refuse("address-refused", url.host);
  if (PRIVACY[reachOf(url.hostname)] > PRIVACY[allowed]) refuse("address-refused", address);
  return url;
}

/** The match pattern that has to be granted before an address can be fetched; ports are no part of patterns. */
export function originPattern(url: URL): string {
  return `${url.protocol}//${url.hostname}/*`;
}

function reachOfIPv4(a: number, b: number): Reach {
  if (a === 127 || a === 0) return "loopback";
  const isPrivate =
    a === 10 ||
    (a === 172 && b >= 16 && b <= 31) ||
    (a === 192 && b === 168) ||
    (a === 169 && b === 254) ||
    (a === 100 && b >= 64 && b <= 127) ||
    (a === 192 && b === 0) ||
    (a === 198 && (b === 18 || b === 19)) ||
    a >= 224;
  return isPrivate ? "private" : "public";
}

/** `address` as the URL parser writes it: compressed, lower case, IPv4 tails in hexadecimal. */
function reachOfIPv6(address: string): Reach {
  if (address === "::1" || address === "::") return "loopback";
  // IPv4 inside IPv6: mapped, compatible, and the two translation prefixes.
  const tail = /^(?:::ffff:|::ffff:0:|::|64:ff9b::)([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(address);
  const sixToFour = /^2002:([0-9a-f]{1,4}):/.exec(address);
  const high = tail?.[1] ?? sixToFour?.[1];
  if (high !== undefined) {
    const value = Number.parseInt(high, 16);
    return reachOfIPv4(value >> 8, value & 0xff);
  }
  // Only 2000::/3 is given out to the world; unique local, link local, site local and multicast all lie outside.
  return /^[23][0-9a-f]{3}:/.test(address) ? "public" : "private";
}
