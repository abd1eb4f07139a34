import { bringingJourney } from "./journeys/bringing.ts";
import { failuresJourney } from "./journeys/failures.ts";
import { feedsJourney } from "./journeys/feeds.ts";
import { fullViewJourney } from "./journeys/full-view.ts";
import { hostileJourney } from "./journeys/hostile.ts";
import { keptJourney } from "./journeys/kept.ts";
import { liveSearchJourney } from "./journeys/live-search.ts";
import { onThePage } from "./journeys/on-the-page.ts";
import { ownPagesJourney } from "./journeys/own-pages.ts";
import { panelJourney } from "./journeys/panel.ts";
import { seenTextJourney } from "./journeys/seen-text.ts";
import { sourcesJourney } from "./journeys/sources.ts";
import { toolbarJourney } from "./journeys/toolbar.ts";
import { witkoffCase } from "./journeys/witkoff.ts";
import { openSuite } from "./suite.ts";

const suite = openSuite("firefox");
toolbarJourney(suite);
// Out of the bundled sample, before any index is subscribed to.
panelJourney(suite);
fullViewJourney(suite);
onThePage(suite);
witkoffCase(suite);
bringingJourney(suite);
failuresJourney(suite);
liveSearchJourney(suite);
sourcesJourney(suite, () => {
  hostileJourney(suite);
  seenTextJourney(suite);
  ownPagesJourney(suite);
});
feedsJourney(suite);
keptJourney(suite);
