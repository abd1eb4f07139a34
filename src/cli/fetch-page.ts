import { failureOf } from "../messages/failure.ts";
import { reachOf } from "../sources/address-policy.ts";
import { type FetchedPage, fetchPage as fetchAnywhere } from "../sources/fetch-page.ts";
import { CliFailure } from "./failure.ts";

/** Fetches a page that the caller named, with the extension's bounds; redirects may lead nowhere more private than the address. */
export async function fetchPage(address: string): Promise<FetchedPage> {
  try {
    return await fetchAnywhere(address, reachOf(new URL(address).hostname), fetch);
  } catch (error) {
    const { code, detail } = failureOf(error);
    throw new CliFailure(
      `cannot read ${address}: ${code}${detail ? ` (${detail})` : ""}; check the address in a browser`,
      1,
    );
  }
}
