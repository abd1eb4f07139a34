import { refuse } from "../messages/failure.ts";
import { checkedAddress, type Reach } from "./address-policy.ts";

/** Hops of one address to its page at most: browsers follow twenty, pages take one or two. */
export const MAX_HOPS = 10;

/** Where an address ended, and its answer with the body unread. */
export interface Landing {
  readonly url: URL;
  readonly response: Response;
}

/** One request that follows redirects or gives them back. */
export type Ask = (url: URL, redirect: "manual" | "follow") => Promise<Response>;

/**
 * Asks for an address and goes where it redirects to, as long as every hop is allowed. A page that answers itself takes one request
 * and is never led anywhere. Outside a browser each hop is checked before it is asked. A browser does not tell a script where a redirect
 * leads: there it is followed whole, only to hosts that the reader has granted, and where it ended is checked before a byte is read.
 */
export async function followRedirects(start: URL, allowed: Reach, ask: Ask): Promise<Landing> {
  let url = start;
  for (let hop = 0; hop <= MAX_HOPS; hop++) {
    const response = await ask(url, "manual");
    if (response.type === "opaqueredirect") return followUnseen(url, allowed, ask);
    const location = isRedirect(response) ? response.headers.get("location") : null;
    if (location === null) return { url: landingOf(response, url, allowed), response };
    await response.body?.cancel();
    url = checkedAddress(URL.canParse(location, url) ? new URL(location, url).href : location, allowed);
  }
  refuse("redirect-refused", start.host);
}

/** A redirect that only the browser sees: to a host that is not granted it fails as a broken connection does, so that is what it is called. */
async function followUnseen(url: URL, allowed: Reach, ask: Ask): Promise<Landing> {
  let response: Response;
  try {
    response = await ask(url, "follow");
  } catch (error) {
    if (error instanceof TypeError) refuse("redirect-refused", url.host);
    throw error;
  }
  return { url: landingOf(response, url, allowed), response };
}

function isRedirect({ status }: Response): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}

/** Where a response says that it came from; responses made by hand say nothing. */
function landingOf(response: Response, asked: URL, allowed: Reach): URL {
  return response.url === "" ? asked : checkedAddress(response.url, allowed);
}
