import english from "../../popup/_locales/en/messages.json";
import { createWords, type Words } from "../messages/words.ts";

const MESSAGES: Readonly<Record<string, { readonly message: string }>> = english;

/** The command speaks English, with the extension's own messages. */
export const ENGLISH: Words = createWords((key, substitutions = []) => {
  const message = Object.hasOwn(MESSAGES, key) ? MESSAGES[key]!.message : "";
  return message.replace(/\$(\d)/g, (_, digit: string) => substitutions[Number(digit) - 1] ?? "");
});
