import type { Article, Difference } from "../../src/core/types.ts";
import type { OpenedVersion } from "../../src/messages/calls.ts";
import { kindKey } from "../../src/messages/wording.ts";
import { textLink } from "../view-model/textLink.ts";
import { Button } from "./Button.tsx";
import { Icon } from "./Icon.tsx";
import { KindSign } from "./KindSign.tsx";
import { Sentence } from "./Sentence.tsx";
import { useWords } from "./WordsContext.ts";

interface Props {
  readonly order: readonly number[];
  readonly differences: readonly Difference[];
  readonly current: number | null;
  readonly a: Article;
  readonly opened: OpenedVersion;
  readonly onNext: () => void;
  readonly onPrevious: () => void;
  readonly onCopy: () => void;
}

/** The difference that the reader is at, in words, with the way to the next; always there, so that nothing jumps. */
export function Detail({ order, differences, current, a, opened, onNext, onPrevious, onCopy }: Props) {
  const words = useWords();
  const difference = current === null ? undefined : differences[current];
  const place = current === null ? -1 : order.indexOf(current);
  const there = difference === undefined ? null : textLink(opened.article.url, opened.article.text, difference.b);
  return (
    <footer class="detail">
      <div class="detail-steps">
        <Button
          icon="previous"
          label={words.t("previousDifference")}
          shortcut="p"
          disabled={order.length === 0}
          onClick={onPrevious}
        />
        <Button
          icon="next"
          label={words.t("nextDifference")}
          shortcut="n"
          disabled={order.length === 0}
          onClick={onNext}
        />
      </div>
      {difference === undefined ? (
        <p class="detail-words">{order.length === 0 ? words.t("mattersNone") : words.n("matters", order.length)}</p>
      ) : (
        <p class={`detail-words kind-${difference.kind}`}>
          <span class="detail-kind">
            <KindSign kind={difference.kind} />
            <b>{words.t(kindKey(difference.kind))}</b>
            {place >= 0 && (
              <span class="detail-place">
                {words.t("positionOf", words.number(place + 1), words.number(order.length))}
              </span>
            )}
          </span>
          <span class="detail-sentence">
            <Sentence difference={difference} a={a} opened={opened} />
          </span>
        </p>
      )}
      {difference !== undefined && (
        <div class="detail-steps">
          <Button icon="copy" label={words.t("copyQuotation")} onClick={onCopy} />
          {there !== null && difference.b !== null && (
            <a
              class="button"
              href={there}
              target="_blank"
              rel="noreferrer noopener"
              title={words.t("openThere", opened.article.outlet)}
              aria-label={words.t("openThere", opened.article.outlet)}
            >
              <Icon name="view" />
            </a>
          )}
        </div>
      )}
    </footer>
  );
}
