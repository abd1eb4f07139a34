import { surveyInSteps } from "../extract/survey-page.ts";
import type { PageReports } from "../messages/calls.ts";
import { client } from "../messages/client.ts";
import { type Sender, serve } from "../messages/serve.ts";
import { listenInPage, pageRuntime } from "../platform/page-runtime.ts";
import { home } from "./home.ts";
import { PAGE_READERS } from "./page-readers.ts";
import { PageSession } from "./page-session.ts";
import { pause } from "./pause.ts";

if (!home.wireside?.alive()) {
  home.wireside?.session.end();
  home.wireside = start();
}

function start() {
  const alive = () => pageRuntime.runtime?.id !== undefined;
  const session = new PageSession({
    document,
    look: (page, url, changed) => surveyInSteps(page, url, pause, changed),
    // An extension that was updated or removed leaves this script behind; its calls then simply go nowhere.
    report: client<PageReports>("background", async (message) =>
      alive() ? pageRuntime.runtime!.sendMessage(message) : undefined,
    ),
    menuElement: (target) => pageRuntime.menus?.getTargetElement?.(target) ?? null,
  });
  listenInPage(
    serve({
      recipient: "page",
      handlers: session.handlers,
      readers: PAGE_READERS,
      accepts: (sender: Sender) => sender.id === pageRuntime.runtime?.id && sender.tab === undefined,
    }),
  );
  return { alive, session };
}
