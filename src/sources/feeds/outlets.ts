import type { FeedSite } from "../../messages/calls.ts";
import facts from "./outlets.json";

/** An outlet of the list that ships. The list only says who there is and where; it says nothing about any of them. */
export interface Outlet extends FeedSite {
  /** ISO 3166-1, two letters: where it is made. */
  readonly country: string;
}

/** Outlets that the reader can choose to follow. Feeds are named where their address is sure, and found on the homepage elsewhere. */
export const OUTLETS: readonly Outlet[] = facts;
