import type { AskedIndex } from "../../src/messages/calls.ts";
import { useWords } from "./WordsContext.ts";

interface Props {
  readonly asked: AskedIndex;
  readonly busy: boolean;
  readonly onAsked: (asked: boolean) => void;
}

/** What asking an index would send, to whom, and what that tells: the reader agrees to it here, or takes that back. */
export function AskedIndexNote({ asked, busy, onAsked }: Props) {
  const words = useWords();
  const { agreed, host, parts, hidden, bytes, oneIn, month } = asked;
  const fits = Math.round(month / oneIn);
  const tells = [host, words.number(Math.round(oneIn)), words.number(month)] as const;
  return (
    <div class="index-asked">
      <p>{words.t("bucketsSends", words.number(parts), host, words.bytes(bytes), words.number(hidden))}</p>
      <p>{fits > 1 ? words.t("bucketsTells", ...tells, words.number(fits)) : words.t("bucketsNames", ...tells)}</p>
      <p>{words.t("bucketsWhen")}</p>
      <button type="button" class="button button-wide" disabled={busy} onClick={() => onAsked(!agreed)}>
        {words.t(agreed ? "bucketsStop" : "bucketsAsk")}
      </button>
    </div>
  );
}
