import type { ComponentChildren } from "preact";
import { DOUBTS_OF_WHOLENESS } from "../../src/core/align/lone.ts";
import type { Article, Comparison } from "../../src/core/types.ts";
import type { OpenedVersion } from "../../src/messages/calls.ts";
import { doubtKey, relationKey, relationWording } from "../../src/messages/wording.ts";
import { tongue } from "./Foreign.tsx";
import { Moment } from "./Moment.tsx";
import { useWords } from "./WordsContext.ts";

interface Props {
  readonly a: Article;
  readonly opened: OpenedVersion;
  /** Toolbar and chips. */
  readonly tools: ComponentChildren;
  /** Column heads are shown above two columns only. */
  readonly heads: boolean;
  /** The other version's words stand framed within this page's: its name is framed as well. */
  readonly inline: boolean;
  readonly children: ComponentChildren;
}

/** The open version: what it is to this page, the tools, and the text below. */
export function Reading({ a, opened, tools, heads, inline, children }: Props) {
  const words = useWords();
  const b = opened.article;
  return (
    <>
      <div class="tools">{tools}</div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <section class="text" tabIndex={0} aria-label={`${words.t("thisPage")} – ${b.outlet}`}>
        {heads && (
          <div class="heads">
            <p class="head-a">
              <b>{words.t("thisPage")}</b>
              <span class="head-name" title={a.outlet} {...tongue(a.lang)}>
                {a.outlet}
              </span>
            </p>
            <p class="head-b">
              <b class={inline ? "head-name head-inline" : "head-name"} title={b.outlet} {...tongue(b.lang)}>
                <OutletLink article={b} />
              </b>{" "}
              <Moment iso={b.published} />
            </p>
          </div>
        )}
        <Doubts a={a} opened={opened} />
        {children}
        <Why comparison={opened.comparison} />
      </section>
    </>
  );
}

/** Why something may be missing that is not: said before the text, not after. */
function Doubts({ a, opened }: { readonly a: Article; readonly opened: OpenedVersion }) {
  const words = useWords();
  const b = opened.article;
  const { relation } = opened.comparison;
  const whole = ({ doubts }: Article) => doubts.find(({ code }) => DOUBTS_OF_WHOLENESS.has(code));
  const [mine, theirs] = [whole(a), whole(b)];
  return (
    <>
      {relation !== "same-report" && <p class="doubt doubt-relation">{words.t(relationKey(relation))}</p>}
      {mine !== undefined && <p class="doubt">{words.t("doubtA", words.t(doubtKey(mine)))}</p>}
      {theirs !== undefined && <p class="doubt">{words.t("doubtB", b.outlet, words.t(doubtKey(theirs)))}</p>}
      {!opened.comparison.precise && <p class="doubt">{words.t("imprecise")}</p>}
    </>
  );
}

/** What the relation was judged by. */
function Why({ comparison }: { readonly comparison: Comparison }) {
  const words = useWords();
  return (
    <details class="why">
      <summary>{words.t("whyRelation", words.t(relationKey(comparison.relation)))}</summary>
      <ul>
        {comparison.reasons.map((reason) => {
          const wording = relationWording(reason);
          return wording === null ? null : <li key={reason.code}>{words.say(wording)}</li>;
        })}
      </ul>
    </details>
  );
}

/** The outlet's name, leading to its page; http and https only, so that nothing else can be clicked. */
function OutletLink({ article: { url, outlet } }: { readonly article: Article }) {
  if (!/^https?:\/\//i.test(url)) return <>{outlet}</>;
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {outlet}
    </a>
  );
}
