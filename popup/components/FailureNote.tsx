import type { ComponentChildren } from "preact";
import type { Failure } from "../../src/messages/calls.ts";
import { failureWording } from "../../src/messages/wording.ts";
import { Icon } from "./Icon.tsx";
import { useWords } from "./WordsContext.ts";

interface Props {
  readonly failure: Failure;
  /** Buttons for what can be done next. */
  readonly children?: ComponentChildren;
  /** Said at once by a screen reader; for failures that come while the reader waits. */
  readonly urgent?: boolean;
}

/** One of the expected failures, in its own sentence, with what can be done next. */
export function FailureNote({ failure, children, urgent = true }: Props) {
  const words = useWords();
  const { what, next } = failureWording(failure, words.t("failNoDetail"));
  return (
    <div class="failure" role={urgent ? "alert" : undefined} data-failure={failure.code}>
      <Icon name="warning" />
      <div>
        <p class="failure-what">{words.say(what)}</p>
        <p class="failure-next">{words.say(next)}</p>
        {children !== undefined && <div class="failure-actions">{children}</div>}
      </div>
    </div>
  );
}
