import type { ComponentChildren } from "preact";
import type { Article } from "../../src/core/types.ts";
import { agencyName } from "../view-model/agencyName.ts";
import { tongue } from "./Foreign.tsx";
import { Moment } from "./Moment.tsx";
import { useWords } from "./WordsContext.ts";

interface Props {
  /** Null while the page is being read, or where it could not be. */
  readonly article: Article | null;
  readonly loading: boolean;
  readonly children: ComponentChildren;
}

/** What the reader is reading: outlet, time, agency, headline. */
export function Masthead({ article, loading, children }: Props) {
  const words = useWords();
  const agency = article?.credit[0];
  return (
    <header class="masthead">
      <div class="masthead-text">
        <p class="eyebrow">
          {article === null ? (
            <span>{words.t("name")}</span>
          ) : (
            <>
              <b {...tongue(article.lang)}>{article.outlet}</b>
              <Moment iso={article.published} />
              <span>
                {agency === undefined
                  ? words.t("creditNone")
                  : words.t("creditLine", agencyName(agency.agency, agency.printed))}
              </span>
            </>
          )}
        </p>
        {article === null ? (
          <h1 class={loading ? "headline headline-loading" : "headline"}>
            {loading ? words.t("loadingPage") : words.t("actionTitle")}
          </h1>
        ) : (
          <h1 class="headline" title={article.title} {...tongue(article.lang)}>
            {article.title}
          </h1>
        )}
      </div>
      <div class="masthead-actions">{children}</div>
    </header>
  );
}
