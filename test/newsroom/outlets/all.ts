import type { Outlet, OutletId } from "../shapes.ts";
import { alMinara } from "./al-minara.ts";
import { harbourPost } from "./harbour-post.ts";
import { kestrelNews } from "./kestrel-news.ts";
import { meridianLedger } from "./meridian-ledger.ts";
import { northlineGazette } from "./northline-gazette.ts";
import { rumourMill } from "./rumour-mill.ts";
import { tramlinePulse } from "./tramline-pulse.ts";
import { wendmarkCourier } from "./wendmark-courier.ts";

/** Every outlet by its id. */
export const OUTLETS: Readonly<Record<OutletId, Outlet>> = {
  "kestrel-news": kestrelNews,
  "harbour-post": harbourPost,
  "wendmark-courier": wendmarkCourier,
  "meridian-ledger": meridianLedger,
  "al-minara": alMinara,
  "tramline-pulse": tramlinePulse,
  "northline-gazette": northlineGazette,
  "rumour-mill": rumourMill,
};

/** Their ids, in the order of the list above. */
export const OUTLET_IDS = Object.keys(OUTLETS) as readonly OutletId[];
